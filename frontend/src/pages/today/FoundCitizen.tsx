/** Somebody the search found: their case, or the contact that opens one. */
import { Link } from '@tanstack/react-router';
import type { CitizenFound } from '../../api/generated/schema';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Heading, Paragraph } from '../../ui/Text';
import { newCaseTexts } from './new-case-texts';
import { OpenCase } from './OpenCase';

export function FoundCitizen({ citizen }: { readonly citizen: CitizenFound }) {
  const t = useTexts(newCaseTexts);
  const { id, given_name, family_name, born_year, case_id, team_name } = citizen;
  return (
    <section className="stack">
      <div className="stack" data-gap="small" role="status">
        <Heading level={2}>{t.found(`${given_name} ${family_name}`)}</Heading>
        {born_year !== null && <Paragraph>{t.born(born_year)}</Paragraph>}
        {case_id !== null && <Paragraph>{t.has(team_name ?? '')}</Paragraph>}
      </div>
      {case_id === null ? (
        <OpenCase citizen={() => Promise.resolve(id)} draft={`new-case/${id}`} />
      ) : (
        <div>
          <Link className="ds-button" {...paths.case(case_id)}>
            {t.toCase}
          </Link>
        </div>
      )}
    </section>
  );
}
