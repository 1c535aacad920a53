import { words as english } from './frame/en.js';

const languages = import.meta.glob<typeof english>('./frame/??.ts', { eager: true, import: 'words' });

/** What a frame says besides, in a language, else the English ones. */
export const frameWords = (language: string): typeof english =>
  languages[`./frame/${language}.ts`] ?? english;
