/**
 * What a policy says, for one of two readers, in one form.
 *
 * The citizen's words are those of the suggestion, which is what the citizen is given; they are never made here out of
 * what is for professionals.
 */
import type {
  DecisionNeeded,
  OwnReason,
  OwnStep,
  Reason,
  SourceOut,
  Suggestion,
  Text,
  TriageResponse,
} from '../../api/generated/schema';
import { ApiError } from '../../api/problem';

export type Reader = 'professional' | 'citizen';

export interface Because {
  readonly text: Text;
  readonly sources: readonly string[];
  readonly ownChoice: boolean;
  /** What the rule looked at; for professionals. */
  readonly observed?: Text;
  /** It must not be told to the citizen. */
  readonly onlyProfessionals?: boolean;
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
  readonly decision?: DecisionNeeded;
}

export interface Explained {
  readonly headline: Text;
  readonly notADecision: Text;
  readonly possible: readonly number[];
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

export function forProfessional(said: TriageResponse): Explained {
  return {
    ...shared(said),
    headline: toProfessional(said.headline),
    notADecision: toProfessional(said.not_a_decision),
    reasons: said.reasons.map(professional),
    either: said.either.map(professional),
    dimensions: [...said.dimensions, said.regain, said.approach].map(answered),
    questions: said.questions.map(answered),
    services: said.services.map((one) => ({
      ...offered(one),
      reasons: one.reasons.map(professional),
      law: one.legal_basis,
      decision: one.decision,
    })),
    flags: said.flags.filter(explained).map((one) => ({ ...one, reasons: one.reasons.map(professional) })),
  };
}

export function forCitizen(said: Suggestion): Explained {
  return {
    ...shared(said),
    headline: said.headline,
    notADecision: said.not_a_decision,
    reasons: said.reasons.map(own),
    either: said.either.map(own),
    dimensions: said.dimensions.map(ownAnswered),
    questions: said.questions.map(ownAnswered),
    services: said.services.map((one) => ({ ...offered(one), reasons: one.reasons.map(own), law: [] })),
    flags: said.flags.filter(explained).map((one) => ({ ...one, reasons: one.reasons.map(own) })),
  };
}

/** Give what is worth asking next: what could change the step, in the order the policy misses it. */
export function worthAsking(told: Explained): Explained['unknown'] {
  return told.unknown.filter((one) => one.could_change_step);
}

function shared(said: TriageResponse | Suggestion) {
  return {
    possible: said.possible_steps.map(({ ordinal }) => ordinal),
    step: said.primary_step,
    perhaps: said.possible_services,
    unknown: said.unknown,
    sources: said.sources,
  };
}

/** That not enough is known has no reasons: what is missing says it. */
function explained(flag: { readonly reasons: readonly unknown[] }): boolean {
  return flag.reasons.length > 0;
}

function toProfessional(texts: Readonly<Record<string, Text>>): Text {
  const text = texts['professional'];
  if (!text) throw new ApiError('broken', 'nothing_for_professionals');
  return text;
}

function professional(reason: Reason): Because {
  return {
    text: reason.professional,
    sources: reason.sources,
    ownChoice: reason.own_choice,
    observed: reason.observed,
    onlyProfessionals: reason.professional_only,
  };
}

function own(reason: OwnReason): Because {
  return { text: reason.text, sources: reason.sources, ownChoice: reason.own_choice };
}

function answered(one: TriageResponse['questions'][number]): Asked {
  return { name: one.output, title: one.title, label: one.label, reason: one.reason && professional(one.reason) };
}

function ownAnswered(one: Suggestion['questions'][number]): Asked {
  return { name: one.output, title: one.title, label: one.label, reason: one.reason && own(one.reason) };
}

function offered(one: TriageResponse['services'][number] | Suggestion['services'][number]) {
  return { service: one.service, name: one.name, forWhom: one.for_whom, step: one.step, timeLimited: one.time_limited };
}
