import type { StepId } from '../../core/types.js';
import { nameOf, quantityOf } from '../quantities/quantity-names.js';
import { shown } from '../problem/cell-text.js';
import { stepIds } from '../problem/settings.js';
import { classOf, type ProblemState } from '../problem/problem-state.js';
import { askedIn, gridOf } from './work.js';

/** The entry that a hint takes as its example, and what the words on where its parts stand depend on. */
export interface HintPlace {
  /** How a quantity is called at the place of the entry: `z` as “z₁”, `dW` as “∂L/∂W₀₁”, `x` by the feature. */
  readonly at: (quantity: string) => string;
  /** The index of the class, and its number as the grids have it. */
  readonly k: number;
  readonly class: number;
  readonly isByFeatures: boolean;
  /** ŷ of the class whose label is 1, where there is one such. */
  readonly trueClass: string | undefined;
  /** The label of the class, and the learning rate, as their cells show them. */
  readonly label: string;
  readonly eta: string;
  /** The number of a step. */
  readonly step: (step: StepId) => number;
}

// What is asked for last in a step is what it is there for.
function exampleOf(step: StepId, state: ProblemState, isDone: (id: string) => boolean): string | undefined {
  const asked = askedIn(state).filter((one) => one.step === step && one.shape !== 'single');
  const ids = asked.slice(-1).flatMap((one) => gridOf(one, state).flat());
  return ids.find((id) => !isDone(id)) ?? ids[0];
}

/** Where the parts of a step's rule stand on this problem, at the first entry that is not done. */
export function placeIn(step: StepId, state: ProblemState, isDone: (id: string) => boolean): HintPlace {
  const { layout, indexBase, symbols, decimalMark, y, eta } = state;
  const isByFeatures = layout === 'features-by-classes';
  const indices = quantityOf(exampleOf(step, state, isDone) ?? '').indices;
  const [feature, label] = isByFeatures ? [indices.at(0), indices.at(-1)] : [indices.at(-1), indices.at(0)];
  const k = label ?? 0;
  const indicesOf = (quantity: string): readonly number[] => {
    if (quantity === 'x') return [feature ?? 0];
    return /W/.test(quantity) ? indices : [k];
  };
  const at = (quantity: string): string =>
    nameOf([quantity, ...indicesOf(quantity)].join('.'), indexBase, symbols);
  const trueClass = classOf(y);
  return {
    at,
    k,
    class: k + indexBase,
    isByFeatures,
    trueClass: trueClass < 0 ? undefined : nameOf(`yhat.${trueClass}`, indexBase, symbols),
    label: shown(y[k] ?? '', decimalMark),
    eta: shown(eta, decimalMark),
    step: (one) => stepIds.indexOf(one) + 1,
  };
}
