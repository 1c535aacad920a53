// The checker through the facade; its judgements are tested in tests/cpp/check_test.cpp.
import { expect, test } from 'vitest';
import { load, type Answers } from 'softmax-steps';
import { homework } from './homework.js';
import { inputErrorOf } from './input-error.js';

const core = await load();
const problem = homework.in;

// Homework 1 RN as it was handed in: the part up to the gradient of W.
const answers: Answers = {
  z: ['-1.4', '-1.3', '4.1'],
  exp: ['0.24', '0.27', 60.34],
  sum: '60.85',
  yhat: ['0.003', '0.004', '0.991'],
  dz: ['0.003', '-0.996', '0.991'],
  dW: [
    ['0.003', '0.009', ''],
    ['-0.996', '-2.988', null],
    ['0.991', '2.973', '0'],
  ],
};

test('the homework’s verdicts have the shapes of its answers, and the transpose is its first mistake', () => {
  const { verdicts, findings, first } = core.check(problem, answers);
  expect(verdicts.exp).toEqual(['right-truncated', 'right', 'right']);
  expect(verdicts.sum).toBe('right-given-earlier');
  expect(verdicts.loss).toBe('not-given');
  expect(verdicts.dW[1]).toEqual(['wrong', 'unaffected', 'not-given']);
  expect(findings).toHaveLength(1);
  expect(first).toMatchObject({
    quantity: 'dW',
    mistake: 'gradient-transposed',
    cells: ['dW.0.1', 'dW.1.0', 'dW.2.0', 'dW.2.1'],
    formula: { text: '∂L/∂W₀₁ = 3·0.003 ≈ 0.009' },
  });
  expect(first?.formula.mathml).toMatch(/^<math display="block">.*<\/math>$/);
});

test('in the other layout of W the same numbers are right', () => {
  const transposed = (matrix: readonly (readonly (string | number)[])[]): (string | number)[][] =>
    matrix[0]?.map((_, column) => matrix.map((row) => row[column] ?? '')) ?? [];
  const turned = {
    ...problem,
    W: transposed(problem.W),
    layout: 'classes-by-features' as const,
  };
  expect(core.check(turned, answers).findings).toEqual([]);
});

test('nothing handed in is nothing wrong', () => {
  const { verdicts, findings, first, notes } = core.check(problem, {});
  expect(verdicts.z).toEqual(['not-given', 'not-given', 'not-given']);
  expect(verdicts.sum).toBe('not-given');
  expect([findings, first, notes]).toEqual([[], null, []]);
});

test('what is no answer is refused, with its field and cell', () => {
  const refusal = (wrong: unknown): unknown => inputErrorOf(() => core.check(problem, wrong as Answers));
  expect(refusal({ z: ['1', 'two', '3'] })).toMatchObject({ code: 'not-a-number', field: 'z', column: 1 });
  expect(refusal({ z: ['1', '2'] })).toMatchObject({ code: 'shape', field: 'z', expected: '3 entries' });
  expect(refusal({ dW: [[1, 2, 3]] })).toMatchObject({ code: 'shape', field: 'dW', expected: '3 × 3' });
  expect(refusal({ dW: [1, 2, 3] })).toMatchObject({ code: 'shape', field: 'dW', row: 0 });
  expect(refusal({ sum: [1] })).toMatchObject({ code: 'shape', field: 'sum' });
  expect(refusal(3)).toMatchObject({ code: 'missing', field: 'answers' });
  expect(inputErrorOf(() => core.margins(problem, 0))).toMatchObject({ code: 'option', field: 'decimals' });
});

test('the margins hold the true values and those of a person who rounds at every step', () => {
  const margins = core.margins(problem, 2);
  const carried = core.evaluate({ ...problem, rounding: { when: 'carried', digits: 2 } });
  const exact = core.evaluate(problem);
  for (const values of [carried, exact]) {
    for (const [k, share] of values.yhat.entries()) {
      expect(Number(share)).toBeGreaterThanOrEqual(Number(margins[`yhat.${k}`]?.low));
      expect(Number(share)).toBeLessThanOrEqual(Number(margins[`yhat.${k}`]?.high));
    }
  }
  // A logit of the homework has one decimal: there is nothing to round.
  expect(margins['z.2']).toEqual({ low: '4.1', high: '4.1' });
});

test('mistakes that cannot be told apart are named', () => {
  expect(core.collisions(problem, 3)).toEqual([]);
  // Without a bias nobody can leave it out.
  const unbiased = { ...problem, b: [0, 0, 0] };
  expect(core.collisions(unbiased, 3)).toContainEqual({ quantity: 'z', mistake: 'bias-missing' });
});
