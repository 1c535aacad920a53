import { words as english } from './en.js';

/** Everything that the page says, in one language. */
export type Words = typeof english;

/** English is always there; the other languages are fetched when they are wanted. */
export { english };

// One file a language, named by its code: a file that is added here is a language that can be chosen.
const others = import.meta.glob<{ readonly words: Words }>(['./??.ts', '!./en.ts']);

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

/** The words of a language that there is; rejects where its file cannot be fetched. */
export async function loadWords(code: string): Promise<Words> {
  const file = others[`./${code}.ts`];
  return file ? (await file()).words : english;
}

/** The mark that a language (`ro-RO`) writes before the decimals. */
export function decimalMarkOf(language: string): '.' | ',' {
  return new Intl.NumberFormat(language).format(1.5).includes(',') ? ',' : '.';
}
