import type { PartHost } from './shell.js';
import { bestLanguage, english, loadLanguage, type Words } from '../locales/index.js';

/** The language of a calculator, one of `languages`, and its words. */
export class Language {
  code = 'en';
  words: Words = english;

  constructor(
    private readonly host: PartHost,
    /** Other words are there. */
    private readonly onWords: () => void,
  ) {}

  /** Whether the words are those of the language, and not English while others are on their way. */
  get isThere(): boolean {
    return (this.code === 'en') === (this.words === english);
  }

  /** The language of the element, or of what it stands in. */
  get around(): string {
    return bestLanguage([this.host.element.closest<HTMLElement>('[lang]')?.lang ?? 'en']);
  }

  /** Takes the words of a language, once they are there; resolves to whether they are others than before. */
  async choose(language: string): Promise<boolean> {
    if (language === this.code && this.isThere) return false;
    this.code = language;
    try {
      const loaded = await loadLanguage(language);
      // A slower file must not take the place of a later choice.
      if (this.code !== language) return false;
      this.words = loaded?.words ?? english;
      if (this.around !== language) this.host.element.lang = language;
      this.onWords();
      return true;
    } catch {
      // Without the file the words are English.
      this.code = 'en';
      this.words = english;
      return false;
    } finally {
      this.host.requestUpdate();
    }
  }
}
