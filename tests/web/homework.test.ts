import { load } from 'softmax-steps';
import { expect, test } from 'vitest';
import { isSame } from './decimals.js';
import { homework, problem } from './homework.js';
import { flat, transposed } from './matrices.js';

const core = await load();

function expectSame(actual: unknown, expected: unknown): void {
  const [found, wanted] = [flat<string>(actual), flat<string>(expected)];
  expect(found).toHaveLength(wanted.length);
  expect(found.filter((value, i) => !isSame(value, wanted[i] ?? ''))).toEqual([]);
}

test('every value of the homework is right to 30 digits', () => {
  const values = core.evaluate(problem);
  const { z, exp_z, sum_exp, yhat, loss, dz, dW, db } = homework.out;
  const { z: foundZ, exp, sum } = values;
  expectSame([foundZ, exp, sum], [z, exp_z, sum_exp]);
  expectSame([values.yhat, values.loss, values.dz], [yhat, loss, dz]);
  expectSame([values.dW, values.db], [dW, db]);
});

test.each(['0.1', '1'] as const)('a step with η = %s goes against the gradient x (ŷ − y)ᵀ', (eta) => {
  const { W_next, b_next, loss_next } = core.evaluate({ ...problem, eta });
  const { W1, b1, loss_after } = homework.updates.correct[`eta=${eta}`];
  expectSame([W_next, b_next, loss_next], [W1, b1, loss_after]);
});

test('what is short and exact is written short', () => {
  const { z, dW, W_next } = core.evaluate(problem);
  expect(z).toEqual(['-1.4', '-1.3', '4.1']);
  expect(dW[2]).toEqual(['0', '0', '0']);
  expect(W_next[2]).toEqual(['-1', '-0.5', '0.1']);
});

test('with W as classes × features every number is the same, in that layout', () => {
  const W = transposed(homework.in.W);
  const other = core.evaluate({ ...problem, W, layout: 'classes-by-features' });
  const { dW, scaled_dW, W_next, ...rest } = core.evaluate(problem);
  expect(other).toEqual({
    ...rest,
    dW: transposed(dW),
    scaled_dW: transposed(scaled_dW),
    W_next: transposed(W_next),
  });
});

test.each([0, 1] as const)('y may be the class index, counted from %d', (indexBase) => {
  expect(core.evaluate({ ...problem, y: 1 + indexBase, indexBase })).toEqual(core.evaluate(problem));
});

test('a batch of one gives the same values, with a leading 1 where x has it', () => {
  const { z, exp, sum, yhat, dz, ...rest } = core.evaluate(problem);
  const batch = core.evaluate({ ...problem, x: [[1, 3, 0]], y: [[0, 1, 0]] });
  expect(batch).toEqual({ ...rest, z: [z], exp: [exp], sum: [sum], yhat: [yhat], dz: [dz] });
});

test('a thousand steps, each from the last one, arrive where mpmath arrives', () => {
  let { W, b } = homework.in;
  const after = new Map(Object.entries(homework.steps_eta_0_1_correct));
  expect(after.size).toBeGreaterThan(1);
  for (let step = 1; step <= 1000; step += 1) {
    const values = core.evaluate({ ...problem, W, b });
    W = values.W_next;
    b = values.b_next;
    const expected = after.get(String(step));
    if (expected) {
      expectSame([W, b, values.loss_next], [expected.W, expected.b, expected.loss]);
      after.delete(String(step));
    }
  }
  expect([...after.keys()]).toEqual([]);
});
