import type { Symbols } from '../core/types.js';
import { inSymbols } from '../model/quantities/quantity-names.js';
import type { Words } from '../locales/index.js';
import type { DocumentWords } from './documents.js';

/** The words of a document, with the problem's own signs in them. */
export function documentWords({
  words,
  language,
  symbols,
}: {
  readonly words: Words;
  readonly language: string;
  readonly symbols: Symbols;
}): DocumentWords {
  const spelled = <T extends object>(texts: T): T =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]: [string, unknown]) => [
        key,
        typeof text === 'string' ? inSymbols(text, symbols) : spelled(text as object),
      ]),
    ) as T;
  return { language, title: words.page.title, steps: spelled(words.steps), notes: spelled(words.notes) };
}
