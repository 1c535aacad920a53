import { html, nothing, type TemplateResult } from 'lit';
import type { InputError } from '../../core/types.js';
import { exampleOf, examples, opened } from '../../model/problem/examples.js';
import type { Words } from '../../locales/index.js';
import { cell, tracksFor } from './cell.js';
import { errorSlot, matrixGrid, type Grid } from './matrix-grid.js';
import { optionsPanel } from './options-panel.js';
import {
  classOf,
  limits,
  oneHot,
  resize,
  withCell,
  type Field,
  type ProblemState,
} from '../../model/problem/problem-state.js';
import { cellName } from '../../locales/problem-words.js';
import { stepper } from './stepper.js';

/** What the panel shows and whom it tells. */
export interface Panel {
  readonly words: Words;
  readonly language: string;
  readonly state: ProblemState;
  readonly error: InputError | undefined;
  /** The error in words, or "". */
  readonly message: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly areOptionsOpen: boolean;
  /** Whether the numbers are to be read only. */
  readonly isReadonly: boolean;
  /** Whether there are examples, paste and options beside the numbers. */
  readonly isWhole: boolean;
  /** Changes of one gesture, such as typing into a cell, are undone as one. */
  readonly onChange: (state: ProblemState, gesture?: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onReset: () => void;
  readonly onPaste: () => void;
  readonly onLanguage: (language: string) => void;
}

// Mathematical italic letters: what the math font draws for a single-letter symbol.
const letters: Readonly<Record<Exclude<Field, 'eta'>, string>> = { x: '𝑥', W: '𝑊', b: '𝑏', y: '𝑦' };
const rateLetters = { η: '𝜂', α: '𝛼' } as const;

const countFrom = (base: number, length: number): readonly string[] =>
  Array.from({ length }, (_, i) => String(i + base));

// All texts that stand in one column of the features or of the classes, whichever grid they are in.
function columnsOf(state: ProblemState, isFeatureAxis: boolean): readonly (readonly string[])[] {
  const { x, W, b, y } = state;
  const isColumnOfW = isFeatureAxis === (state.layout === 'classes-by-features');
  const vectors = isFeatureAxis ? [x] : [b, y];
  return (isFeatureAxis ? x : b).map((_, j) =>
    [...vectors, ...(isColumnOfW ? W : [])].map((vector) => vector[j] ?? ''),
  );
}

const noteOf = ({ words, state }: Panel, field: Field): string =>
  state.kept?.[field] === state[field] ? words.paste.kept : '';

function gridRow(panel: Panel, field: Grid['field']): TemplateResult {
  const { words, state, error, message, isReadonly, onChange } = panel;
  const classes = countFrom(state.indexBase, state.b.length);
  const features = countFrom(state.indexBase, state.x.length);
  const isByFeatures = state.layout === 'features-by-classes';
  const [rowLabels, matrixColumns] = isByFeatures ? [features, classes] : [classes, features];
  const axis = { x: features, W: matrixColumns, b: classes, y: classes }[field];
  const isFeatureAxis = axis === features;
  const own = error?.field === field ? error : undefined;
  return html`<div class="field" data-field=${field}>
    <span class="field-name" data-of=${field} aria-hidden="true">${letters[field]}</span>
    <div class="field-body">
      ${matrixGrid({
        words,
        field,
        cells: field === 'W' ? state.W : [state[field]],
        columnLabels: axis,
        tracks: tracksFor(columnsOf(state, isFeatureAxis)),
        labelling: state,
        columnAxis: isFeatureAxis ? words.feature : words.class,
        ...(field === 'W' ? { rowLabels, rowAxis: isByFeatures ? words.feature : words.class } : {}),
        ...(field === 'y' ? { footer: trueClass(panel) } : {}),
        error: own,
        message: own ? message : '',
        note: noteOf(panel, field),
        isReadonly,
        onCell: (row, column, text) =>
          onChange(withCell(state, field, row, column, text), `${field} ${row} ${column}`),
      })}
    </div>
  </div>`;
}

function sizes({ words, state, isReadonly, onChange }: Panel): TemplateResult | typeof nothing {
  if (isReadonly) return nothing;
  const [n, m] = [state.x.length, state.b.length];
  return html`<div class="sizes">
    <div class="stepper">
      ${stepper({
        words,
        id: 'n',
        symbol: 'n',
        label: words.features,
        value: n,
        ...limits.n,
        onValue: (features) => onChange(resize(state, features, m)),
      })}
    </div>
    <div class="stepper">
      ${stepper({
        words,
        id: 'm',
        symbol: 'm',
        label: words.classes,
        value: m,
        ...limits.m,
        onValue: (classes) => onChange(resize(state, n, classes)),
      })}
    </div>
  </div>`;
}

function trueClass({ words, state, isReadonly, onChange }: Panel): TemplateResult {
  const { length } = state.y;
  const chosen = classOf(state.y);
  return html`<div class="true-class" role="radiogroup" aria-label=${words.trueClass}>
    <span class="axis corner" aria-hidden="true">${words.isTrue}</span>
    ${countFrom(state.indexBase, length).map(
      (label, c) =>
        html`<label title=${words.trueClassIs(label)}
          ><input
            type="radio"
            name="true-class"
            aria-label=${words.trueClassIs(label)}
            .checked=${c === chosen}
            ?disabled=${isReadonly}
            @change=${() => onChange({ ...state, y: oneHot(length, c) })}
        /></label>`,
    )}
  </div>`;
}

function learningRate(panel: Panel): TemplateResult {
  const { words, state, error, message, isReadonly, onChange } = panel;
  const field: Field = 'eta';
  const isWrong = error?.field === field;
  return html`<div class="field" data-field="eta">
    <span class="field-name" data-of="eta" aria-hidden="true"
      >${rateLetters[state.symbols.learningRate]}</span
    >
    <div class="field-body">
      <div class="scalar" .style=${`--tracks: ${tracksFor([[state.eta]])}`}>
        ${cell({
          id: field,
          label: cellName(words, field, state),
          text: state.eta,
          decimalMark: state.decimalMark,
          description: isWrong ? `${field}-error` : undefined,
          isWrong,
          isReadonly,
          onText: (text) => onChange({ ...state, eta: text }, field),
        })}
        <span class="axis" aria-hidden="true">${words.learningRate.toLowerCase()}</span>
      </div>
      ${errorSlot(field, isWrong ? message : '', noteOf(panel, field))}
    </div>
  </div>`;
}

const ownProblem = 'own';

function exampleMenu({ words, state, onChange }: Panel): TemplateResult {
  const chosen = exampleOf(state);
  const { source } = chosen ?? {};
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const example = examples.find(({ id }) => id === value);
    if (example) onChange(opened(example, state));
  };
  return html`<div class="example">
    <label for="example">${words.examples.legend}</label>
    <select id="example" aria-describedby="example-about" @change=${choose}>
      <option value=${ownProblem} disabled .selected=${!chosen}>${words.examples.choose}</option>
      ${examples.map(
        ({ id }) =>
          html`<option value=${id} .selected=${id === chosen?.id}>${words.examples[id].title}</option>`,
      )}
    </select>
    <p id="example-about">
      ${chosen ? words.examples[chosen.id].about : words.examples.own}
      ${
        source
          ? html`<a href=${source.url} target="_blank" rel="noopener" title=${source.name}
              >${words.examples.source}</a
            >`
          : nothing
      }
    </p>
  </div>`;
}

function historyButton(
  name: string,
  sign: string,
  label: string,
  isPossible: boolean,
  onClick: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class=${name}
    aria-label=${label}
    title=${label}
    aria-disabled=${isPossible ? nothing : 'true'}
    @click=${onClick}
  >
    ${sign}
  </button>`;
}

function changes(panel: Panel): TemplateResult | typeof nothing {
  const { words, isReadonly, isWhole } = panel;
  if (isReadonly && !isWhole) return nothing;
  return html`<div class="history">
    ${
      isWhole && !isReadonly
        ? html`<button type="button" class="paste" @click=${panel.onPaste}>${words.paste.open}</button>`
        : nothing
    }
    ${historyButton('undo', '↶', words.undo, panel.canUndo, panel.onUndo)}
    ${historyButton('redo', '↷', words.redo, panel.canRedo, panel.onRedo)}
    ${
      isReadonly
        ? nothing
        : html`<button type="button" class="reset" @click=${panel.onReset}>${words.reset}</button>`
    }
  </div>`;
}

/** Everything that the reader can set. */
export function problemPanel(panel: Panel): TemplateResult {
  const { words, isReadonly, isWhole } = panel;
  return html`
    <div class="panel-head">
      <h2 id="problem-title">${words.problem}</h2>
      ${changes(panel)}
    </div>
    ${isWhole && !isReadonly ? exampleMenu(panel) : nothing} ${sizes(panel)} ${gridRow(panel, 'x')}
    ${gridRow(panel, 'W')} ${gridRow(panel, 'b')} ${gridRow(panel, 'y')} ${learningRate(panel)}
    ${isWhole ? optionsPanel(panel) : nothing}
  `;
}
