import { html, nothing, type TemplateResult } from 'lit';
import type { PracticeWords } from '../../../locales/practice-words.js';

/** A field for a code, with why it cannot be opened. */
export function resultTab(
  { teacher, result }: PracticeWords,
  code: string,
  problem: string,
  onCode: (code: string) => void,
): TemplateResult {
  return html`<label class="field"
      >${teacher.code}
      <textarea
        id="code"
        rows="6"
        spellcheck="false"
        autocapitalize="off"
        aria-describedby="code-problem"
        aria-invalid=${problem === '' ? nothing : 'true'}
        .value=${code}
        @input=${({ target }: Event) => onCode((target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <p class="hint wrong" id="code-problem" role="alert">${problem}</p>
    <p class="hint">${result.forgeable}</p>`;
}
