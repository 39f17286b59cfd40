import { describe, expect, test } from 'vitest';
import { angleOf, breadthOf, CENTRE, labelOf, point, radiusOf, radiusOfLevel, RIM, wrapped } from '../../../src/components/wheel/geometry';
import { legendOf, moveOf, type Spoke } from '../../../src/components/wheel/spokes';

const SPOKES: readonly Spoke[] = Array.from({ length: 12 }, (_, at) => ({
  name: String(at),
  label: String(at),
  going: at === 0 ? null : 10,
  important: null,
  professional: null,
}));
const [first, second, last] = [SPOKES[0], SPOKES[1], SPOKES[11]] as [Spoke, Spoke, Spoke];

describe('the drawing', () => {
  test('begins straight up and goes round like a clock', () => {
    expect([point(angleOf(0, 12), RIM), point(angleOf(3, 12), RIM)]).toEqual([
      { x: CENTRE.x, y: CENTRE.y - RIM },
      { x: CENTRE.x + RIM, y: CENTRE.y },
    ]);
  });

  test('is longer the better it goes, up to the rim', () => {
    const lengths = Array.from({ length: 11 }, (_, value) => radiusOf(value));
    expect([lengths, lengths.at(-1)]).toEqual([lengths.toSorted((a, b) => a - b), RIM]);
  });

  test('has who needs no assistance on the rim', () => {
    expect([radiusOfLevel(0) === RIM, radiusOfLevel(4) < radiusOfLevel(3)]).toEqual([true, true]);
  });

  test('is broader the more important it is, and never reaches the next spoke', () => {
    expect(breadthOf(0, 12)).toBeLessThan(breadthOf(10, 12));
    expect(breadthOf(10, 12)).toBeLessThan(Math.PI / 12);
  });

  test('puts labels on the right to the right', () => {
    expect([3, 9, 0].map((at) => labelOf('x', angleOf(at, 12)).anchor)).toEqual(['start', 'end', 'middle']);
  });

  test('breaks labels without losing a word', () => {
    expect(wrapped('Vask, klær og måltider').join(' ')).toBe('Vask, klær og måltider');
  });
});

describe('a key', () => {
  test.each([
    [first, 'ArrowRight', second],
    [first, 'ArrowLeft', last],
    [last, 'ArrowRight', first],
    [second, 'Home', first],
    [first, 'End', last],
  ])('goes round the wheel', (on, key, to) => {
    expect(moveOf(SPOKES, on, key, false)).toEqual({ to });
  });

  test('begins in the middle where nothing was said, and stops at the ends', () => {
    expect([moveOf(SPOKES, first, 'ArrowUp', false), moveOf(SPOKES, second, 'ArrowUp', false)]).toEqual([
      { part: 'going', value: 5 },
      { part: 'going', value: 10 },
    ]);
  });

  test('with Shift says how important it is', () => {
    expect(moveOf(SPOKES, second, 'ArrowDown', true)).toEqual({ part: 'important', value: 5 });
  });

  test('that is not the wheel’s does nothing', () => {
    expect(moveOf(SPOKES, first, 'Tab', false)).toBeUndefined();
  });
});

describe('the legend', () => {
  const silent: Spoke = { name: 'mood', label: 'mood', going: null, important: null, professional: null };

  test('names only what is drawn', () => {
    const said = [{ going: 3 }, { important: 0 }, { professional: 2 }].map((part) => legendOf([silent, { ...silent, ...part }], false));
    expect(said).toEqual([['long'], ['broad'], ['dashed']]);
  });

  test('of a wheel to be answered says what answers draw, and nothing of a professional before one has rated', () => {
    expect(legendOf([silent], true)).toEqual(['long', 'broad']);
  });
});
