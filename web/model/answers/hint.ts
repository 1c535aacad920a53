import type { Form, Line, Step, StepId } from '../../core/types.js';
import { askedIn, gridOf } from './work.js';
import type { Entries, ProblemState } from '../problem/problem-state.js';

/** A line of the derivation, of which some forms are shown. */
export interface HintLine {
  readonly line: Line;
  readonly forms: readonly Form[];
}

/** One of the hints of a step, in their order: the rule, the numbers put in, the result. */
export interface Hint {
  readonly kind: 'rule' | 'numbers' | 'result';
  readonly lines: readonly HintLine[];
}

/** The lines whose formulas are the rule of a step, some for a class; the sentence for it is in the locales. */
const rules: Readonly<Partial<Record<StepId, (k: number) => string>>> = {
  logits: (k) => `logits.z.${k}`,
  exponentials: () => 'exponentials.sum',
  softmax: () => 'softmax.entry',
  'cross-entropy': () => 'cross-entropy.loss',
  'gradient-logits': (k) => `gradient-logits.dz.${k}`,
  'gradient-weights': () => 'gradient-weights.shapes',
  'gradient-bias': () => 'gradient-bias.db',
  'update-weights': () => 'update-weights.next',
  'update-bias': () => 'update-bias.next',
};

const withForms = (lines: readonly Line[], isWanted: (form: Form) => boolean): readonly HintLine[] =>
  lines.map((line) => ({ line, forms: line.forms.filter(isWanted) })).filter(({ forms }) => forms.length > 0);

const isFormula = ({ role }: Form): boolean => role === 'formula';

const idsShown = ({ ids = [] }: Form): readonly string[] => ids;

/**
 * The hints of a step, with a class as the example; one that has no numbers to put in has none for that. No form gives away what the step itself asks for
 * before the last hint.
 */
export function hintsFor(step: Step, state: ProblemState, entries: Entries, k = 0): readonly Hint[] {
  const asked = askedIn(state).filter((one) => one.step === step.id);
  const ids = new Set(asked.flatMap((one) => gridOf(one, state).flat()));
  const isOpen = (id: string): boolean => ids.has(id) && (entries[id] ?? '') === '';
  const lines = step.lines.filter(({ block }) => block !== 'proof');
  const rule = withForms(
    lines.filter(({ id }) => rules[step.id]?.(k) === id),
    isFormula,
  );
  const numbers = withForms(lines, (form) => form.role !== 'result' && !idsShown(form).some(isOpen)).filter(
    ({ forms }) => forms.some(({ role }) => role === 'numbers'),
  );
  const results = withForms(
    lines,
    (form) => form.role === 'result' && idsShown(form).some((id) => ids.has(id)),
  );
  // What the line of all entries has as well is not shown twice.
  const main = new Set(
    results.filter(({ line }) => line.block === 'main').flatMap(({ forms }) => forms.flatMap(idsShown)),
  );
  const whole = results.filter(
    ({ line, forms }) => line.block === 'main' || forms.flatMap(idsShown).some((id) => !main.has(id)),
  );
  const all: readonly Hint[] = [
    { kind: 'rule', lines: rule },
    { kind: 'numbers', lines: numbers },
    { kind: 'result', lines: whole },
  ];
  return all.filter(({ kind, lines: shown }) => kind === 'rule' || shown.length > 0);
}
