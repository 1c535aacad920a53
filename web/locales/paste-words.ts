import { words as english } from './en-paste.js';
import { loadLanguage, type PasteWords } from './index.js';

/** What is said of a paste, in a language, else in English; rejects where it cannot be fetched. */
export async function loadPasteWords(language: string): Promise<PasteWords> {
  return (await loadLanguage(language))?.paste ?? english;
}
