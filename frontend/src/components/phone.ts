/** A phone number as people read it. */

/** Write a number of eight digits in pairs, without the code of a Nordic country: 10 00 00 00, never broken over two lines. */
export function written(phone: string): string {
  const own = /^\+4[57](\d{8})$/.exec(phone)?.[1];
  return own === undefined ? phone : own.replace(/\d\d(?=\d)/g, '$&\u00a0');
}
