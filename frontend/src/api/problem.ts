/** What can go wrong between us and the service, as one typed error. */
import type { ProblemDetails, ProblemItem } from './generated/schema';

/**
 * What a page does about it:
 * - `unreachable`: no network, or the service does not answer; trying again may help
 * - `expired`: nobody is signed in
 * - `forbidden`, `missing`: not for this person, not here
 * - `stale`: somebody changed it meanwhile; `current` says how it is now
 * - `refused`: what was sent cannot be used; `errors` says why, `code` what kind
 * - `busy`: too many requests
 * - `broken`: the service failed, or answered what nobody understands
 */
export type Kind = 'unreachable' | 'expired' | 'forbidden' | 'missing' | 'stale' | 'refused' | 'busy' | 'broken';

const KINDS: Readonly<Record<number, Kind>> = {
  401: 'expired',
  403: 'forbidden',
  404: 'missing',
  412: 'stale',
  429: 'busy',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
};

/** An answer that is none. The message is for the log only: pages say it in the reader's words. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: Kind;
  readonly code: string;
  readonly errors: readonly ProblemItem[];
  readonly current: unknown;

  constructor(kind: Kind, code: string, details: { errors?: readonly ProblemItem[]; current?: unknown } = {}) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
    this.errors = details.errors ?? [];
    this.current = details.current;
  }

  /** Say whether the same request may well succeed a little later. */
  get passes(): boolean {
    return this.kind === 'unreachable' || this.kind === 'busy';
  }
}

/** Read an answer that is not a success. */
export async function problemOf(answer: Response): Promise<ApiError> {
  const kind = KINDS[answer.status] ?? (answer.status < 500 ? 'refused' : 'broken');
  const said: unknown = await answer.json().catch(() => undefined);
  return isProblem(said) ? new ApiError(kind, said.code, said) : new ApiError(kind, `http_${String(answer.status)}`);
}

function isProblem(said: unknown): said is ProblemDetails & { current?: unknown } {
  return typeof said === 'object' && said !== null && 'code' in said && typeof said.code === 'string' && 'errors' in said;
}

/** Take whatever was thrown as an ApiError; what nobody expected is broken data. */
export function apiErrorOf(thrown: unknown): ApiError {
  return thrown instanceof ApiError ? thrown : new ApiError('broken', 'unexpected');
}

/** Give how it is now when somebody else changed it meanwhile; whoever sent the change knows what that is. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what was changed, only the caller knows
export function staleOf<Current>(thrown: unknown): Current | undefined {
  return thrown instanceof ApiError && thrown.kind === 'stale' ? (thrown.current as Current) : undefined;
}
