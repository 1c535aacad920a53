import type { PracticeWords } from './practice/en.js';

export type { PracticeWords };

const languages = import.meta.glob<{ readonly words: PracticeWords }>('./practice/??.ts');

/** The words of a language, else the English ones; rejects where they cannot be fetched. */
export async function loadPracticeWords(language: string): Promise<PracticeWords> {
  const fetchWords = languages[`./practice/${language}.ts`] ?? languages['./practice/en.ts'];
  if (!fetchWords) throw new Error('There are no words for practice.');
  return (await fetchWords()).words;
}
