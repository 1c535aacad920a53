import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/index.js';
import type { Assignment } from './assignment.js';
import { kindFields } from './kind-fields.js';
import type { PracticeSettings } from './practice-settings.js';
import type { PracticeWords } from './practice-words.js';
import type { Result } from './result/result.js';
import type { Score } from './score.js';

/** What is shown of practice, and whom it tells. */
export interface PracticeBar {
  readonly words: Words;
  readonly practiceWords: PracticeWords;
  readonly assignment: Assignment & { readonly seed: string };
  /** How many steps are done, of how many. */
  readonly steps: readonly [number, number] | undefined;
  /** Undefined where none is kept. */
  readonly score: Score | undefined;
  readonly handIn: TemplateResult | undefined;
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

/** The problem's seed, what can be done with it, and how far the reader has come. */
export function practiceBar(bar: PracticeBar): TemplateResult {
  const { words, practiceWords, assignment, steps, handIn, onAnother, onPractice, onLeave } = bar;
  const { seed, practice, isGiven, canRenew } = assignment;
  return html`<div class="practice" role="region" aria-label=${practiceWords.title}>
    <div class="practice-head">
      <h3>${isGiven ? practiceWords.given : practiceWords.title}</h3>
      <span class="seed">${practiceWords.seed(seed)}</span>
      ${steps ? html`<span class="steps-done">${practiceWords.steps(...steps)}</span>` : nothing}
      <span class="practice-actions">
        ${
          canRenew
            ? html`<button type="button" class="another" @click=${onAnother}>
                ${practiceWords.another}
              </button>`
            : nothing
        }
        ${
          isGiven
            ? nothing
            : html`<button type="button" class="leave" @click=${onLeave}>${practiceWords.leave}</button>`
        }
      </span>
    </div>
    ${
      isGiven
        ? nothing
        : html`<details class="kinds">
            <summary>${practiceWords.kind.title}</summary>
            ${kindFields({ words, practiceWords, practice, onPractice })}
          </details>`
    }
    ${handIn} ${scoreTemplate(bar)}
  </div>`;
}

/** Whose result is looked at. */
export function resultBar(
  { result: words }: PracticeWords,
  { name, seed }: Result,
  hints: number,
  onClose: () => void,
): TemplateResult {
  return html`<div class="practice" role="region" aria-label=${words.of(name, seed ?? '')}>
    <div class="practice-head">
      <h3>${words.of(name, seed ?? '')}</h3>
      <span class="practice-actions">
        <button type="button" class="close-result" @click=${onClose}>${words.close}</button>
      </span>
    </div>
    <p class="hint">${words.hints(hints)} ${words.forgeable}</p>
  </div>`;
}
