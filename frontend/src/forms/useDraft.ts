/** What somebody is writing: kept in this tab until it is saved, also over a reload; signing out forgets it. */
import { useCallback, useState } from 'react';
import { wrote } from '../room';

const PREFIX = 'mestring.draft.';

type Draft<Value> = readonly [value: Value, write: (value: Value) => void, forget: () => void];

/** Keep a value under a name of its own, such as `user/17`; `start` is what stands there before anybody writes. */
export function useDraft<Value>(name: string, start: Value): Draft<Value> {
  const key = PREFIX + name;
  const [written, setWritten] = useState(() => read(key) as Value | undefined);
  const write = useCallback(
    (value: Value) => {
      wrote(sessionStorage, key, JSON.stringify(value)); // without room it is there until the page is left
      setWritten(value);
    },
    [key],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setWritten(undefined);
  }, [key]);
  return [written ?? start, write, forget];
}

function read(key: string): unknown {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : JSON.parse(kept);
}
