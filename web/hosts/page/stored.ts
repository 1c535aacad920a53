import { readSettings, type Settings } from '../../model/problem/settings.js';

const key = 'softmax-steps';

/** What the browser keeps from visit to visit. */
export interface Stored {
  /** The language that the reader chose. */
  readonly language?: string;
  readonly settings?: Settings;
}

/** What was kept, whatever may stand there; nothing where the browser keeps nothing. */
export function readStored(fallback: Settings): Stored {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { language, settings } = kept as Record<string, unknown>;
    return {
      ...(typeof language === 'string' ? { language } : {}),
      ...(settings === undefined ? {} : { settings: readSettings(settings, fallback) }),
    };
  } catch {
    return {};
  }
}

/** As it is kept. */
export const storedText = (stored: Stored): string => JSON.stringify(stored);

/** Keeps it, where the browser lets us. */
export function store(stored: Stored): void {
  try {
    localStorage.setItem(key, storedText(stored));
  } catch {
    // Storage may be switched off or full: the settings then last as long as the page.
  }
}
