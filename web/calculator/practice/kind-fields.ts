import { html, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import { stepper } from '../problem/stepper.js';
import {
  practiceChoices,
  practiceLimits,
  type PracticeSettings,
} from '../../model/practice/practice-settings.js';
import type { PracticeWords } from '../../locales/practice-words.js';

/** Where the kind of problems is chosen. */
export interface KindFields {
  readonly words: Words;
  readonly practiceWords: PracticeWords;
  readonly practice: PracticeSettings;
  readonly onPractice: (practice: PracticeSettings) => void;
}

/** The fields for sizes, digits, numbers and labels. */
export function kindFields({ words, practiceWords, practice, onPractice }: KindFields): TemplateResult {
  const { kind } = practiceWords;
  const number = (key: keyof typeof practiceLimits): TemplateResult =>
    html`<div class="stepper">
      ${stepper({
        words,
        id: `practice-${key}`,
        label: kind[key],
        value: practice[key],
        ...practiceLimits[key],
        onValue: (value) => onPractice({ ...practice, [key]: value }),
      })}
    </div>`;
  const choice = (
    key: keyof typeof practiceChoices,
    names: Readonly<Record<string, string>>,
  ): TemplateResult =>
    html`<label>
      ${kind[key]}
      <select
        id="practice-${key}"
        @change=${({ target }: Event) =>
          onPractice({ ...practice, [key]: (target as HTMLSelectElement).value })}
      >
        ${practiceChoices[key].map(
          (each) => html`<option value=${each} .selected=${each === practice[key]}>${names[each]}</option>`,
        )}
      </select>
    </label>`;
  return html`<div class="kind">
    ${number('n')} ${number('m')} ${number('digits')} ${choice('numbers', kind.numbersOf)}
    ${choice('labels', kind.labelsOf)}
  </div>`;
}
