/** Whether the citizen needs help now. */
import { Choices } from '../../forms/Choices';
import { inThreeLanguages, useTexts } from '../../i18n/texts';

export const urgencyTexts = inThreeLanguages({
  urgency: { nb: 'Trenger innbyggeren hjelp nå?', da: 'Har borgeren brug for hjælp nu?', en: 'Does the citizen need help now?' },
  urgent: { nb: 'Ja, nå', da: 'Ja, nu', en: 'Yes, now' },
  urgentAbout: {
    nb: 'Saken står øverst på lista til alle i teamet.',
    da: 'Sagen står øverst på listen hos alle i teamet.',
    en: 'The case stands first on the list of everybody in the team.',
  },
  ordinary: { nb: 'Nei, i vanlig tid', da: 'Nej, i almindelig tid', en: 'No, in the usual time' },
});

interface UrgencyProps {
  readonly urgent: boolean;
  readonly onUrgent: (urgent: boolean) => void;
}

export function Urgency({ urgent, onUrgent }: UrgencyProps) {
  const t = useTexts(urgencyTexts);
  return (
    <Choices
      single
      label={t.urgency}
      choices={[
        { value: 'ordinary', label: t.ordinary },
        { value: 'urgent', label: t.urgent, description: t.urgentAbout },
      ]}
      chosen={[urgent ? 'urgent' : 'ordinary']}
      onChosen={([chosen]) => {
        onUrgent(chosen === 'urgent');
      }}
    />
  );
}
