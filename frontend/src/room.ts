/** Writes into a storage of the browser, which may have no room: it is full, or the window is private and keeps nothing. */
export function wrote(storage: Storage, key: string, value: string): boolean {
  try {
    storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
