/** The people of a demo, by municipality: those to try first, with what they see; the rest folded. One press signs in. */
import { useTexts } from '../../i18n/texts';
import { Heading } from '../../ui/Text';
import { partedOf, type Kind } from './newcomers';
import type { Person, Town } from './queries';
import { texts } from './texts';

interface PeopleProps {
  readonly towns: readonly Town[];
  readonly onChosen: (hint: string) => void;
}

export function People({ towns, onChosen }: PeopleProps) {
  return (
    <div className="columns">
      {towns.map((town) => (
        <TownPeople key={town.id} town={town} onChosen={onChosen} />
      ))}
    </div>
  );
}

function TownPeople({ town, onChosen }: { readonly town: Town; readonly onChosen: (hint: string) => void }) {
  const t = useTexts(texts);
  const { first, rest } = partedOf(town.people);
  return (
    <section className="panel stack" aria-labelledby={town.id} data-town={town.id}>
      <Heading level={2} id={town.id} lang={town.language}>
        {town.name}
      </Heading>
      <ul className="plain people">
        {first.map(({ kind, person }) => (
          <li key={person.login_hint}>
            <PersonButton person={person} sees={kind} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="ds-details">
          <summary>{t.others(rest.length)}</summary>
          <ul className="plain people">
            {rest.map((person) => (
              <li key={person.login_hint}>
                <PersonButton person={person} onChosen={onChosen} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface PersonButtonProps {
  readonly person: Person;
  /** Say what somebody of this kind sees. */
  readonly sees?: Kind;
  readonly onChosen: (hint: string) => void;
}

function PersonButton({ person, sees, onChosen }: PersonButtonProps) {
  const t = useTexts(texts);
  const more = [person.has_case && t.hasCase, person.speaks_for_somebody && t.speaks].filter(Boolean);
  return (
    <button
      type="button"
      className="ds-button person"
      data-variant="tertiary"
      data-hint={person.login_hint}
      onClick={() => {
        onChosen(person.login_hint);
      }}
    >
      <span>{person.name}</span>
      <span className="quiet">{[person.role, ...more].join(', ')}</span>
      {sees && <span className="person-sees">{t[sees]}</span>}
    </button>
  );
}
