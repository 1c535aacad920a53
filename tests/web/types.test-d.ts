// Read by the TypeScript compiler alone: the public types let through what they should and nothing else.
import {
  load,
  type BatchValues,
  type Core,
  type Derivation,
  type InputError,
  type SampleProblem,
  type Values,
} from 'softmax-steps';

const problem: SampleProblem = {
  x: [1, '3', 0],
  W: [['0.3', 0.1], [1, 2], Float64Array.of(3, 4)],
  b: [0, 0],
  y: 1,
  eta: '0.1',
};

const core: Core = await load();
export const values: Values = core.evaluate(problem);
export const batch: BatchValues = core.evaluate({ ...problem, x: [[1, 2, 3]], y: [0] });
export const derivation: Derivation = core.derive({
  ...problem,
  rounding: { digits: 3 },
  layout: 'features-by-classes',
});
export const entry: string | undefined = values.dW[0]?.[1];
export const sampleEntry: string | undefined = batch.z[0]?.[1];

export function describe(error: InputError): string {
  return `${error.code} ${error.field} ${error.row ?? ''} ${error.column ?? ''} ${error.message}`;
}

// @ts-expect-error a derivation is of one sample
core.derive({ ...problem, x: [[1, 2, 3]], y: [0] });
// @ts-expect-error the learning rate is missing
core.evaluate({ x: [1], W: [[1, 2]], b: [0, 0], y: 0 });
// @ts-expect-error there is no such layout
core.evaluate({ ...problem, layout: 'rows' });
// @ts-expect-error values are not to be changed
values.z[0] = '1';
