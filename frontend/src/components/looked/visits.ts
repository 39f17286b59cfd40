/** The log as visits: what one person did without a long pause is one, also where a page of the log ends in between. */
import type { SentenceOut } from '../../api/generated/schema';

type Lines = [SentenceOut, ...SentenceOut[]];

export interface Visit {
  /** The same when older pages have come. */
  readonly key: string;
  readonly who: string;
  readonly firstAt: string;
  readonly lastAt: string;
  /** A page that has not come yet may begin it earlier. */
  readonly goesOn: boolean;
  /** What they did, each said once. */
  readonly did: readonly Did[];
  /** Why they did it; nothing when the citizen did it. */
  readonly why: readonly string[];
  readonly refused: boolean;
  readonly byReader: boolean;
  readonly byYou: boolean;
  /** Every line of it. */
  readonly lines: Readonly<Lines>;
}

export interface Did {
  readonly what: string;
  readonly times: number;
}

export interface Parting {
  /** What comes after so long is another visit. */
  readonly pauseMinutes: number;
  /** Says on which day of the municipality an instant falls. */
  readonly dayOf: (at: string) => string;
  /** The oldest page is here. */
  readonly whole: boolean;
}

/** Put sentences, newest first, together to visits, newest first; those of several people may lie in between each other. */
export function visitsOf(sentences: readonly SentenceOut[], { pauseMinutes, dayOf, whole }: Parting): Visit[] {
  const pause = pauseMinutes * 60_000;
  const visits: Lines[] = [];
  const latest = new Map<string, Lines>();
  for (const sentence of sentences) {
    const visit = latest.get(sentence.by);
    if (visit && dayOf(visit[0].first_at) === dayOf(sentence.first_at) && between(visit, sentence) <= pause) {
      visit.push(sentence);
    } else {
      const begun: Lines = [sentence];
      visits.push(begun);
      latest.set(sentence.by, begun);
    }
  }
  const oldest = sentences.at(-1);
  const open = (visit: Lines) => !whole && oldest !== undefined && latest.get(visit[0].by) === visit && between(visit, oldest) <= pause;
  return visits.map((visit) => told(visit, open(visit)));
}

/** Say how long nothing happened between a visit and a line, in milliseconds; less than nothing where they overlap. */
function between(visit: Readonly<Lines>, line: SentenceOut): number {
  const [first, last] = spanOf(visit).map((at) => Date.parse(at)) as [number, number];
  return Math.max(first - Date.parse(line.last_at), Date.parse(line.first_at) - last);
}

function spanOf(visit: Readonly<Lines>): [first: string, last: string] {
  const order = (one: string, other: string) => Date.parse(one) - Date.parse(other);
  const [first = visit[0].first_at] = visit.map(({ first_at }) => first_at).sort(order);
  return [first, visit.map(({ last_at }) => last_at).sort(order).at(-1) ?? visit[0].last_at];
}

function told(lines: Readonly<Lines>, goesOn: boolean): Visit {
  const [{ by, who, by_reader: byReader, by_you: byYou }] = lines;
  const [firstAt, lastAt] = spanOf(lines);
  const did = new Map<string, Did>();
  for (const { what, times } of lines) did.set(what, { what, times: times + (did.get(what)?.times ?? 0) });
  return {
    key: `${by}/${lastAt}`,
    who,
    firstAt,
    lastAt,
    goesOn,
    did: [...did.values()],
    why: byYou ? [] : [...new Set(lines.map(({ why }) => why))],
    refused: lines.some(({ refused }) => refused),
    byReader,
    byYou,
    lines,
  };
}
