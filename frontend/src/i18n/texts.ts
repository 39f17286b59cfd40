/** Texts in three languages at once; a language that is missing, or says something else, does not compile. */
import { languages, useLanguage, type Language } from './language';

/** What is said: a sentence, or a sentence made of what it is about. */
type Said = string | ((...about: never[]) => string);
type InThree<S extends Said> = Readonly<Record<Language, S>>;
type Widened<S> = S extends string ? string : S;

/** The texts of one page in one language. */
export type Texts<Source> = { readonly [Key in keyof Source]: Source[Key] extends InThree<infer S> ? Widened<S> : never };
type ByLanguage<Source> = Readonly<Record<Language, Texts<Source>>>;

/** Gather texts; write each as `{ nb: ..., da: ..., en: ... }`. */
export function inThreeLanguages<
  const Source extends { readonly [Key in keyof Source]: InThree<Widened<Source[Key] extends InThree<infer S> ? S : Said>> },
>(source: Source): ByLanguage<Source> {
  const spoken = languages.map((language) => [language, inOne(source, language)]);
  return Object.fromEntries(spoken) as ByLanguage<Source>;
}

function inOne(source: object, language: Language): object {
  return Object.fromEntries(
    Object.entries(source as Record<string, InThree<Said>>).map(([key, text]) => [key, text[language]]),
  );
}

/** Give the texts of a page in the language of the page. */
export function useTexts<Source>(texts: ByLanguage<Source>): Texts<Source> {
  return texts[useLanguage()];
}
