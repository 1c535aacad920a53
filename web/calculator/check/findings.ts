import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerName, CheckNote, Finding } from '../../core/check-types.js';
import { mathml } from '../derivation/mathml.js';
import { inSymbols, nameOf, readable } from '../../model/quantities/quantity-names.js';
import type { ProblemState } from '../../model/problem/problem-state.js';
import type { CheckWords } from '../../locales/check-words.js';
import type { Judgement } from '../../model/answers/judgement.js';
import { contextOf, placeOf } from '../../model/answers/mistake-context.js';
import { stepBack } from './step-back.js';

/** So many entries are named one by one. */
const mostNamed = 3;

/** “∂L/∂W₀₁, ∂L/∂W₀₂ and 4 entries more”. */
export function namesOf(words: CheckWords, state: ProblemState, cells: readonly string[]): string {
  const names = cells.slice(0, mostNamed).map((id) => nameOf(id, state.indexBase, state.symbols));
  return words.cells(names, cells.length - names.length);
}

/** A finding in words: what was done and what is right; where two mistakes are made together, both. */
export function explained(words: CheckWords, state: ProblemState, finding: Finding): string {
  const { mistake, with: other } = finding;
  const text = words.mistakes[mistake](contextOf(state, other));
  const both = other
    ? `${text} ${words.together(placeOf(other), words.mistakes[other](contextOf(state)))}`
    : text;
  return inSymbols(both, state.symbols);
}

/** A finding: the entries, what was done and what is right, and how the first of the entries comes about. */
export function findingTemplate(words: CheckWords, state: ProblemState, finding: Finding): TemplateResult {
  const { cells, formula } = finding;
  return html`<p class="explanation">
      <strong>${namesOf(words, state, cells)}:</strong> ${explained(words, state, finding)}
    </p>
    ${formula.mathml === '' ? nothing : html`<div class="form" ${mathml(formula.mathml)}></div>`}`;
}

/** What is no mistake, or cannot be decided or explained, in words. */
export function noteText(words: CheckWords, judgement: Judgement, note: CheckNote): string {
  const { state } = judgement;
  const { id, quantity, cells, near, write, precision } = note;
  const { notes } = words;
  const name = (one: string): string => nameOf(one, state.indexBase, state.symbols);
  const names = namesOf(words, state, cells);
  const text = (): string => {
    switch (id) {
      case 'unexplained':
        return notes.unexplained(names, stepBack(words, judgement, quantity));
      case 'impossible':
        return notes.impossible(names, words.possible[quantity] ?? '');
      case 'close':
        return notes.close(names, near && readable(near, state.decimalMark), write && name(write));
      case 'floating-point':
        return notes['floating-point'](names, precision ?? 'float64');
      case 'too-few-digits':
      case 'too-many-digits':
        return notes[id](names);
      case 'ambiguous':
      case 'shifted':
      case 'plain':
        return notes[id];
    }
  };
  return inSymbols(text(), state.symbols);
}

const speaksOf =
  (id: string) =>
  ({ cells }: { readonly cells: readonly string[] }): boolean =>
    cells.includes(id);

/** What is said of one entry, sentence by sentence. */
export function reasonFor(words: CheckWords, judgement: Judgement, id: string): readonly string[] {
  const { state, check } = judgement;
  const finding = check.findings.find(speaksOf(id));
  if (finding) return [explained(words, state, finding)];
  const note = check.notes.find((one) => one.id !== 'ambiguous' && speaksOf(id)(one));
  return note ? [noteText(words, judgement, note)] : [];
}

/**
 * All that is to be said of some quantities: the findings, and what is no mistake or cannot be decided; for what is not explained
 * the next hint is named, where there is one.
 */
export function remarksOn(
  words: CheckWords,
  judgement: Judgement,
  quantities: readonly AnswerName[],
  nextHint: string | undefined,
): TemplateResult | typeof nothing {
  const { check, state } = judgement;
  const findings = check.findings.filter(({ quantity }) => quantities.includes(quantity));
  const notes = check.notes.filter(({ quantity }) => quantities.includes(quantity));
  if (findings.length + notes.length === 0) return nothing;
  const press = nextHint === undefined ? '' : ` ${words.hints.press(nextHint)}`;
  return html`<ul class="remarks">
    ${findings.map((finding) => html`<li class="finding">${findingTemplate(words, state, finding)}</li>`)}
    ${notes.map(
      (note) =>
        html`<li class="check-note" data-note=${note.id}>
          ${noteText(words, judgement, note)}${note.id === 'unexplained' ? press : ''}
        </li>`,
    )}
  </ul>`;
}
