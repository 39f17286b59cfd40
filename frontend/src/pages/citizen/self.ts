/** Whom the page is about, who is reading it, and in whose name they answer. */
import { createContext, useContext } from 'react';
import type { CaseLine, Informant, MeOut } from '../../api/generated/schema';

/** Who answers on these pages: the citizen; a relative together with them; or a relative in their place. */
export type Answering = Extract<Informant, 'citizen' | 'citizen_with_relative' | 'relative'>;

export interface Self {
  readonly me: MeOut;
  readonly citizen: string;
  /** The reader is the citizen. */
  readonly own: boolean;
  /** What the citizen is called, when the reader is somebody else; otherwise empty. */
  readonly given: string;
  readonly name: string;
  readonly line: CaseLine | undefined;
  /** Not known before a relative has said it. */
  readonly answering: Answering | undefined;
  readonly answerAs: (answering: Answering | undefined) => void;
}

export const SelfContext = createContext<Self | undefined>(undefined);

export function useSelf(): Self {
  const self = useContext(SelfContext);
  if (!self) throw new Error('useSelf outside of SelfLayout');
  return self;
}

/** The same, on a page that is only shown when there is a case. */
export function useOwnCase(): Self & { readonly line: CaseLine } {
  const self = useSelf();
  if (!self.line) throw new Error('a page about a case without a case');
  return { ...self, line: self.line };
}
