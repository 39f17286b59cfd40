/** The people of a demo, by municipality; one press signs in. */
import { useTexts } from '../../i18n/texts';
import { Heading } from '../../ui/Text';
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
        <section key={town.id} className="panel stack" aria-labelledby={town.id} data-town={town.id}>
          <Heading level={2} id={town.id} lang={town.language}>
            {town.name}
          </Heading>
          <ul className="plain people">
            {town.people.map((person) => (
              <li key={person.login_hint}>
                <PersonButton person={person} onChosen={onChosen} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function PersonButton({ person, onChosen }: { readonly person: Person; readonly onChosen: (hint: string) => void }) {
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
    </button>
  );
}
