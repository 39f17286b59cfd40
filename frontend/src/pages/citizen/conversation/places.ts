/**
 * The five places on the wheel a citizen chooses between at home, each with words instead of its number.
 *
 * The wheel keeps 0 to 10. That five answers are enough, and where they stand, is our own choice.
 */
export const PLACES = [0, 3, 5, 8, 10] as const;

/** Give the place whose words come nearest to a value that was chosen elsewhere; the lower of two. */
export function nearest(value: number): (typeof PLACES)[number] {
  return PLACES.reduce((best, place) => (Math.abs(place - value) < Math.abs(best - value) ? place : best));
}
