import { html, nothing, type TemplateResult } from 'lit';
import { isSeed } from '../../../model/practice/practice-settings.js';
import type { PracticeWords } from '../../../locales/practice-words.js';

/** A menu with a title. */
export function menu(
  id: string,
  title: string,
  names: Readonly<Record<string, string>>,
  chosen: string,
  onChoice: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    >${title}
    <select id=${id} @change=${({ target }: Event) => onChoice((target as HTMLSelectElement).value)}>
      ${Object.entries(names).map(
        ([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
      )}
    </select>
  </label>`;
}

/** A box to tick. */
export function tick(
  id: string,
  text: string,
  isOn: boolean,
  onTick: (isOn: boolean) => void,
): TemplateResult {
  return html`<label class="tick"
    ><input type="checkbox" id=${id} .checked=${isOn} @change=${() => onTick(!isOn)} />${text}</label
  >`;
}

/** The seed, with what it may be. */
export function seedField(
  { teacher }: PracticeWords,
  seed: string,
  onSeed: (seed: string) => void,
): TemplateResult {
  const isGood = isSeed(seed);
  return html`<label class="field"
      >${teacher.seed}
      <input
        id="seed"
        type="text"
        maxlength="24"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        aria-describedby="seed-hint"
        aria-invalid=${isGood ? nothing : 'true'}
        .value=${seed}
        @input=${({ target }: Event) => onSeed((target as HTMLInputElement).value.trim())}
      />
    </label>
    <p class="hint under ${isGood ? '' : 'wrong'}" id="seed-hint">
      ${isGood ? teacher.seedHint : teacher.badSeed}
    </p>`;
}
