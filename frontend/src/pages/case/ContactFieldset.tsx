/** The fields of a contact: who, how, what they wish for in their own words, consent, and how urgent it is. */
import { channelTexts, consentTexts, fromWhomTexts } from '../../components/case/words';
import { Choices } from '../../forms/Choices';
import { Field } from '../../forms/Field';
import { Select } from '../../forms/Select';
import { useTexts } from '../../i18n/texts';
import { CHANNELS, CONSENTS, FROM_WHOM, type ContactFields } from './contact';
import { contactTexts } from './contact-texts';
import { Urgency } from './Urgency';

const LONGEST = 4000;

interface ContactFieldsetProps {
  readonly fields: ContactFields;
  readonly onFields: (fields: ContactFields) => void;
  /** Say what is missing. */
  readonly checked: boolean;
}

export function ContactFieldset({ fields, onFields, checked }: ContactFieldsetProps) {
  const t = useTexts(contactTexts);
  const [whom, how, consents] = [useTexts(fromWhomTexts), useTexts(channelTexts), useTexts(consentTexts)] as const;
  return (
    <>
      <Field label={t.wish} description={t.wishAbout}>
        {(tied) => (
          <textarea
            className="ds-input"
            rows={3}
            maxLength={LONGEST}
            value={fields.wish}
            {...tied}
            onChange={({ target }) => {
              onFields({ ...fields, wish: target.value });
            }}
          />
        )}
      </Field>
      <Select
        label={t.whom}
        value={fields.fromWhom}
        choices={FROM_WHOM.map((value) => ({ value, label: whom[value] }))}
        onValue={(fromWhom) => {
          onFields({ ...fields, fromWhom });
        }}
      />
      <Select
        label={t.how}
        value={fields.channel}
        choices={CHANNELS.map((value) => ({ value, label: how[value] }))}
        onValue={(channel) => {
          onFields({ ...fields, channel });
        }}
      />
      <Choices
        single
        label={t.consent}
        error={checked && fields.consent === null ? t.consentMissing : undefined}
        choices={CONSENTS.map((value) => ({ value, label: consents[value] }))}
        chosen={fields.consent === null ? [] : [fields.consent]}
        onChosen={([consent = null]) => {
          onFields({ ...fields, consent });
        }}
      />
      <Urgency
        urgent={fields.urgent}
        onUrgent={(urgent) => {
          onFields({ ...fields, urgent });
        }}
      />
    </>
  );
}
