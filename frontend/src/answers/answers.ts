/** The unsent answers about one case in this tab: kept at once, sent in the background, and heard of by the page. */
import type { AnswerOut, AnswerSource, Informant } from '../api/generated/schema';
import { now } from '../api/clock';
import { apiErrorOf, type ApiError } from '../api/problem';
import { keep, placeOf, placesOf, takeFrom, type Whose } from './kept';
import * as queues from './queue';
import type { Unsent, Value } from './said';

/** Where answers are, in a word: `closed` when the service takes no more, and `problem` says why. */
export type Stage = 'idle' | 'saving' | 'saved' | 'waits' | 'closed';

export interface Snapshot {
  readonly stage: Stage;
  readonly queue: queues.Queue;
  readonly unsent: readonly Unsent[];
  readonly savedAt: Date | undefined;
  readonly problem: ApiError | undefined;
  /** False when the browser has no room: what is unsent lives only as long as this page. */
  readonly kept: boolean;
}

export type Send = (of: string, batch: queues.Batch) => Promise<readonly AnswerOut[]>;

const QUIET_MS = 700;
const LONGEST_WAIT_MS = 30_000;

export class Answers {
  readonly whose: Whose;
  #assessment: string;
  readonly #send: Send;
  readonly #place: string;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: () => void = () => undefined;
  #sending = false;
  #failures = 0;
  #now: Snapshot = {
    stage: 'idle',
    queue: queues.EMPTY,
    unsent: [],
    savedAt: undefined,
    problem: undefined,
    kept: true,
  };

  constructor(whose: Whose, assessment: string, send: Send) {
    this.whose = whose;
    this.#assessment = assessment;
    this.#send = send;
    this.#place = placeOf(whose, crypto.randomUUID());
    this.#takeOver();
  }

  snapshot = (): Snapshot => this.#now;

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Say something; it is kept before this returns, and sent when it has been quiet for a while. */
  say(fact: string, value: Value, informant: Informant, source: AnswerSource, quiet = QUIET_MS): void {
    const answer: Unsent = { fact, value, informant, source, said_at: now().toISOString() };
    this.#show({ queue: queues.say(this.#now.queue, answer) });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, quiet);
  }

  /** Send now what waits. */
  flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wake();
    void this.#run();
  };

  /** Give up an answer that was refused. */
  drop(answer: Unsent): void {
    this.#show({ queue: queues.dropped(this.#now.queue, answer) });
  }

  /** Go on in another assessment of the case: what the one before no longer takes is said there. */
  moveTo(assessment: string): void {
    if (assessment === this.#assessment) return;
    this.#assessment = assessment;
    if (this.#now.stage === 'closed') this.#reopen();
  }

  /** Try again after the service refused everything. */
  retry = (): void => {
    this.#reopen();
  };

  #reopen(): void {
    const { queue } = this.#now;
    this.#show({ queue: queue.batches.reduce((rest, { key }) => queues.unpack(rest, key), queue), problem: undefined });
    this.flush();
  }

  async #run(): Promise<void> {
    if (this.#sending || this.#now.problem) return;
    this.#sending = true;
    while (await this.#sendOne());
    this.#sending = false;
    this.#show({});
  }

  /** Send one batch, and say whether to go on. */
  async #sendOne(): Promise<boolean> {
    if (this.#now.problem) return false;
    this.#show({ queue: queues.pack(this.#now.queue, this.#assessment, crypto.randomUUID()) });
    const [batch] = this.#now.queue.batches;
    if (!batch) return false;
    try {
      await this.#send(this.whose.case, batch);
      this.#failures = 0;
      this.#show({ queue: queues.saved(this.#now.queue, batch.key), savedAt: now() });
    } catch (error) {
      await this.#failed(batch, apiErrorOf(error));
    }
    return true;
  }

  async #failed(batch: queues.Batch, problem: ApiError): Promise<void> {
    if (problem.passes || problem.kind === 'broken') {
      this.#failures += 1;
      this.#show({});
      await this.#pause(Math.min(1000 * 2 ** (this.#failures - 1), LONGEST_WAIT_MS));
    } else if (problem.errors.some(({ pointer }) => pointer.startsWith('/answers/'))) {
      this.#show({ queue: queues.refuse(this.#now.queue, batch.key, problem.errors) });
    } else if (batch.assessment !== this.#assessment) {
      this.#show({ queue: queues.unpack(this.#now.queue, batch.key) });
    } else {
      this.#show({ problem });
    }
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      addEventListener('online', this.#wake, { once: true });
    });
    removeEventListener('online', this.#wake);
    this.#wake = () => undefined;
  }

  /** Take over what other tabs leave behind, now or when they close. */
  #takeOver(): void {
    if (!('locks' in navigator)) {
      placesOf(this.whose).forEach(this.#adopt);
      return;
    }
    void navigator.locks.request(this.#place, () => new Promise(() => undefined));
    for (const place of placesOf(this.whose)) {
      void navigator.locks.request(place, () => {
        this.#adopt(place);
      });
    }
  }

  #adopt = (place: string): void => {
    const left = takeFrom(place);
    if (!left) return;
    this.#show({ queue: queues.adopt(this.#now.queue, left.queue) });
    this.flush();
  };

  #show(change: Partial<Snapshot>): void {
    const next = { ...this.#now, ...change };
    if ('problem' in change && change.problem === undefined) this.#failures = 0;
    const kept = keep(this.#place, { assessment: this.#assessment, queue: next.queue });
    this.#now = { ...next, kept, unsent: queues.unsent(next.queue), stage: this.#stage(next) };
    for (const listener of this.#listeners) listener();
  }

  #stage({ queue, problem, savedAt }: Snapshot): Stage {
    if (problem) return 'closed';
    if (queue.batches.length + queue.waiting.length === 0) return savedAt ? 'saved' : 'idle';
    return this.#failures > 0 || !navigator.onLine ? 'waits' : 'saving';
  }
}
