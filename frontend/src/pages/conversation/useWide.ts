/** Whether there is room for things side by side. */
import { useSyncExternalStore } from 'react';

export const WIDE = '(width >= 64rem)';

const wide = matchMedia(WIDE);

function listen(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => {
    wide.removeEventListener('change', listener);
  };
}

export function useWide(): boolean {
  return useSyncExternalStore(listen, () => wide.matches);
}
