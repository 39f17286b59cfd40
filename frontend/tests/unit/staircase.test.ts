import { expect, test } from 'vitest';
import type { LadderOut, LadderStepOut } from '../../src/api/generated/schema';
import { gathers, openSteps, stairsOf, stepFor, type Marker } from '../../src/components/staircase/steps';

const said = (words: string) => ({ nb: words, da: words, en: words });

function step(number: number, canonical: number[], own: number[] = []): LadderStepOut {
  return {
    number,
    name: said(`step ${String(number)}`),
    published: null,
    meaning: said('meaning'),
    canonical,
    canonical_own_choice: own,
    time_limited: false,
    services: [],
  };
}

function ladder(...steps: LadderStepOut[]): LadderOut {
  return {
    id: 'some',
    name: said('A ladder'),
    municipality: 'Somewhere',
    country: 'NO',
    numbering: 'ascending',
    source: ['own-choice'],
    note: null,
    decision_from: 4,
    decision_from_source: ['own-choice'],
    steps,
  };
}

const THREE = ladder(step(1, [], [0, 1, 2]), step(2, [], [3]), step(3, [], [7, 4, 5, 6]));
const SPLIT = ladder(step(1, [2]), step(2, [2]), step(3, [], [4]), step(4, [3, 4]));

test('what a source maps to a step comes before what we chose', () => {
  expect(stepFor(SPLIT, 4)?.number).toBe(4);
});

test('of two steps for one, the first stands for it, and the other stands for nothing', () => {
  const [first, second] = stairsOf(SPLIT, [], []);
  expect(first?.ordinals).toEqual([2]);
  expect(second?.ordinals).toEqual([]);
});

test('an ordinal the ladder does not know is on no step', () => {
  expect(stepFor(SPLIT, 7)).toBeUndefined();
  expect(stairsOf(SPLIT, [{ side: 'team', ordinal: 7 }], []).flatMap(({ markers }) => markers)).toEqual([]);
});

test('a step that gathers several says so, lowest first', () => {
  const gathered = stairsOf(THREE, [], []).map((stair) => [gathers(stair), stair.ordinals]);
  expect(gathered).toEqual([
    [true, [0, 1, 2]],
    [false, [3]],
    [true, [4, 5, 6, 7]],
  ]);
});

test('marks on one step stand in the order citizen, team, policy, agreed, however they come', () => {
  const markers: Marker[] = [
    { side: 'agreed', ordinal: 7 },
    { side: 'policy', ordinal: 4 },
    { side: 'citizen', ordinal: 5 },
    { side: 'team', ordinal: 6 },
  ];
  expect(stairsOf(THREE, markers, [])[2]?.markers.map(({ side }) => side)).toEqual(['citizen', 'team', 'policy', 'agreed']);
});

test('steps still possible are counted as the municipality has them, not as the canonical ladder has', () => {
  expect(openSteps(stairsOf(THREE, [], [4, 5, 6, 7]))).toBe(1);
  expect(openSteps(stairsOf(THREE, [], [2, 3, 4]))).toBe(3);
});

test('each step rises one above the one below it', () => {
  expect(stairsOf(THREE, [], []).map(({ rise }) => rise)).toEqual([0, 1, 2]);
});
