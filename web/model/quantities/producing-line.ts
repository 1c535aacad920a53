import type { Derivation, Form, Line, Step } from '../../core/types.js';
import { quantityOf } from './quantity-names.js';

/** Where a number is made: its step, its line, and the form of the line that it stands in. */
export interface ProducingLine {
  readonly step: Step;
  readonly line: Line;
  readonly form: Form;
}

/** Whether a number is printed in a form. */
export const shows = ({ ids = [] }: Form, id: string): boolean => ids.includes(id);

function find(derivation: Derivation, isIt: (form: Form) => boolean): ProducingLine | undefined {
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
export function producingLineOf(derivation: Derivation, id: string): ProducingLine | undefined {
  const { quantity, indices } = quantityOf(id);
  const first = [quantity, ...indices.map(() => 0)].join('.');
  const found =
    find(derivation, (form) => form.role === 'result' && shows(form, id)) ??
    find(derivation, (form) => shows(form, id));
  return found ?? (first === id ? undefined : producingLineOf(derivation, first));
}
