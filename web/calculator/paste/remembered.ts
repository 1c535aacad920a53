/** What tells a choice from the others of its question. */
export interface Told {
  readonly id: string;
  readonly reading?: string;
}

const keyOf = (form: string): string => `softmax-steps paste ${form}`;

const textOf = ({ id, reading }: Told): string => `${id} ${reading ?? ''}`;

/** The place of the choice that was last made for texts of this form in this tab. */
export function remembered(form: string, choices: readonly Told[]): number | undefined {
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
export function remember(form: string, choice: Told): void {
  try {
    sessionStorage.setItem(keyOf(form), textOf(choice));
  } catch {
    // Storage may be switched off or full: the next text is asked about again.
  }
}
