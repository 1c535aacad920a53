import type { Symbols } from '../../core/types.js';
import { html, nothing, type TemplateResult } from 'lit';
import { languageName, languages, type Words } from '../../locales/index.js';
import {
  choices,
  choiceSettings,
  digitLimits,
  settingsOf,
  stepIds,
  symbolChoices,
  type SettingChoice,
} from '../../model/problem/settings.js';
import { inSymbols } from '../../model/quantities/quantity-names.js';
import { withSettings, type ProblemState } from '../../model/problem/problem-state.js';
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

interface ChoiceWords extends Readonly<Record<string | number, string>> {
  /** Of choices side by side; of those in a list it is a `label`. */
  readonly legend: string;
  readonly label: string;
}

// The settings of the table that are no part of the rounding: those with a legend side by side, the others in lists below.
function choiceOptions({ words, state, onChange }: Options): TemplateResult[] {
  const own = choiceSettings.filter(({ isOfRounding }) => !isOfRounding);
  const wordsOf = (id: string): ChoiceWords => words[id as 'layout'] as unknown as ChoiceWords;
  const set =
    (id: string) =>
    (value: string | number): void =>
      onChange(withSettings(state, { ...settingsOf(state), [id]: value }));
  const isBeside = ({ id }: SettingChoice): boolean => 'legend' in wordsOf(id);
  return [
    ...own
      .filter(isBeside)
      .map(({ id, values, valueIn }) =>
        radios(id, wordsOf(id).legend, valueIn(state), labelled(wordsOf(id), values), set(id)),
      ),
    ...own
      .filter((choice) => !isBeside(choice))
      .map(
        ({ id, values, valueIn }) =>
          html`<div class="option">
            <label for=${id}>${wordsOf(id).label}</label>
            ${select(id, String(valueIn(state)), labelled(wordsOf(id), values.map(String)), set(id))}
          </div>`,
      ),
  ];
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
  const { words } = options;
  return html`<details class="options" ?open=${options.areOptionsOpen}>
    <summary>${words.options}</summary>
    ${roundingOptions(options)} ${choiceOptions(options)} ${symbolOptions(options)}
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
