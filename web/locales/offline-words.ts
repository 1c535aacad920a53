import { words as english } from './offline/en.js';

const languages = import.meta.glob<typeof english>('./offline/??.ts', { eager: true, import: 'words' });

/** The words of the notice of a newer version in a language, else the English ones. */
export const offlineWords = (language: string): typeof english =>
  languages[`./offline/${language}.ts`] ?? english;
