/**
 * What a policy says to a professional, in one form.
 *
 * What the citizen reads is another answer of the service, and is shown by the citizen's own page; it is never made here
 * out of what is for professionals.
 */
import type { DecisionNeeded, OwnStep, Reason, SourceOut, Text, TriageResponse } from '../../api/generated/schema';
import { ApiError } from '../../api/problem';

export interface Because {
  readonly text: Text;
  readonly sources: readonly string[];
  /** What the rule looked at. */
  readonly observed: Text;
  /** It must not be told to the citizen. */
  readonly onlyProfessionals: boolean;
}

export interface Asked {
  readonly name: string;
  readonly title: Text;
  readonly label: Text | null;
  readonly reason: Because | null;
}

export interface Offered {
  readonly service: string;
  readonly name: Text;
  readonly forWhom: Text;
  readonly step: OwnStep;
  readonly timeLimited: boolean;
  readonly reasons: readonly Because[];
  readonly law: readonly string[];
  readonly decision: DecisionNeeded;
}

export interface Explained {
  readonly headline: Text;
  readonly notADecision: Text;
  readonly step: number | null;
  readonly reasons: readonly Because[];
  readonly either: readonly Because[];
  readonly dimensions: readonly Asked[];
  readonly questions: readonly Asked[];
  readonly services: readonly Offered[];
  readonly perhaps: readonly { readonly service: string; readonly name: Text }[];
  readonly flags: readonly { readonly flag: string; readonly name: Text; readonly reasons: readonly Because[] }[];
  readonly unknown: readonly { readonly fact: string; readonly label: Text; readonly could_change_step: boolean }[];
  readonly sources: Readonly<Record<string, SourceOut>>;
}

/** That the citizen's colour and the step differ. */
const COLOUR_DIFFERS = 'dialogue';

/** Put what a policy says in one form; `colours`: what it reads out of the citizen's colour is said too. */
export function explained(said: TriageResponse, { colours }: { readonly colours: boolean }): Explained {
  return {
    headline: toProfessional(said.headline),
    notADecision: toProfessional(said.not_a_decision),
    step: said.primary_step,
    reasons: said.reasons.map(because),
    either: said.either.map(because),
    dimensions: [...said.dimensions, said.regain, said.approach].map(asked),
    questions: said.questions.map(asked),
    services: said.services.map(offered),
    perhaps: said.possible_services,
    flags: said.flags.filter((one) => hasReason(one) && (colours || one.flag !== COLOUR_DIFFERS)).map((one) => ({ ...one, reasons: one.reasons.map(because) })),
    unknown: said.unknown,
    sources: said.sources,
  };
}

/** Give what is worth asking next: what could change the step, in the order the policy misses it. */
export function worthAsking(told: Pick<Explained, 'unknown'>): Explained['unknown'] {
  return told.unknown.filter((one) => one.could_change_step);
}

/** That not enough is known has no reasons: what is missing says it. */
function hasReason(flag: { readonly reasons: readonly unknown[] }): boolean {
  return flag.reasons.length > 0;
}

function toProfessional(texts: Readonly<Record<string, Text>>): Text {
  const text = texts['professional'];
  if (!text) throw new ApiError('broken', 'nothing_for_professionals');
  return text;
}

function because(reason: Reason): Because {
  return { text: reason.professional, sources: reason.sources, observed: reason.observed, onlyProfessionals: reason.professional_only };
}

function asked(one: TriageResponse['questions'][number]): Asked {
  return { name: one.output, title: one.title, label: one.label, reason: one.reason && because(one.reason) };
}

function offered(one: TriageResponse['services'][number]): Offered {
  return {
    service: one.service,
    name: one.name,
    forWhom: one.for_whom,
    step: one.step,
    timeLimited: one.time_limited,
    reasons: one.reasons.map(because),
    law: one.legal_basis,
    decision: one.decision,
  };
}
