import { html, nothing, type TemplateResult } from 'lit';
import { words } from './locales/en.js';
import { withLayout, type ProblemState } from './problem-state.js';
import { stepper } from './stepper.js';

type Change = (state: ProblemState) => void;

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/** A few choices side by side. */
function radios<Value extends string | number>(
  name: string,
  legend: string,
  chosen: Value,
  choices: readonly Choice<Value>[],
  onChoice: (value: Value) => void,
): TemplateResult {
  return html`<div class="option" role="radiogroup" aria-labelledby="${name}-legend">
    <span class="legend" id="${name}-legend">${legend}</span>
    <div class="segments">
      ${choices.map(
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
  choices: readonly Choice<Value>[],
  onChoice: (value: Value) => void,
  accessibleName?: string,
): TemplateResult {
  const change = (event: Event): void => {
    const choice = choices[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (choice) onChoice(choice.value);
  };
  return html`<select id=${id} aria-label=${accessibleName ?? nothing} @change=${change}>
    ${choices.map(
      ({ value, label }) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
    )}
  </select>`;
}

// Choices whose labels are kept under their values.
function choicesFrom<Value extends string | number>(
  labels: Readonly<Record<Value, string>>,
  ...values: readonly Value[]
): readonly Choice<Value>[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

function roundingOptions(state: ProblemState, onChange: Change): TemplateResult {
  const { rounding } = state;
  const set = (part: Partial<ProblemState['rounding']>): void =>
    onChange({ ...state, rounding: { ...rounding, ...part } });
  const fewest = rounding.kind === 'decimals' ? 0 : 1;
  return html`
    ${radios('when', words.when.legend, rounding.when, choicesFrom(words.when, 'shown', 'carried'), (when) =>
      set({ when }),
    )}
    <div class="option">
      ${stepper({
        id: 'digits',
        label: words.digits.label,
        value: rounding.digits,
        min: fewest,
        max: 30,
        onValue: (digits) => set({ digits }),
      })}
      ${select(
        'kind',
        rounding.kind,
        choicesFrom(words.digits, 'decimals', 'significant'),
        (kind) =>
          set({ kind, digits: kind === 'significant' ? Math.max(1, rounding.digits) : rounding.digits }),
        words.kind,
      )}
    </div>
    <div class="option">
      <label for="mode">${words.mode.label}</label>
      ${select('mode', rounding.mode, choicesFrom(words.mode, 'half-up', 'half-even', 'truncate'), (mode) =>
        set({ mode }),
      )}
    </div>
  `;
}

/** How the derivation is written: rounding, the layout of W, the first index, the shift. */
export function optionsPanel(state: ProblemState, isOpen: boolean, onChange: Change): TemplateResult {
  return html`<details class="options" ?open=${isOpen}>
    <summary>${words.options}</summary>
    ${roundingOptions(state, onChange)}
    ${radios(
      'layout',
      words.layout.legend,
      state.layout,
      choicesFrom(words.layout, 'features-by-classes', 'classes-by-features'),
      (layout) => onChange(withLayout(state, layout)),
    )}
    ${radios(
      'indexBase',
      words.indexBase.legend,
      state.indexBase,
      choicesFrom(words.indexBase, 0, 1),
      (indexBase) => onChange({ ...state, indexBase }),
    )}
    <div class="option">
      <label for="shift">${words.shift.label}</label>
      ${select('shift', state.shift, choicesFrom(words.shift, 'auto', 'always', 'never'), (shift) =>
        onChange({ ...state, shift }),
      )}
    </div>
  </details>`;
}
