/** For a table without a screen: the form on paper, and writing in what stands on it. */
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { paperTexts } from './texts';

interface PaperLinksProps {
  readonly case: string;
  readonly paper: boolean;
  readonly onPaper: (paper: boolean) => void;
}

export function PaperLinks({ case: of, paper, onPaper }: PaperLinksProps) {
  const t = useTexts(paperTexts);
  return (
    <div className="row paper-links" data-no-print>
      <div className="ds-field">
        <input
          className="ds-input"
          type="checkbox"
          id="from-paper"
          checked={paper}
          onChange={(event) => {
            onPaper(event.target.checked);
          }}
        />
        <label className="ds-label" data-weight="regular" htmlFor="from-paper">
          {t.fromPaper}
        </label>
      </div>
      <Link className="ds-link" {...paths.conversationOnPaper(of, 'blank')}>
        {t.toBlank}
      </Link>
      <Link className="ds-link" {...paths.conversationOnPaper(of, 'filled')}>
        {t.toFilled}
      </Link>
    </div>
  );
}
