/** What matters to somebody, in their own words: the largest text about them; another's words say whose they are. */
import type { FromWhom } from '../../api/generated/schema';
import { useLanguage } from '../../i18n/language';
import { inThreeLanguages, useTexts } from '../../i18n/texts';
import './case.css';
import { fromWhomTexts } from './words';

const texts = inThreeLanguages({
  silent: { nb: 'Ikke spurt ennå: Hva er viktig for deg?', da: 'Ikke spurgt endnu: Hvad er vigtigt for dig?', en: 'Not asked yet: What matters to you?' },
  by: {
    nb: (whom: string) => `${whom} sier det slik`,
    da: (whom: string) => `${whom} siger det sådan`,
    en: (whom: string) => `${whom} puts it like this`,
  },
});

const QUOTES = { nb: ['«', '»'], da: ['»', '«'], en: ['“', '”'] } as const;

export interface Said {
  readonly words: string;
  readonly from_whom: FromWhom;
}

export function Matters({ matters }: { readonly matters: Said | null }) {
  const t = useTexts(texts);
  const whom = useTexts(fromWhomTexts);
  const [open, close] = QUOTES[useLanguage()];
  if (!matters) return <span className="matters quiet">{t.silent}</span>;
  return (
    <span className="matters">
      <q>{`${open}${matters.words}${close}`}</q>
      {matters.from_whom !== 'citizen' && <small>{t.by(whom[matters.from_whom])}</small>}
    </span>
  );
}
