import type { Choice } from './decision.js';

const keyOf = (form: string): string => `softmax-steps paste ${form}`;

const textOf = ({ id, reading }: Choice): string => `${id} ${reading ?? ''}`;

/** The place of the choice that was last made for texts of this form in this tab. */
export function remembered(form: string, choices: readonly Choice[]): number | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(form));
    const place = choices.findIndex((choice) => textOf(choice) === kept);
    return place === -1 ? undefined : place;
  } catch {
    // Storage may be switched off: every text is then asked about.
    return undefined;
  }
}

/** Keeps a choice for the next text of the same form. */
export function remember(form: string, choice: Choice): void {
  try {
    sessionStorage.setItem(keyOf(form), textOf(choice));
  } catch {
    // Storage may be switched off or full: the next text is asked about again.
  }
}
