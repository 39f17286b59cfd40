import { describe, expect, it } from 'vitest';
import type { SentenceOut } from '../../../src/api/generated/schema';
import { visitsOf, type Visit } from '../../../src/components/looked/visits';
import { formatsOf } from '../../../src/i18n/formats';

const PARTING = { pauseMinutes: 30, dayOf: formatsOf('nb', 'Europe/Oslo').day, whole: true };

/** A line of Hanne's, at one time of 3 March in UTC. */
function line(clock: string, changed: Partial<SentenceOut> = {}): SentenceOut {
  const at = clock.includes('T') ? clock : `2026-03-03T${clock}Z`;
  return {
    text: 'Hanne Hagen (saksbehandler) så på saken din.',
    by: 'hanne',
    who: 'Hanne Hagen (saksbehandler)',
    what: 'så på saken din',
    why: 'for å gi deg hjelp',
    first_at: at,
    last_at: at,
    times: 1,
    refused: false,
    by_you: false,
    by_reader: false,
    ...changed,
  };
}

const spans = (visits: readonly Visit[]) => visits.map(({ who, firstAt, lastAt }) => [who[0], firstAt.slice(11, 16), lastAt.slice(11, 16)]);

describe('a visit', () => {
  it('is what one person did without a pause of more than half an hour, newest first', () => {
    const lines = [line('12:00:00'), line('11:30:00'), line('10:59:59'), line('10:30:00')];
    expect(spans(visitsOf(lines, PARTING))).toEqual([
      ['H', '11:30', '12:00'],
      ['H', '10:30', '10:59'],
    ]);
  });

  it('is counted from the end of one line to the beginning of the next', () => {
    const long = line('11:00:00', { first_at: '2026-03-03T10:00:00Z', times: 4 });
    expect(spans(visitsOf([line('11:30:00'), long, line('09:31:00')], PARTING))).toEqual([['H', '09:31', '11:30']]);
  });

  it('is whole though somebody else was here meanwhile, and so is theirs', () => {
    const ola = { by: 'ola', who: 'Ola' };
    const lines = [line('12:00:00'), line('11:55:00', ola), line('11:50:00'), line('11:45:00', ola)];
    expect(spans(visitsOf(lines, PARTING))).toEqual([
      ['H', '11:50', '12:00'],
      ['O', '11:45', '11:55'],
    ]);
  });

  it('is of one person, also where two are told in the same words', () => {
    const relative = { who: 'En pårørende' };
    expect(visitsOf([line('12:00:00', { ...relative, by: 'one' }), line('11:59:00', { ...relative, by: 'other' })], PARTING)).toHaveLength(2);
  });

  it('ends with the day of the municipality', () => {
    expect(visitsOf([line('2026-03-03T23:05:00Z'), line('2026-03-03T22:55:00Z')], PARTING)).toHaveLength(2);
    expect(visitsOf([line('2026-03-04T00:05:00Z'), line('2026-03-03T23:55:00Z')], PARTING)).toHaveLength(1);
  });

  it('takes in a line that was put on record a moment out of turn', () => {
    expect(spans(visitsOf([line('11:59:00'), line('12:00:00'), line('11:58:00')], PARTING))).toEqual([['H', '11:58', '12:00']]);
  });
});

describe('what is told of a visit', () => {
  it('is each thing once, with how often', () => {
    const lines = [line('12:00:00', { times: 2 }), line('11:59:00', { what: 'endret saken' }), line('11:58:00')];
    const [visit] = visitsOf(lines, PARTING);
    expect(visit?.did).toEqual([
      { what: 'så på saken din', times: 3 },
      { what: 'endret saken', times: 1 },
    ]);
    expect(visit?.lines).toEqual(lines);
  });

  it('is each reason once, and none where the citizen did it', () => {
    expect(visitsOf([line('12:00:00'), line('11:59:00', { why: 'for å samordne' }), line('11:58:00')], PARTING)[0]?.why).toEqual([
      'for å gi deg hjelp',
      'for å samordne',
    ]);
    expect(visitsOf([line('12:00:00', { by_you: true })], PARTING)[0]?.why).toEqual([]);
  });

  it('says when something in it was refused', () => {
    expect(visitsOf([line('12:00:00'), line('11:59:00', { refused: true })], PARTING)[0]?.refused).toBe(true);
  });
});

describe('while older pages are not here', () => {
  const lines = [line('12:00:00'), line('11:00:00', { by: 'ola' }), line('10:45:00'), line('10:30:00', { by: 'kari' })];

  it('only a visit that reaches as far back as they begin may have begun earlier', () => {
    expect(visitsOf(lines, { ...PARTING, whole: false }).map(({ goesOn }) => goesOn)).toEqual([false, true, true, true]);
    expect(visitsOf(lines, PARTING).some(({ goesOn }) => goesOn)).toBe(false);
  });

  it('a visit keeps its key when the rest of it comes', () => {
    const [before] = visitsOf(lines.slice(2, 3), { ...PARTING, whole: false });
    const [after] = visitsOf([...lines.slice(2, 3), line('10:40:00')], PARTING);
    expect([after?.key, after?.firstAt]).toEqual([before?.key, '2026-03-03T10:40:00Z']);
  });
});

it('of nothing there is no visit', () => {
  expect(visitsOf([], { ...PARTING, whole: false })).toEqual([]);
});
