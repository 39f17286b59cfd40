/** Short notes about what has just happened, shown for a while and read out by screen readers. */
import { useSyncExternalStore } from 'react';

const SHOWN_MS = 6000;
const listeners = new Set<() => void>();
let shown = '';
let ends: ReturnType<typeof setTimeout> | undefined;

function show(note: string): void {
  shown = note;
  for (const listener of listeners) listener();
}

/** Tell the reader something they need not answer, such as "Saved 10:42". */
export function tell(note: string): void {
  clearTimeout(ends);
  show(note);
  ends = setTimeout(show, SHOWN_MS, '');
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function NotePlace() {
  const note = useSyncExternalStore(listen, () => shown);
  return (
    <div className="shell-note" role="status">
      {note}
    </div>
  );
}
