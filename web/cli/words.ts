import { words as english } from '../locales/en.js';
import { words as englishPaste } from '../locales/en-paste.js';
import { words as englishCommand, type CommandWords } from '../locales/command/en.js';
import { loadLanguage, type PasteWords, type Words } from '../locales/index.js';

/** All that is said, in one language. */
export interface AllWords {
  readonly language: string;
  /** Of the derivation, and of what is wrong with a problem. */
  readonly words: Words;
  /** Of what is wrong with a text. */
  readonly paste: PasteWords;
  /** Of the command itself. */
  readonly command: CommandWords;
}

const commands = import.meta.glob<{ readonly words: CommandWords }>([
  '../locales/command/??.ts',
  '!../locales/command/en.ts',
]);

/** The words of a language, one of `languages`. */
export async function loadWords(language: string): Promise<AllWords> {
  const loaded = await loadLanguage(language);
  const command = await commands[`../locales/command/${language}.ts`]?.();
  return {
    language,
    words: loaded?.words ?? english,
    paste: loaded?.paste ?? englishPaste,
    command: command?.words ?? englishCommand,
  };
}
