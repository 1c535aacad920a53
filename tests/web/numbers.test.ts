import { load } from 'softmax-steps';
import { expect, test } from 'vitest';
import { problem } from './homework.js';

const core = await load();

/** z of a problem whose only weight that counts is `number`. */
const read = (number: string | number): string | undefined =>
  core.evaluate({ x: [1], W: [[number, 0]], b: [0, 0], y: 0, eta: 1 }).z[0];

test.each([
  ['0.1', '0.1'],
  ['-.5', '-0.5'],
  ['+2', '2'],
  ['−2', '-2'],
  ['1e-3', '0.001'],
  ['3/8', '0.375'],
  [' 7 ', '7'],
])('the text "%s" is read as %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  [0.1, '0.1'],
  [0.1 + 0.2, '0.30000000000000004'],
  [1e21, '1e21'],
  [-0, '0'],
])('the JavaScript number %d is read as its shortest decimal, %s', (number, expected) => {
  expect(read(number)).toBe(expected);
});

test('typed arrays are as good as lists', () => {
  const x = Float64Array.of(1, 3, 0);
  expect(core.evaluate({ ...problem, x, y: Uint8Array.of(0, 1, 0) })).toEqual(core.evaluate(problem));
});

test('a third is carried as a quotient, not as the digits that are shown', () => {
  const { z } = core.evaluate({ x: [3], W: [['1/3', 0]], b: [0, 0], y: 0, eta: 1 });
  expect(z[0]).toBe('1');
});

test('four equal logits give exactly a quarter each', () => {
  const { yhat } = core.evaluate({ x: [1], W: [[7, 7, 7, 7]], b: [0, 0, 0, 0], y: 0, eta: 1 });
  expect(yhat).toEqual(['0.25', '0.25', '0.25', '0.25']);
});

test('an exponential too large to write is a power, and everything after it is right', () => {
  const { exp, yhat } = core.evaluate({ x: [1], W: [[100_000_000, 0]], b: [0, 0], y: 0, eta: 1 });
  expect(exp).toEqual(['e^100000000', '1']);
  expect(yhat).toEqual(['1', '0']);
});

test('with carried rounding the rounded ŷ goes into the gradient', () => {
  const rounding = { when: 'carried', digits: 2 } as const;
  const { yhat, dz } = core.evaluate({ ...problem, rounding });
  // By hand: e^−1.4 ≈ 0.25, e^−1.3 ≈ 0.27, e^4.1 ≈ 60.34, sum 60.86; ŷ ≈ 0.00, 0.00, 0.99.
  expect(yhat).toEqual(['0', '0', '0.99']);
  expect(dz).toEqual(['0', '-1', '0.99']);
});
