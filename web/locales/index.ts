import type { words as englishPaste } from './en-paste.js';
import { words as english } from './en.js';

/** What the page says, in one language. */
export type Words = typeof english;

/** What the dialog for pasting says, in one language. */
export type PasteWords = typeof englishPaste;

/** What the file of a language holds. English has two files: the page is loaded with only the words that it starts with. */
export interface Language {
  readonly words: Words;
  readonly paste: PasteWords;
}

/** English is always there; the other languages are fetched when they are wanted. */
export { english };

// One file a language, named by its code: a file that is added here is a language that can be chosen.
const others = import.meta.glob<Language>(['./??.ts', '!./en.ts']);

const codeOf = (file: string): string => file.slice('./'.length, -'.ts'.length);

/** The codes of all languages, e.g. `en`. */
export const languages: readonly string[] = ['en', ...Object.keys(others).map(codeOf)].sort();

/** The first of the wanted languages (`ro-RO`, `de`) that there is, else English. */
export function bestLanguage(wanted: readonly string[]): string {
  const codes = wanted.map((tag) => tag.split('-', 1)[0]?.toLowerCase() ?? '');
  return codes.find((code) => languages.includes(code)) ?? 'en';
}

/** How a language calls itself: “English”, “Română”. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** A language other than English, or undefined where there is no such file; rejects where it cannot be fetched. */
export async function loadLanguage(code: string): Promise<Language | undefined> {
  return others[`./${code}.ts`]?.();
}

/** The mark that a language (`ro-RO`) writes before the decimals; a point where a browser names none (`C`). */
export function decimalMarkOf(language: string): '.' | ',' {
  try {
    return new Intl.NumberFormat(language).format(1.5).includes(',') ? ',' : '.';
  } catch {
    return '.';
  }
}
