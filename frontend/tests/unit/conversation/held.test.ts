import { describe, expect, test } from 'vitest';
import { askedOf, isReadByPolicies } from '../../../src/answers/asked';
import { fromOthers, withSaved } from '../../../src/answers/facts';
import { hold } from '../../../src/answers/held';
import type { Unsent } from '../../../src/answers/said';
import type { AnswerOut, FactOut, Informant, QuestionOut } from '../../../src/api/generated/schema';

const asked = askedOf({ questions: [{ id: 'confidence', asked_of: 'citizen' } as QuestionOut] });

function answer(number: number, value: unknown, informant: Informant = 'citizen', fact = 'confidence'): AnswerOut {
  const voice = informant === 'staff' ? 'professional' : informant === 'relative' ? 'relative' : 'citizen';
  return {
    assessment_id: 'a',
    number,
    fact,
    value,
    informant,
    voice,
    source: 'conversation',
    said_at: '2026-03-02T10:00:00Z',
    recorded_at: '2026-03-02T10:00:01Z',
    recorded_by: informant,
  };
}

function fact(first: AnswerOut, ...beside: readonly AnswerOut[]): FactOut {
  return { fact: first.fact, answer: first, beside: [...beside] };
}

function mine(value: Unsent['value'], informant: Informant): Unsent {
  return { fact: 'confidence', value, informant, source: 'conversation' };
}

describe('what holds', () => {
  test('mine unsent wins over what my voice said before', () => {
    const held = hold([fact(answer(1, 3))], [mine(7, 'citizen_with_staff')], asked);
    expect(held.get('confidence')?.answer).toMatchObject({ value: 7, recorded_by: undefined });
  });

  test('the citizen is believed first about themselves, whoever spoke last', () => {
    const held = hold([fact(answer(1, 3))], [mine(9, 'staff')], asked).get('confidence');
    expect([held?.answer?.value, held?.beside.map((one) => one.value)]).toEqual([3, [9]]);
  });

  test('what is taken back lets the next voice hold', () => {
    const held = hold([fact(answer(1, 3), answer(2, 5, 'relative'))], [mine(null, 'citizen')], asked).get('confidence');
    expect([held?.answer?.value, held?.beside]).toEqual([5, []]);
  });

  test('what all take back does not hold', () => {
    expect(hold([fact(answer(1, 3))], [mine(null, 'citizen')], asked).get('confidence')?.answer).toBeUndefined();
  });

  test.each([
    ['going.mood', 'citizen'],
    ['washing.own_importance', 'citizen'],
    ['washing.expected', 'professional'],
    ['washing', 'professional'],
    ['confidence', 'citizen'],
  ])('%s is asked of the %s', (name, whose) => {
    expect(asked(name)).toBe(whose);
  });

  test('the wheel alone leaves every step open', () => {
    expect(['going.mood', 'washing.expected', 'washing'].map(isReadByPolicies)).toEqual([false, false, true]);
  });
});

describe('what was saved from here', () => {
  test('is counted to the mark, so that looking again shows nothing new', () => {
    expect(withSaved({ mark: '"12-3"', facts: [] }, [answer(13, 7), answer(14, 1, 'staff', 'washing')]).mark).toBe('"14-3"');
  });

  test('is no fact once all of it is taken back', () => {
    expect(withSaved({ mark: undefined, facts: [fact(answer(1, 3))] }, [answer(2, null)]).facts).toEqual([]);
  });

  test('keeps what other voices say', () => {
    const { facts } = withSaved({ mark: undefined, facts: [fact(answer(1, 3), answer(2, 5, 'relative'))] }, [answer(3, 8)]);
    expect(hold(facts, [], asked).get('confidence')).toMatchObject({ answer: { value: 8 }, beside: [{ value: 5 }] });
  });
});

describe('what others say meanwhile', () => {
  const before = { mark: undefined, facts: [fact(answer(1, 3))] };

  test('is heard once', () => {
    const now = { mark: undefined, facts: [fact(answer(1, 3), answer(2, 5, 'relative'))] };
    expect([fromOthers(before, now, 'me').map((one) => one.number), fromOthers(now, now, 'me')]).toEqual([[2], []]);
  });

  test('is not what I wrote down myself', () => {
    const now = { mark: undefined, facts: [fact(answer(2, 4))] };
    expect(fromOthers(before, now, 'citizen')).toEqual([]);
  });
});
