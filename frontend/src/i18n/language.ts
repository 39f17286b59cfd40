/** The language of the page: chosen by the reader and kept, otherwise the municipality's; before a sign-in, the browser's. */
import { useSyncExternalStore } from 'react';
import { wrote } from '../room';

export const languages = ['nb', 'da', 'en'] as const;
export type Language = (typeof languages)[number];

/** How each language is called in itself; never translated. */
export const languageNames: Readonly<Record<Language, string>> = { nb: 'Norsk', da: 'Dansk', en: 'English' };

const KEPT = 'mestring.language';
const ALSO: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb' };
const listeners = new Set<() => void>();

function known(tag: string | null): Language | undefined {
  const first = tag?.toLowerCase().split('-')[0] ?? '';
  return languages.find((language) => language === first) ?? ALSO[first];
}

/** Take the first language of a browser that we speak. */
export function spokenBy(tags: readonly string[]): Language {
  return tags.map(known).find((found) => found !== undefined) ?? 'nb';
}

function kept(): Language | undefined {
  try {
    return known(localStorage.getItem(KEPT));
  } catch {
    return undefined; // a browser that keeps nothing says so by throwing
  }
}

let current: Language = kept() ?? spokenBy(navigator.languages);
document.documentElement.lang = current;

function show(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Give the language of the page, outside of a component. */
export function currentLanguage(): Language {
  return current;
}

/** Change the language of the page, now and at the next visit. */
export function chooseLanguage(language: Language): void {
  wrote(localStorage, KEPT, language);
  show(language);
}

/** Use the language of the municipality, unless the reader has chosen one. */
export function suggestLanguage(language: Language): void {
  if (!kept() && language !== current) show(language);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Give the language of the page, and draw again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(listen, currentLanguage);
}
