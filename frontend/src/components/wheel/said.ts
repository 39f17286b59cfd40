/** What a spoke says in words: the same in the picture, in its list, and for who listens. */
import type { Spoke } from './spokes';
import type { texts } from './texts';

type Words = (typeof texts)['nb'];

/** Say what is known of a spoke, in short parts. */
export function partsOf({ going, important, professional }: Spoke, t: Words): readonly string[] {
  const levels = [t.level0, t.level1, t.level2, t.level3, t.level4];
  const said = [
    going === null ? undefined : t.going(going),
    important === null ? undefined : t.important(important),
    professional === null ? undefined : levels[professional],
  ].filter((one) => one !== undefined);
  return said.length === 0 ? [t.silent] : said;
}
