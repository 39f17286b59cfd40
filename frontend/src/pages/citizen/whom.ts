/** Whom somebody may speak for here: themselves, and those who have given them a power of attorney. */
import type { MeOut } from '../../api/generated/schema';

type Somebody = Pick<MeOut, 'citizen_id' | 'wards'>;

/** Name everybody one can choose between, oneself first. */
export function choices({ citizen_id, wards }: Somebody): readonly string[] {
  return [...new Set([...(citizen_id === null ? [] : [citizen_id]), ...wards])];
}

/** Say whom it is about; undefined when there is nobody, or when one must choose first. */
export function chosen(me: Somebody, asked: string | undefined): string | undefined {
  const possible = choices(me);
  return possible.length === 1 ? possible[0] : possible.find((one) => one === asked);
}
