/**
 * Answers on their way to the service: what is said waits, goes out in batches, and comes back when it is refused.
 *
 * A batch that has gone out is never changed: it is sent again under its key until it is saved or refused, so that no
 * answer is kept twice, whoever lost the network when.
 */
import { follows, type Unsent } from './said';

export interface Batch {
  readonly key: string;
  readonly assessment: string;
  readonly answers: readonly Unsent[];
}

/** An answer that cannot be saved as it is, and what the service calls the reason. */
export interface Refused {
  readonly answer: Unsent;
  readonly code: string;
}

export interface Queue {
  readonly batches: readonly Batch[];
  readonly waiting: readonly Unsent[];
  readonly refused: readonly Refused[];
}

/** The part of a problem of the service that names an answer of a batch. */
interface Named {
  readonly pointer: string;
  readonly code: string;
}

export const EMPTY: Queue = { batches: [], waiting: [], refused: [] };
const AT_ONCE = 500;
const OF_THE_CLOCK = 'in_the_future';

/** Take in what is said; what the same voice said of it before, and has not gone out, is gone. */
export function say(queue: Queue, answer: Unsent): Queue {
  return {
    ...queue,
    waiting: [...queue.waiting.filter((one) => !follows(answer, one)), answer],
    refused: queue.refused.filter((one) => !follows(answer, one.answer)),
  };
}

/** Put what waits into a batch, unless one is on its way. */
export function pack(queue: Queue, assessment: string, key: string): Queue {
  if (queue.batches.length > 0 || queue.waiting.length === 0) return queue;
  const answers = queue.waiting.slice(0, AT_ONCE);
  return { ...queue, batches: [{ key, assessment, answers }], waiting: queue.waiting.slice(AT_ONCE) };
}

/** Forget the batch that was sent: the service has it. */
export function saved(queue: Queue, key: string): Queue {
  return { ...queue, batches: queue.batches.filter((batch) => batch.key !== key) };
}

/** Take a batch back, to be sent anew. */
export function unpack(queue: Queue, key: string): Queue {
  const batch = queue.batches.find((one) => one.key === key);
  return batch ? { ...saved(queue, key), waiting: before(queue, batch.answers) } : queue;
}

/** Take a refused batch apart: the answers that were named stay behind to be mended, the others are sent anew. */
export function refuse(queue: Queue, key: string, problems: readonly Named[]): Queue {
  const batch = queue.batches.find((one) => one.key === key);
  if (!batch) return queue;
  const named = new Map(problems.map(({ pointer, code }) => [place(pointer), code]));
  const good: Unsent[] = [];
  const bad: Refused[] = [];
  batch.answers.forEach((answer, at) => {
    const code = named.get(at);
    if (code === undefined) good.push(answer);
    else if (code === OF_THE_CLOCK && answer.said_at !== undefined) good.push(withoutTime(answer));
    else bad.push({ answer, code });
  });
  const meant = bad.filter((one) => !queue.waiting.some((newer) => follows(newer, one.answer)));
  return { ...saved(queue, key), waiting: before(queue, good), refused: [...queue.refused, ...meant] };
}

/** Give up an answer that was refused. */
export function dropped(queue: Queue, answer: Unsent): Queue {
  return { ...queue, refused: queue.refused.filter((one) => one.answer !== answer) };
}

/** Take in what another tab has left behind; what was said last holds. */
export function adopt(queue: Queue, left: Queue): Queue {
  const all = [...left.waiting, ...queue.waiting].sort((one, other) => at(one).localeCompare(at(other)));
  const waiting = all.filter((one, place) => !all.slice(place + 1).some((newer) => follows(newer, one)));
  return { batches: [...left.batches, ...queue.batches], waiting, refused: [...left.refused, ...queue.refused] };
}

/** List everything the service does not have, in the order it was said. */
export function unsent(queue: Queue): readonly Unsent[] {
  return [...queue.batches.flatMap((batch) => batch.answers), ...queue.refused.map((one) => one.answer), ...queue.waiting];
}

function before(queue: Queue, answers: readonly Unsent[]): readonly Unsent[] {
  return [...answers.filter((one) => !queue.waiting.some((newer) => follows(newer, one))), ...queue.waiting];
}

function place(pointer: string): number | undefined {
  const found = /^\/answers\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
  return found === undefined ? undefined : Number(found);
}

function withoutTime({ fact, value, informant, source }: Unsent): Unsent {
  return { fact, value, informant, source };
}

function at(answer: Unsent): string {
  return answer.said_at ?? '';
}
