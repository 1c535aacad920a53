import { html, type TemplateResult } from 'lit';
import type { Words } from '../../../locales/index.js';
import { stepper } from '../../problem/stepper.js';
import type { Paper } from '../../../exports/sheet/sheet.js';
import type { PracticeWords } from '../../../locales/practice-words.js';
import { variantLimits } from '../../../model/practice/practice-settings.js';

const papers = ['worksheet', 'key', 'worksheet-and-key'] as const;

/** What is chosen for variants, and whom it tells. */
export interface VariantsTab {
  readonly words: Words;
  readonly practiceWords: PracticeWords;
  readonly count: number;
  readonly kind: TemplateResult;
  readonly seedField: TemplateResult;
  /** Whether nothing can be made as it is. */
  readonly isIdle: boolean;
  readonly onCount: (count: number) => void;
  readonly onPrint: (paper: Paper) => void;
  readonly onMoodle: () => void;
}

/** The fields for variants, and what can be made of them. */
export function variantsTab(tab: VariantsTab): TemplateResult {
  const { words, practiceWords, count, kind, seedField, isIdle } = tab;
  const { teacher } = practiceWords;
  return html`${kind}
    <div class="row">
      <div class="stepper">
        ${stepper({
          words,
          id: 'count',
          label: teacher.count,
          value: count,
          ...variantLimits,
          onValue: tab.onCount,
        })}
      </div>
      ${seedField}
    </div>
    <div class="buttons">
      ${papers.map(
        (paper) =>
          html`<button
            type="button"
            class="print-${paper}"
            ?disabled=${isIdle}
            @click=${() => tab.onPrint(paper)}
          >
            ${teacher.print[paper]}
          </button>`,
      )}
    </div>
    <div class="buttons">
      <button type="button" class="moodle" ?disabled=${isIdle} @click=${tab.onMoodle}>
        ${teacher.moodle}
      </button>
    </div>
    <p class="hint">${teacher.moodleHint}</p>`;
}
