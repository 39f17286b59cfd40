/** The roles, as they are spoken of. */
import type { Role } from '../api/generated/schema';
import { inThreeLanguages } from './texts';

export const roleTexts = inThreeLanguages({
  citizen: { nb: 'Innbygger', da: 'Borger', en: 'Citizen' },
  relative: { nb: 'Pårørende', da: 'Pårørende', en: 'Relative' },
  assessor: { nb: 'Fagperson', da: 'Fagperson', en: 'Professional' },
  coordinator: { nb: 'Koordinator', da: 'Koordinator', en: 'Coordinator' },
  case_officer: { nb: 'Saksbehandler', da: 'Sagsbehandler', en: 'Case officer' },
  leader: { nb: 'Leder', da: 'Leder', en: 'Leader' },
  policy_author: { nb: 'Regelansvarlig', da: 'Regelansvarlig', en: 'Policy author' },
  administrator: { nb: 'Administrator', da: 'Administrator', en: 'Administrator' },
  system: { nb: 'Datasystem', da: 'It-system', en: 'Computer system' },
} satisfies Record<Role, unknown>);
