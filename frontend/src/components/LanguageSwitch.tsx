/** Chooses the language, without leaving the page or losing what is on it. */
import { chooseLanguage, languageNames, languages, useLanguage } from '../i18n/language';
import { useTexts } from '../i18n/texts';
import { shellTexts } from './texts';

export function LanguageSwitch() {
  const t = useTexts(shellTexts);
  const current = useLanguage();
  return (
    <label className="language">
      <span className="ds-sr-only">{t.language}</span>
      <select
        className="ds-input"
        data-size="sm"
        value={current}
        onChange={(event) => {
          const chosen = languages.find((language) => language === event.target.value);
          if (chosen) chooseLanguage(chosen);
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
