import type { AskedQuantity } from '../../core/reader-types.js';
import { remember, remembered, type Told } from '../paste/remembered.js';

const told = ({ choices }: AskedQuantity): readonly Told[] =>
  choices.map(({ answers }) => ({ id: answers.join(' ') }));

// The quantity, its name in the text, and what is asked.
const formOf = (asked: AskedQuantity): string =>
  ['solution', asked.quantity, asked.name, ...told(asked).map(({ id }) => id)].join('|');

/** The place of the choice that was made for this quantity in the last text of the same form in this tab. */
export const chosenBefore = (asked: AskedQuantity): number | undefined =>
  remembered(formOf(asked), told(asked));

/** Keeps a choice for the next text of the same form. */
export function rememberChoice(asked: AskedQuantity, place: number): void {
  const choice = told(asked)[place];
  if (choice) remember(formOf(asked), choice);
}
