/** What matters to somebody, in their own words: the largest text about them; another's words say whose they are. */
import type { FromWhom, Relation } from '../../api/generated/schema';
import { inThreeLanguages, useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import './case.css';
import { relationTexts } from './took-part-texts';
import { fromWhomTexts } from './words';

const texts = inThreeLanguages({
  silent: { nb: 'Ikke spurt ennå: Hva er viktig for deg?', da: 'Ikke spurgt endnu: Hvad er vigtigt for dig?', en: 'Not asked yet: What matters to you?' },
  by: {
    nb: (whom: string) => `${whom} sier det slik`,
    da: (whom: string) => `${whom} siger det sådan`,
    en: (whom: string) => `${whom} puts it like this`,
  },
  byRelation: {
    nb: (relation: string) => `Sagt av ${relation}`,
    da: (relation: string) => `Sagt af ${relation}`,
    en: (relation: string) => `Said by their ${relation}`,
  },
});

export interface Said {
  readonly words: string;
  readonly from_whom: FromWhom;
  /** What a relative who said it is to them, where it is known. */
  readonly relation: Relation | null;
}

export function Matters({ matters }: { readonly matters: Said | null }) {
  const t = useTexts(texts);
  const { quoted } = useFormats();
  if (!matters) return <span className="matters quiet">{t.silent}</span>;
  return (
    <span className="matters" data-another={matters.from_whom !== 'citizen' || undefined}>
      <q>{quoted(matters.words)}</q>
      {matters.from_whom !== 'citizen' && <Whose matters={matters} />}
    </span>
  );
}

function Whose({ matters: { from_whom, relation } }: { readonly matters: Said }) {
  const t = useTexts(texts);
  const whom = useTexts(fromWhomTexts);
  const relations = useTexts(relationTexts);
  return <small>{relation === null || relation === 'other' ? t.by(whom[from_whom]) : t.byRelation(relations[relation])}</small>;
}
