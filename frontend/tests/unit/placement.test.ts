import { expect, test } from 'vitest';
import type { AnswerOut, FactOut, PlacementOut, TriageResponse } from '../../src/api/generated/schema';
import { decisionOf, missing, needsReason, NOTHING_AGREED, replied, talkedAbout } from '../../src/pages/placement/agreement';
import { explained, worthAsking } from '../../src/pages/placement/explained';
import { nearestFirst } from '../../src/pages/placement/side-by-side';
import { apart, coloursSpeak, earlier, markersOf, ownOf, sidesOf } from '../../src/components/staircase/sides';

function placement(id: string, some: Partial<PlacementOut>): PlacementOut {
  return {
    id,
    case_id: 'case',
    kind: 'citizen',
    step: null,
    colour: null,
    words: null,
    reason: null,
    informant: some.kind === undefined || some.kind === 'citizen' ? 'citizen' : null,
    services: null,
    took_part: null,
    policy: null,
    assessment_id: null,
    recommended_id: null,
    made_at: '2026-11-22T10:00:00Z',
    made_by: 'somebody',
    ...some,
  };
}

test('what the citizen said themselves is not followed by what a relative says', () => {
  const own = placement('own', { step: 2 });
  const daughter = placement('daughter', { step: 5, informant: 'relative' });
  expect(sidesOf([own, daughter]).citizen?.id).toBe('own');
  expect(sidesOf([daughter, own]).citizen?.id).toBe('own');
});

function colourFrom(...voices: readonly AnswerOut['voice'][]): FactOut[] {
  const [answer, ...beside] = voices.map((voice): AnswerOut => {
    const said = { assessment_id: 'assessment', number: 1, fact: 'citizen_colour', source: 'conversation', recorded_by: 'somebody' } as const;
    const at = '2026-11-21T10:00:00Z';
    return { ...said, voice, informant: voice === 'professional' ? 'staff' : voice, value: voice === 'relative' ? 'red' : 'green', said_at: at, recorded_at: at };
  });
  return answer ? [{ fact: 'citizen_colour', answer, beside }] : [];
}

test('until the citizen has placed themselves, the colour of the conversation is where they say they are', () => {
  const placed = placement('own', { step: 2 });
  expect(ownOf(undefined, colourFrom('citizen', 'relative'))).toMatchObject({ colour: 'green', step: null, informant: 'citizen' });
  expect(ownOf(placed, colourFrom('citizen'))).toBe(placed);
  expect(ownOf(undefined, [])).toBeUndefined();
});

test('a colour of the citizen goes before a placement of a relative, and no other colour does', () => {
  const daughter = placement('daughter', { step: 5, informant: 'relative' });
  expect(ownOf(daughter, colourFrom('citizen'))).toMatchObject({ colour: 'green', informant: 'citizen' });
  expect(ownOf(daughter, colourFrom('relative'))).toBe(daughter);
});

test('a colour that a professional chose is not the citizen’s', () => {
  expect(ownOf(undefined, colourFrom('professional'))).toBeUndefined();
  expect(ownOf(undefined, colourFrom('professional', 'relative'))).toMatchObject({ colour: 'red', informant: 'relative' });
});

test('a relative’s newer word follows a relative’s older one', () => {
  const some = [placement('a', { informant: 'relative' }), placement('b', { informant: 'relative' })];
  expect(sidesOf(some).citizen?.id).toBe('b');
});

test('what no longer counts stands in the history, newest first', () => {
  const some = [placement('a', {}), placement('b', { kind: 'team', step: 4 }), placement('c', {}), placement('d', { kind: 'team', step: 3 })];
  expect(earlier(some).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a colour alone makes no mark on the stairs', () => {
  const sides = sidesOf([placement('a', { colour: 'yellow' })]);
  expect(markersOf(sides, { policy: null, assessment: undefined, citizen: 'Kari' })).toEqual([]);
});

test('what was agreed in an earlier assessment does not stand on the stairs of the new one', () => {
  const sides = sidesOf([placement('a', { kind: 'joint', step: 4, assessment_id: 'old' })]);
  const standing = { policy: null, citizen: 'Kari' };
  expect(markersOf(sides, { ...standing, assessment: 'new' })).toEqual([]);
  expect(markersOf(sides, { ...standing, assessment: 'old' })).toEqual([{ side: 'agreed', ordinal: 4 }]);
});

test('nothing is chosen beforehand, and nothing is sent without a step', () => {
  expect(decisionOf(NOTHING_AGREED, false, ['reablement'])).toBeUndefined();
  expect([...missing(NOTHING_AGREED, false)]).toEqual(['step']);
});

test('a step the policy did not leave possible takes a reason, spaces are none', () => {
  expect([...missing({ ...NOTHING_AGREED, step: 4, reason: '  ' }, needsReason(4, [2, 3]))]).toEqual(['reason']);
  expect([...missing({ ...NOTHING_AGREED, step: 3 }, needsReason(3, [2, 3]))]).toEqual([]);
});

test('a reason written for a step that was left again is not sent', () => {
  const fields = { ...NOTHING_AGREED, step: 3, reason: 'the stairs' };
  expect(decisionOf(fields, needsReason(3, [3]), [])?.reason).toBeNull();
  expect(decisionOf(fields, needsReason(3, [2]), [])?.reason).toBe('the stairs');
});

test('what was not talked about is not sent, and a reply can be taken back', () => {
  const said = replied(replied({ ...NOTHING_AGREED, step: 3 }, 'gps', { reply: 'declined', words: ' not me ' }), 'meals', {
    reply: 'later',
    words: '',
  });
  const order = talkedAbout(['meals', 'reablement', 'gps'], said);
  expect(decisionOf(said, false, order)?.services).toEqual([
    { service: 'meals', reply: 'later', words: null },
    { service: 'gps', reply: 'declined', words: 'not me' },
  ]);
  expect(decisionOf(replied(said, 'gps', undefined), false, order)?.services).toHaveLength(1);
});

test('a service that was replied to stays, also when the policy proposes it no longer', () => {
  const said = replied(NOTHING_AGREED, 'gps', { reply: 'accepted', words: '' });
  expect(talkedAbout(['meals'], { ...said, added: ['meals', 'respite'] })).toEqual(['meals', 'respite', 'gps']);
});

const text = (words: string) => ({ nb: words, da: words, en: words });
const BOTH = { professional: text('p'), citizen: text('c') };
const ANSWERED = { output: 'regain', title: text('t'), label: null, reason: null };
const SHARED = {
  ...{ headline: BOTH, not_a_decision: BOTH, primary_step: 3, possible_steps: [], possible_services: [], unknown: [], sources: {} },
  ...{ reasons: [], either: [], dimensions: [], questions: [], services: [], flags: [], regain: ANSWERED, approach: ANSWERED },
} as unknown as TriageResponse;

const BECAUSE = { professional: text('a'), citizen: text('b'), observed: text('c'), sources: [], own_choice: true, professional_only: true, row: 'r', table: 't', exemption: null };

test('a reason that must not reach the citizen says so to the professional', () => {
  const told = explained({ ...SHARED, reasons: [BECAUSE] }, { colours: true });
  expect(told.reasons[0]).toMatchObject({ text: text('a'), onlyProfessionals: true });
});

test('whatever a policy gives a reason for, the professional reads it in words about the citizen', () => {
  const about = { ...BECAUSE, professional: text('The citizen has begun.'), citizen: text('You have begun.') };
  const answered = { ...ANSWERED, reason: about };
  const every = {
    ...{ reasons: [about], either: [about], dimensions: [answered], regain: answered, approach: answered, questions: [answered] },
    ...{ services: [{ service: 'gps', reasons: [about] }], flags: [{ flag: 'urgent', name: text('x'), reasons: [about] }] },
  };
  const told = explained({ ...SHARED, ...every } as unknown as TriageResponse, { colours: true });
  const answers = [...told.dimensions, ...told.questions].map(({ reason }) => reason);
  const listed = [...told.services, ...told.flags].flatMap(({ reasons }) => reasons);
  const said = [...told.reasons, ...told.either, ...answers, ...listed].map((one) => one?.text.en);
  expect(said).toEqual(Array<string>(8).fill('The citizen has begun.'));
});

test('only what could change the step is worth asking next', () => {
  const unknown = [
    { fact: 'a', label: text('a'), could_change_step: false },
    { fact: 'b', label: text('b'), could_change_step: true },
  ];
  expect(worthAsking({ unknown }).map(({ fact }) => fact)).toEqual(['b']);
});

test('one’s own policy comes first, then those of one’s own country', () => {
  const some = ['bergen NO', 'esbjerg DK', 'harstad NO', 'statutory DK'].map((one) => {
    const [id = '', country = ''] = one.split(' ');
    return { policy: { id }, country };
  });
  expect(nearestFirst(some, 'harstad', 'NO').map(({ policy }) => policy.id)).toEqual(['harstad', 'bergen', 'esbjerg', 'statutory']);
});

test('that not enough is known is said by what is missing, not as something to see to', () => {
  const flags = [{ flag: 'not_enough_known', name: text('x'), reasons: [] }] as const;
  expect(explained({ ...SHARED, flags: [...flags] } as unknown as TriageResponse, { colours: true }).flags).toEqual([]);
});

const AT = { assessment: undefined, citizen: 'Kari' };

test.each([
  ['the citizen and the policy point at the same step', { own: 3, team: null, policy: 3 }, []],
  ['the citizen points one step lower than the policy', { own: 2, team: null, policy: 3 }, ['citizen', 'policy']],
  ['the team alone points elsewhere', { own: 3, team: 4, policy: 3 }, ['citizen', 'team', 'policy']],
  ['the policy leaves several steps open', { own: 2, team: null, policy: null }, []],
  ['the citizen chose a colour and no step', { own: null, team: null, policy: 5 }, []],
] as const)('when %s, exactly those who stand apart are named', (_, { own, team, policy }, named) => {
  const sides = sidesOf([placement('own', { step: own, colour: 'green' }), placement('team', { kind: 'team', step: team })]);
  expect(apart(markersOf(sides, { ...AT, policy })).map(({ side }) => side)).toEqual(named);
});

test('what was agreed stands apart from nobody', () => {
  const sides = sidesOf([placement('a', { step: 3 }), placement('b', { kind: 'joint', step: 4, assessment_id: 'now' })]);
  expect(apart(markersOf(sides, { ...AT, assessment: 'now', policy: 3 }))).toEqual([]);
});

test.each([
  ['green, and points at the step that is suggested', { colour: 'green', step: 3 }, []],
  ['green, and points at a lower step', { colour: 'green', step: 1 }, []],
  ['green, and no step', { colour: 'green', step: null }, ['dialogue']],
] as const)('a policy that reads a difference out of the colour says so when the citizen chose %s', (_, own, raised) => {
  const flags = [{ flag: 'dialogue', name: text('x'), reasons: [BECAUSE] }];
  const colours = coloursSpeak(sidesOf([placement('own', own)]));
  expect(explained({ ...SHARED, flags } as TriageResponse, { colours }).flags.map(({ flag }) => flag)).toEqual(raised);
});

test('that somebody must see to anything else is said whatever the citizen chose', () => {
  const flags = [{ flag: 'urgent', name: text('x'), reasons: [BECAUSE] }];
  expect(explained({ ...SHARED, flags } as TriageResponse, { colours: false }).flags).toHaveLength(1);
});
