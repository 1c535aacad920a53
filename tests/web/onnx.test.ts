// ONNX backend tests, in single precision: tests/data/README.md.
import { load, type BatchProblem } from 'softmax-steps';
import { expect, test } from 'vitest';
import { readData } from './data.js';
import { identity, zeros } from './matrices.js';

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

interface Case {
  readonly name: string;
  readonly op: 'Softmax' | 'LogSoftmax' | 'SoftmaxCrossEntropyLoss';
  readonly attributes: { readonly reduction?: string };
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
}

const core = await load();
const { cases } = readData('onnx.json') as { readonly cases: readonly Case[] };

// The rows along the last axis.
function rowsOf({ shape, data }: Tensor): number[][] {
  const length = shape.at(-1) ?? 1;
  return Array.from({ length: data.length / length }, (_, i) => data.slice(i * length, (i + 1) * length));
}

// With X the identity, the rows of W are the logits.
function problemOf({ inputs: [logits, labels], attributes }: Case): BatchProblem {
  const W = rowsOf(logits as Tensor);
  const reduction = attributes.reduction === 'sum' ? 'sum' : 'mean';
  return {
    x: identity(W.length),
    W,
    b: zeros(W[0]?.length ?? 0),
    y: labels?.data ?? zeros(W.length),
    eta: 1,
    reduction,
  };
}

const lossOf = (z: ArrayLike<number | string>, y: number | string): number =>
  Number(core.evaluate({ x: [1], W: [z], b: zeros(z.length), y, eta: 1 }).loss);

function logSoftmax({ W }: BatchProblem): number[] {
  return Array.from(W).flatMap((z) => Array.from(z).map((_, k) => -lossOf(z, k)));
}

function lossesOf({ W, y }: BatchProblem): number[] {
  return Array.from(W).map((z, i) => lossOf(z, (y as readonly number[])[i] ?? NaN));
}

const found: Readonly<Record<string, (one: Case) => number[]>> = {
  Softmax: (one) => core.evaluate(problemOf(one)).yhat.flat().map(Number),
  LogSoftmax: (one) => logSoftmax(problemOf(one)),
  SoftmaxCrossEntropyLoss: (one) =>
    one.attributes.reduction === 'none'
      ? lossesOf(problemOf(one))
      : [Number(core.evaluate(problemOf(one)).loss)],
};

test('every case is used', () => {
  expect(cases).toHaveLength(16);
});

test.each(cases)('$name', (one) => {
  const [result, logs] = one.outputs;
  const compared = [[found[one.op]?.(one), result?.data]];
  if (logs) compared.push([logSoftmax(problemOf(one)), logs.data]);
  for (const [actual, expected] of compared) {
    expect(actual).toHaveLength(expected?.length ?? NaN);
    expected?.forEach((value, i) => {
      // Single precision: ONNX's own tests allow 1e-3 relative and 1e-7 absolute.
      expect(Math.abs((actual?.[i] ?? NaN) - value)).toBeLessThanOrEqual(1e-7 + 1e-6 * Math.abs(value));
    });
  }
});
