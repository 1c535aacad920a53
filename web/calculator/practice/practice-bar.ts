import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import type { Assignment } from '../../model/practice/assignment.js';
import { kindFields } from './kind-fields.js';
import type { PracticeSettings } from '../../model/practice/practice-settings.js';
import type { PracticeWords } from '../../locales/practice-words.js';
import type { Result } from '../../model/practice/result.js';
import type { Score } from './score.js';

/** What is shown of practice, and whom it tells. */
export interface PracticeBar {
  readonly words: Words;
  readonly practiceWords: PracticeWords;
  readonly assignment: Assignment & { readonly seed: string };
  /** How many steps are done, of how many. */
  readonly steps: readonly [number, number];
  /** Undefined where none is kept. */
  readonly score: Score | undefined;
  readonly onAnother: () => void;
  readonly onPractice: (practice: PracticeSettings) => void;
  readonly onForget: () => void;
  readonly onLeave: () => void;
}

function scoreTemplate({ practiceWords, score, onForget }: PracticeBar): TemplateResult | typeof nothing {
  if (!score || score.all === 0) return nothing;
  return html`<p class="score">
    ${practiceWords.score(score.problems, score.right, score.all)}
    <button type="button" class="forget" @click=${onForget}>${practiceWords.forget}</button>
  </p>`;
}

const kindTemplate = ({ words, practiceWords, assignment, onPractice }: PracticeBar): TemplateResult =>
  html`<details class="kinds">
    <summary>${practiceWords.kind.title}</summary>
    ${kindFields({ words, practiceWords, practice: assignment.practice, onPractice })}
  </details>`;

function actionsTemplate({ practiceWords, assignment, onAnother, onLeave }: PracticeBar): TemplateResult {
  const { isGiven, canRenew } = assignment;
  const button = (name: string, text: string, onClick: () => void): TemplateResult =>
    html`<button type="button" class=${name} @click=${onClick}>${text}</button>`;
  return html`<div class="practice-actions">
    ${canRenew ? button('another', practiceWords.another, onAnother) : nothing}
    ${isGiven ? nothing : button('leave', practiceWords.leave, onLeave)}
  </div>`;
}

/** The problem's seed, what can be done with it, and how far the reader has come. */
export function practiceBar(bar: PracticeBar): TemplateResult {
  const { practiceWords, assignment, steps } = bar;
  const { seed, isGiven, canRenew, wantsCode } = assignment;
  return html`<div class="practice" role="region" aria-labelledby="practice-title">
    <div class="practice-head">
      <h3 id="practice-title">${isGiven ? practiceWords.given : practiceWords.title}</h3>
      <span class="seed">${practiceWords.seed(seed)}</span>
      <span class="steps-done">${practiceWords.steps(...steps)}</span>
    </div>
    ${canRenew || !isGiven ? actionsTemplate(bar) : nothing} ${isGiven ? nothing : kindTemplate(bar)}
    ${wantsCode ? html`<p class="hint">${practiceWords.handIn.remark}</p>` : nothing} ${scoreTemplate(bar)}
  </div>`;
}

/** Whose result is looked at. */
export function resultBar(
  { result: words }: PracticeWords,
  { name, seed }: Result,
  hints: number,
  onClose: () => void,
): TemplateResult {
  return html`<div class="practice" role="region" aria-labelledby="practice-title">
    <div class="practice-head">
      <h3 id="practice-title">${words.of(name, seed ?? '')}</h3>
    </div>
    <p class="hint">${words.hints(hints)} ${words.forgeable}</p>
    <div class="practice-actions">
      <button type="button" class="close-result" @click=${onClose}>${words.close}</button>
    </div>
  </div>`;
}
