// 145 problems to 30 digits, computed with mpmath: tests/data/README.md.
import { load, type BatchProblem, type InputError } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { readData } from './data.js';
import { isSame } from './decimals.js';
import { inputErrorOf } from './input-error.js';
import { flat } from './matrices.js';

interface Input {
  readonly X: string[][];
  readonly W: string[][];
  readonly b: string[];
  readonly Y: string[][];
  readonly eta: string;
}

interface Output {
  readonly z: string[][];
  readonly p: string[][];
  readonly loss_i: string[];
  readonly loss: string;
  readonly dz: string[][];
  readonly dW: string[][];
  readonly dW_classes_x_features: string[][];
  readonly db: string[];
  readonly W1: string[][];
  readonly b1: string[];
}

interface Case {
  readonly id: string;
  readonly reduction: 'mean' | 'sum';
  readonly in: Input;
  readonly out: Output;
}

interface File {
  readonly cases: Case[];
  readonly extreme: Case[];
  readonly invalid: { readonly id: string; readonly why: string; readonly in: Input }[];
}

const core = await load();
const { cases, extreme, invalid } = readData('high-precision.json') as File;

const batch = ({ X, W, b, Y, eta }: Input): BatchProblem => ({ x: X, W, b, y: Y, eta });

// What is not the same to 30 digits, as "name[index]: actual, expected".
function differences(actual: object, expected: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(expected).flatMap(([name, values]) => {
    const found = flat<string>((actual as Readonly<Record<string, string>>)[name] ?? []);
    const wanted = flat<string>(values);
    if (found.length !== wanted.length) return [`${name}: ${found.length} values, not ${wanted.length}`];
    return wanted.flatMap((text, i) => {
      const got = found[i] ?? '';
      return isSame(got, text) ? [] : [`${name}[${i}]: ${got}, ${text}`];
    });
  });
}

const refused = ['degenerate_m1', 'labels_sum_two'];
const solved = [...cases, ...extreme].filter(({ id }) => !refused.includes(id));

test('every case is used', () => {
  expect(solved).toHaveLength(100 + 45 - refused.length);
  expect(invalid).toHaveLength(16);
});

describe.each(solved)('case $id', ({ in: input, out, reduction }) => {
  test('every value is right to 30 digits', () => {
    const values = core.evaluate({ ...batch(input), reduction });
    const { z, p: yhat, loss, dz, dW, db, W1: W_next, b1: b_next } = out;
    expect(differences(values, { z, yhat, loss, dz, dW, db, W_next, b_next })).toEqual([]);
  });

  test('every sample alone has its own loss', () => {
    const losses = input.X.map((x, i) => core.evaluate({ ...batch(input), x, y: input.Y[i] ?? [] }).loss);
    expect(differences({ losses }, { losses: out.loss_i })).toEqual([]);
  });

  test('with W as classes × features the gradient has that layout', () => {
    const W = (input.W[0] ?? []).map((_, column) => input.W.map((row) => row[column] ?? ''));
    const { dW, db } = core.evaluate({ ...batch(input), W, reduction, layout: 'classes-by-features' });
    expect(differences({ dW, db }, { dW: out.dW_classes_x_features, db: out.db })).toEqual([]);
  });
});

test('at a gap of 10⁵ the gradient of the true class is −e^(−100000), not 0', () => {
  const { dz } = core.evaluate({ x: [1], W: [[100000, 0]], b: [0, 0], y: 0, eta: 1 });
  // mpmath: exp(-100000) to 30 digits.
  const tail = '3.56294956530937312107117441875e-43430';
  expect(dz.map((value, k) => isSame(value, k === 0 ? `-${tail}` : tail))).toEqual([true, true]);
});

describe('what cannot be worked out is refused, naming the field', () => {
  const fields: Readonly<Record<string, string>> = {
    x_nan: 'x',
    w_nan: 'W',
    eta_nan: 'eta',
    eta_negative: 'eta',
    x_long: 'x',
    b_short: 'b',
    y_short: 'y',
    x_ragged: 'x',
    empty_batch: 'x',
    no_classes: 'W',
    x_blank: 'x',
    x_half_exponent: 'x',
    x_two_points: 'x',
    x_comma: 'x',
    y_negative: 'y',
    y_nan: 'y',
  };

  test.each(invalid)('$id: $why', ({ id, in: input }) => {
    const { field, message } = inputErrorOf(() => core.evaluate(batch(input)));
    expect(field).toBe(fields[id]);
    expect(message).toContain(field);
  });

  const unsolved: readonly [string, Pick<InputError, 'code' | 'field'>][] = [
    ['degenerate_m1', { code: 'too-few-classes', field: 'W' }],
    ['labels_sum_two', { code: 'not-a-distribution', field: 'y' }],
  ];
  test.each(unsolved)('%s', (id, expected) => {
    const { in: input } = extreme.find((one) => one.id === id) as Case;
    expect(inputErrorOf(() => core.evaluate(batch(input)))).toMatchObject(expected);
  });
});
