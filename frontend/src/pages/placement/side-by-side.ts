/** What several policies say to the same answers, gathered: which of them point at the same step, and which are undecided. */
import type { Compared, Text } from '../../api/generated/schema';

export interface Pointed {
  /** A canonical step; null when they leave several open. */
  readonly step: number | null;
  readonly policies: readonly Compared[];
  /** Why, as all of them say it and one's own policy does not. */
  readonly because: readonly Text[];
}

/** Gather policies by the step they point at, in the order they come; the first is one's own. */
export function gatheredByStep(results: readonly Compared[]): readonly Pointed[] {
  const steps = [...new Set(results.map((one) => one.primary_step))];
  const [own] = results;
  return steps.map((step) => {
    const policies = results.filter((one) => one.primary_step === step);
    if (step === null || step === own?.primary_step) return { step, policies, because: [] };
    const [first, ...others] = policies;
    const because = first?.reasons.filter((said) => others.every((one) => says(one, said)) && !says(own, said)) ?? [];
    return { step, policies, because };
  });
}

/** Put one's own policy first, then those of one's own country, then the others; otherwise as they come. */
export function nearestFirst<One extends { readonly policy: { readonly id: string }; readonly country: string }>(
  some: readonly One[],
  own: string,
  country: string,
): readonly One[] {
  const far = (one: One) => (one.policy.id === own ? 0 : one.country === country ? 1 : 2);
  return some.toSorted((a, b) => far(a) - far(b));
}

function says(one: Compared | undefined, text: Text): boolean {
  return one?.reasons.some(({ en }) => en === text.en) ?? false;
}
