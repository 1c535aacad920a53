import type { Symbols } from '../../core/types.js';
import { html, nothing, type TemplateResult } from 'lit';
import { languageName, languages, type Words } from '../../locales/index.js';
import { choices, digitLimits, stepIds, symbolChoices } from '../../model/problem/options.js';
import { inSymbols } from '../../model/quantities/quantity-names.js';
import { withDecimalMark, withLayout, type ProblemState } from '../../model/problem/problem-state.js';
import { stepper } from './stepper.js';

/** What the options show and whom they tell. */
export interface Options {
  readonly words: Words;
  readonly language: string;
  readonly state: ProblemState;
  readonly areOptionsOpen: boolean;
  readonly onChange: (state: ProblemState) => void;
  readonly onLanguage: (language: string) => void;
}

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/** A few choices side by side. */
function radios<Value extends string | number>(
  name: string,
  legend: string,
  chosen: Value,
  offered: readonly Choice<Value>[],
  onChoice: (value: Value) => void,
): TemplateResult {
  return html`<div class="option" role="radiogroup" aria-labelledby="${name}-legend">
    <span class="legend" id="${name}-legend">${legend}</span>
    <div class="segments">
      ${offered.map(
        ({ value, label }) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => onChoice(value)}
            /><span>${label}</span></label
          >`,
      )}
    </div>
  </div>`;
}

function select<Value extends string>(
  id: string,
  chosen: Value,
  offered: readonly Choice<Value>[],
  onChoice: (value: Value) => void,
  accessibleName?: string,
): TemplateResult {
  const change = (event: Event): void => {
    const choice = offered[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (choice) onChoice(choice.value);
  };
  return html`<select id=${id} aria-label=${accessibleName ?? nothing} @change=${change}>
    ${offered.map(
      ({ value, label }) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
    )}
  </select>`;
}

// Choices whose labels are kept under their values.
function labelled<Value extends string | number>(
  labels: Readonly<Record<Value, string>>,
  values: readonly Value[],
): readonly Choice<Value>[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

function roundingOptions({ words, state, onChange }: Options): TemplateResult {
  const { rounding } = state;
  const set = (part: Partial<ProblemState['rounding']>): void =>
    onChange({ ...state, rounding: { ...rounding, ...part } });
  const withKind = (kind: ProblemState['rounding']['kind']): void =>
    set({ kind, digits: Math.max(digitLimits[kind].min, rounding.digits) });
  return html`
    ${radios('when', words.when.legend, rounding.when, labelled(words.when, choices.when), (when) =>
      set({ when }),
    )}
    <div class="option">
      ${stepper({
        words,
        id: 'digits',
        label: words.digits.label,
        value: rounding.digits,
        ...digitLimits[rounding.kind],
        onValue: (digits) => set({ digits }),
      })}
      ${select('kind', rounding.kind, labelled(words.digits, choices.kind), withKind, words.kind)}
    </div>
    <div class="option">
      <label for="mode">${words.mode.label}</label>
      ${select('mode', rounding.mode, labelled(words.mode, choices.mode), (mode) => set({ mode }))}
    </div>
  `;
}

function symbolOptions({ words, state, onChange }: Options): TemplateResult {
  const one = (key: keyof Symbols): TemplateResult =>
    select(
      `symbol-${key}`,
      state.symbols[key],
      symbolChoices[key].map((value) => ({ value, label: value })),
      (sign) => onChange({ ...state, symbols: { ...state.symbols, [key]: sign } }),
      words.symbols[key],
    );
  return html`<div class="option" role="group" aria-labelledby="symbols-legend">
    <span class="legend" id="symbols-legend">${words.symbols.legend}</span>
    <div class="symbols">
      ${one('prediction')} ${one('learningRate')} ${one('gradient')} ${one('loss')} ${one('transpose')}
    </div>
  </div>`;
}

function stepOptions({ words, state, onChange }: Options): TemplateResult {
  const { hiddenSteps, symbols } = state;
  const toggle = (event: Event): void => {
    const { value, checked } = event.currentTarget as HTMLInputElement;
    const hidden = stepIds.filter((id) => (id === value ? !checked : hiddenSteps.includes(id)));
    onChange({ ...state, hiddenSteps: hidden });
  };
  return html`<details class="shown-steps">
    <summary>${words.shownSteps(stepIds.length - hiddenSteps.length, stepIds.length)}</summary>
    ${stepIds.map(
      (id) =>
        html`<label
          ><input
            type="checkbox"
            name="shown-step"
            value=${id}
            .checked=${!hiddenSteps.includes(id)}
            @change=${toggle}
          />
          ${inSymbols(words.steps[id].title, symbols)}</label
        >`,
    )}
  </details>`;
}

/** How the derivation is written: rounding, the layout of W, the first index, the shift, signs, steps, the language. */
export function optionsPanel(options: Options): TemplateResult {
  const { words, state, onChange } = options;
  return html`<details class="options" ?open=${options.areOptionsOpen}>
    <summary>${words.options}</summary>
    ${roundingOptions(options)}
    ${radios('layout', words.layout.legend, state.layout, labelled(words.layout, choices.layout), (layout) =>
      onChange(withLayout(state, layout)),
    )}
    ${radios(
      'indexBase',
      words.indexBase.legend,
      state.indexBase,
      labelled(words.indexBase, choices.indexBase),
      (indexBase) => onChange({ ...state, indexBase }),
    )}
    ${radios(
      'decimalMark',
      words.decimalMark.legend,
      state.decimalMark,
      labelled(words.decimalMark, choices.decimalMark),
      (mark) => onChange(withDecimalMark(state, mark)),
    )}
    <div class="option">
      <label for="shift">${words.shift.label}</label>
      ${select('shift', state.shift, labelled(words.shift, choices.shift), (shift) =>
        onChange({ ...state, shift }),
      )}
    </div>
    ${symbolOptions(options)}
    <div class="option">
      <label for="language">${words.language}</label>
      ${select(
        'language',
        options.language,
        languages.map((code) => ({ value: code, label: languageName(code) })),
        options.onLanguage,
      )}
    </div>
    ${stepOptions(options)}
  </details>`;
}
