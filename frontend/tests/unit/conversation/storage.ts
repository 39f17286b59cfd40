/** A storage as a browser has it: values lie as properties, and what does not fit is refused. */
export class Room implements Storage {
  [name: string]: unknown;
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  get length(): number {
    return Object.keys(this).length;
  }

  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }

  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }

  setItem(key: string, value: string): void {
    const others = Object.entries(this).filter(([name]) => name !== key);
    const used = others.reduce((sum, [name, kept]) => sum + name.length + String(kept).length, 0);
    if (used + key.length + value.length > this.#room) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this[key] = value;
  }

  removeItem(key: string): void {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a storage does just this
    delete this[key];
  }

  clear(): void {
    for (const key of Object.keys(this)) this.removeItem(key);
  }
}
