/** The end of a case, asked once more before it is done. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refreshCase } from '../../api/cases';
import type { CaseLine } from '../../api/generated/schema';
import { tell } from '../../components/notes';
import { SaveState } from '../../components/SaveState';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Heading, Paragraph } from '../../ui/Text';
import { changeCase } from './queries';
import { changeTexts } from './texts';

export function CloseCase({ line }: { readonly line: CaseLine }) {
  const t = useTexts(changeTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const closing = useMutation({
    mutationFn: () => changeCase(line, { close: true }),
    onSuccess: async () => {
      await refreshCase(queries, line.id);
      await navigate(paths.start());
      tell(t.ended);
    },
  });
  const leave = () => {
    setAsking(false);
    closing.reset();
    void refreshCase(queries, line.id);
  };
  return (
    <section className="panel stack narrow">
      <Heading level={2}>{t.end}</Heading>
      <Paragraph>{t.endAbout}</Paragraph>
      <div>
        <Button
          variant="secondary"
          color="danger"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t.end}
        </Button>
      </div>
      {asking && (
        <Dialog title={t.endSure(`${line.given_name} ${line.family_name}`)} onClose={leave}>
          <Paragraph>{t.endThen}</Paragraph>
          <SaveState saving={closing} />
          <div className="row">
            <Button variant="secondary" onClick={leave}>
              {t.endNo}
            </Button>
            <Button
              color="danger"
              busy={closing.isPending}
              onClick={() => {
                closing.mutate();
              }}
            >
              {t.endYes}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
