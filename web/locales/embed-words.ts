import { words as english } from './embed/en.js';

/** What the dialog for embedding says, in one language. */
export type EmbedWords = typeof english;

const languages = import.meta.glob<EmbedWords>('./embed/??.ts', { eager: true, import: 'words' });

/** The words of the dialog for embedding in a language, else the English ones. */
export const embedWords = (language: string): EmbedWords => languages[`./embed/${language}.ts`] ?? english;
