import { words as english } from './en.js';

/** What the dialog for pasting says, in one language. */
export type PasteWords = typeof english;

const others = import.meta.glob<{ readonly words: PasteWords }>(['./??.ts', '!./en.ts']);

/** The dialog's words in a language, or in English. */
export async function loadPasteWords(code: string): Promise<PasteWords> {
  const file = others[`./${code}.ts`];
  return file ? (await file()).words : english;
}
