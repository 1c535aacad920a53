import type { words as english } from './check/en.js';

/** What checking says, in one language. */
export type CheckWords = typeof english;

const languages = import.meta.glob<{ readonly words: CheckWords }>('./check/??.ts');

/** The words of a language, else the English ones; rejects where they cannot be fetched. */
export async function loadCheckWords(language: string): Promise<CheckWords> {
  const fetchWords = languages[`./check/${language}.ts`] ?? languages['./check/en.ts'];
  if (!fetchWords) throw new Error('There are no words for checking.');
  return (await fetchWords()).words;
}
