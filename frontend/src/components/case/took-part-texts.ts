/** Who took part in what was agreed, and what somebody is to a citizen. */
import type { Relation } from '../../api/generated/schema';
import { inThreeLanguages } from '../../i18n/texts';

export const tookPartTexts = inThreeLanguages({
  who: { nb: 'Hvem var med?', da: 'Hvem var med?', en: 'Who took part?' },
  without: {
    nb: (name: string) => `${name} var ikke med.`,
    da: (name: string) => `${name} var ikke med.`,
    en: (name: string) => `${name} did not take part.`,
  },
  withoutYou: { nb: 'Du var ikke med.', da: 'Du var ikke med.', en: 'You did not take part.' },
  you: { nb: 'Du', da: 'Du', en: 'You' },
  attorney: { nb: 'med fullmakt', da: 'med fuldmagt', en: 'with a power of attorney' },
});

export const relationTexts = inThreeLanguages<Record<Relation, { nb: string; da: string; en: string }>>({
  spouse: { nb: 'ektefelle', da: 'ægtefælle', en: 'husband or wife' },
  partner: { nb: 'samboer', da: 'samlever', en: 'partner' },
  child: { nb: 'sønn eller datter', da: 'søn eller datter', en: 'son or daughter' },
  parent: { nb: 'mor eller far', da: 'mor eller far', en: 'mother or father' },
  sibling: { nb: 'bror eller søster', da: 'bror eller søster', en: 'brother or sister' },
  grandchild: { nb: 'barnebarn', da: 'barnebarn', en: 'grandchild' },
  friend: { nb: 'venn', da: 'ven', en: 'friend' },
  neighbour: { nb: 'nabo', da: 'nabo', en: 'neighbour' },
  guardian: { nb: 'verge', da: 'værge', en: 'guardian' },
  other: { nb: 'pårørende', da: 'pårørende', en: 'close to them' },
});
