import type { Derivation, Form, Line, Step } from '../../core/types.js';
import { quantityOf } from '../derivation/quantity-names.js';

/** Where a number is made: its step, its line, and the form of the line that it stands in. */
export interface Making {
  readonly step: Step;
  readonly line: Line;
  readonly form: Form;
}

const shows = ({ mathml }: Form, id: string): boolean =>
  mathml.includes(`<mn data-id="${id}"`) || mathml.includes(`<mrow class="number" data-id="${id}"`);

function find(derivation: Derivation, isIt: (form: Form) => boolean): Making | undefined {
  for (const step of derivation.steps) {
    for (const line of step.lines) {
      const form = line.forms.findLast(isIt);
      if (form) return { step, line, form };
    }
  }
  return undefined;
}

/**
 * The line that has a number as its result: an entry's own line, else the line of all entries; a number that is
 * no line's result is made where it stands first. A number that a large matrix leaves out is made where its first entry is.
 */
export function makingOf(derivation: Derivation, id: string): Making | undefined {
  const { quantity, indices } = quantityOf(id);
  const first = [quantity, ...indices.map(() => 0)].join('.');
  const found =
    find(derivation, (form) => form.role === 'result' && shows(form, id)) ??
    find(derivation, (form) => shows(form, id));
  return found ?? (first === id ? undefined : makingOf(derivation, first));
}

/** The MathML of a number as it is printed, or undefined where it is left out. */
export function printedIn({ form }: Making, id: string): Element | undefined {
  const template = document.createElement('template');
  template.innerHTML = `<math>${form.mathml}</math>`;
  const found = template.content.querySelectorAll(`mn[data-id="${id}"], mrow.number[data-id="${id}"]`);
  return [...found].at(-1);
}
