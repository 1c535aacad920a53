import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerName, CheckNote, Finding } from '../../core/check-types.js';
import { mathml } from '../derivation/mathml.js';
import { inSymbols, nameOf } from '../derivation/quantity-names.js';
import type { ProblemState } from '../problem/problem-state.js';
import type { CheckWords } from './check-words.js';
import type { Judgement } from './judgement.js';

/** What the words on a mistake depend on. */
export interface MistakeContext {
  readonly isByFeatures: boolean;
  readonly n: number;
  readonly m: number;
}

/** So many entries are named one by one. */
const mostNamed = 3;

/** “∂L/∂W₀₁, ∂L/∂W₀₂ and 4 entries more”. */
export function namesOf(words: CheckWords, state: ProblemState, cells: readonly string[]): string {
  const names = cells.slice(0, mostNamed).map((id) => nameOf(id, state.indexBase, state.symbols));
  return words.cells(names, cells.length - names.length);
}

/** A finding in words. */
export function explained(words: CheckWords, state: ProblemState, { mistake }: Finding): string {
  const context: MistakeContext = {
    isByFeatures: state.layout === 'features-by-classes',
    n: state.x.length,
    m: state.b.length,
  };
  return inSymbols(words.mistakes[mistake](context), state.symbols);
}

/** What stands between the tags of the `<math>` that the core writes. */
const inner = (markup: string): string => markup.replace(/^<math[^>]*>|<\/math>$/g, '');

/** A finding: the entries, what was done and what is right, and how the first of the entries comes about. */
export function findingTemplate(words: CheckWords, state: ProblemState, finding: Finding): TemplateResult {
  return html`<p class="explanation">
      <strong>${namesOf(words, state, finding.cells)}:</strong> ${explained(words, state, finding)}
    </p>
    ${
      finding.formula.mathml === ''
        ? nothing
        : html`<div class="form"><math display="block" ${mathml(inner(finding.formula.mathml))}></math></div>`
    }`;
}

function noteText(words: CheckWords, state: ProblemState, { id, cells }: CheckNote): string {
  const text = words.notes[id];
  return inSymbols(typeof text === 'string' ? text : text(namesOf(words, state, cells)), state.symbols);
}

/** All that is to be said of some quantities: the findings, and what is no mistake or cannot be decided. */
export function remarksOn(
  words: CheckWords,
  { check, state }: Judgement,
  quantities: readonly AnswerName[],
): TemplateResult | typeof nothing {
  const findings = check.findings.filter(({ quantity }) => quantities.includes(quantity));
  const notes = check.notes.filter(({ quantity }) => quantities.includes(quantity));
  if (findings.length + notes.length === 0) return nothing;
  return html`<ul class="remarks">
    ${findings.map((finding) => html`<li class="finding">${findingTemplate(words, state, finding)}</li>`)}
    ${notes.map((note) => html`<li class="check-note">${noteText(words, state, note)}</li>`)}
  </ul>`;
}
