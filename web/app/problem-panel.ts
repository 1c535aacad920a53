import { html, nothing, type TemplateResult } from 'lit';
import type { InputError } from '../core/types.js';
import { words } from './locales/en.js';
import { cell, errorSlot, matrixGrid, tracksFor, type Grid } from './matrix-grid.js';
import { optionsPanel } from './options-panel.js';
import { classOf, limits, oneHot, resize, withCell, type Field, type ProblemState } from './problem-state.js';
import { stepper } from './stepper.js';

/** What the panel shows and whom it tells. */
export interface Panel {
  readonly state: ProblemState;
  readonly error: InputError | undefined;
  /** The error in words, or "". */
  readonly message: string;
  /** Whether the last thing done was a reset, which can then be undone. */
  readonly canUndoReset: boolean;
  /** Whether the problem is that of the example, so that there is nothing to reset. */
  readonly isExample: boolean;
  readonly areOptionsOpen: boolean;
  readonly onChange: (state: ProblemState) => void;
  readonly onReset: () => void;
}

// Mathematical italic letters: what the math font draws for a single-letter symbol.
const letters: Readonly<Record<Field, string>> = { x: '𝑥', W: '𝑊', b: '𝑏', y: '𝑦', eta: '𝜂' };

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

function gridRow(panel: Panel, field: Grid['field']): TemplateResult {
  const { state, error, message, onChange } = panel;
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
        onCell: (row, column, text) => onChange(withCell(state, field, row, column, text)),
      })}
    </div>
  </div>`;
}

function sizes({ state, onChange }: Panel): TemplateResult {
  const [n, m] = [state.x.length, state.b.length];
  return html`<div class="sizes">
    <div class="stepper">
      ${stepper({
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

function trueClass({ state, onChange }: Panel): TemplateResult {
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
            @change=${() => onChange({ ...state, y: oneHot(length, c) })}
        /></label>`,
    )}
  </div>`;
}

function learningRate({ state, error, message, onChange }: Panel): TemplateResult {
  const field: Field = 'eta';
  const isWrong = error?.field === field;
  return html`<div class="field" data-field="eta">
    <span class="field-name" data-of="eta" aria-hidden="true">${letters.eta}</span>
    <div class="field-body">
      <div class="scalar" .style=${`--tracks: ${tracksFor([[state.eta]])}`}>
        ${cell({
          field,
          labelling: state,
          text: state.eta,
          isWrong,
          onText: (text) => onChange({ ...state, eta: text }),
        })}
        <span class="axis" aria-hidden="true">${words.learningRate.toLowerCase()}</span>
      </div>
      ${errorSlot(field, isWrong ? message : '')}
    </div>
  </div>`;
}

/** Everything that the reader can set. */
export function problemPanel(panel: Panel): TemplateResult {
  return html`
    <div class="panel-head">
      <h2 id="problem-title">${words.problem}</h2>
      <button
        type="button"
        class="reset"
        aria-disabled=${panel.isExample && !panel.canUndoReset ? 'true' : nothing}
        @click=${panel.onReset}
      >
        ${panel.canUndoReset ? words.undoReset : words.reset}
      </button>
    </div>
    ${sizes(panel)} ${gridRow(panel, 'x')} ${gridRow(panel, 'W')} ${gridRow(panel, 'b')}
    ${gridRow(panel, 'y')} ${learningRate(panel)}
    ${optionsPanel(panel.state, panel.areOptionsOpen, panel.onChange)}
  `;
}
