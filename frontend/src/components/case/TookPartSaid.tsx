/** Who took part in what was agreed, in words; that the citizen did not is said first, and openly. */
import type { TookPartOut } from '../../api/generated/schema';
import { useTexts } from '../../i18n/texts';
import { Heading, Paragraph } from '../../ui/Text';
import './case.css';
import { relationTexts, tookPartTexts } from './took-part-texts';

interface TookPartSaidProps {
  readonly tookPart: TookPartOut;
  /** What the citizen is called; undefined when it is the citizen who reads. */
  readonly citizen: string | undefined;
}

export function TookPartSaid({ tookPart, citizen }: TookPartSaidProps) {
  const t = useTexts(tookPartTexts);
  const relations = useTexts(relationTexts);
  const { relatives, colleagues, others } = tookPart;
  return (
    <div className="stack" data-gap="small">
      <Heading level={3}>{t.who}</Heading>
      {!tookPart.citizen && (
        <Paragraph>
          <strong>{citizen === undefined ? t.withoutYou : t.without(citizen)}</strong>
        </Paragraph>
      )}
      <ul className="took-part">
        {tookPart.citizen && <li>{citizen ?? t.you}</li>}
        {relatives.map(({ id, name, relation, had_attorney: had }) => (
          <li key={id}>{[name, relations[relation], ...(had ? [t.attorney] : [])].join(', ')}</li>
        ))}
        {colleagues.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {others.map((role) => (
          <li key={role}>{role}</li>
        ))}
      </ul>
    </div>
  );
}
