import { load, type Values } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { exampleOf, examples, opened } from '../../web/model/problem/examples.js';
import { toProblem } from '../../web/model/problem/problem-state.js';
import { defaultSettings } from '../../web/model/problem/settings.js';

const core = await load();

const valuesOf = (id: string): Values => {
  const example = examples.find((one) => one.id === id);
  if (!example) throw new Error(`no example ${id}`);
  return core.evaluate(toProblem(example.state));
};

describe.each(examples)('the example $id', (example) => {
  test('has a derivation', () => {
    expect(core.derive(toProblem(example.state)).steps).toHaveLength(11);
  });

  test('is known again, also when it is written in another way', () => {
    const { state } = example;
    expect(exampleOf(state)?.id).toBe(example.id);
    const settings = { ...defaultSettings, decimalMark: ',', indexBase: 1 } as const;
    expect(exampleOf(opened(example, settings))?.id).toBe(example.id);
  });

  test('with another number is no example any more', () => {
    expect(exampleOf({ ...example.state, eta: '0.123' })).toBeUndefined();
  });
});

const shown = (values: readonly string[], digits: number): string[] =>
  values.map((value) => Number(value).toFixed(digits));

test('the scores and the loss of CS231n are those of its notes', () => {
  // https://cs231n.github.io/linear-classify/: scores −2.85, 0.86, 0.28; probabilities 0.016, 0.631, 0.353; loss 1.04.
  const { z, yhat, loss } = valuesOf('cs231n');
  expect(z.map(Number)).toEqual([-2.85, 0.86, 0.28]);
  // The notes print 0.631 for 0.6312 and 0.353 for 0.3534, and 0.016 for 0.0154: they divide rounded exponentials.
  expect(shown(yhat, 2)).toEqual(['0.02', '0.63', '0.35']);
  expect(shown([loss], 2)).toEqual(['1.04']);
});

test("the probabilities and the loss of mlxtend's first sample are those of its documentation", () => {
  // rasbt/mlxtend, docs/sources/user_guide/classifier/SoftmaxRegression.ipynb: tests/data/peers.json, mlxtend-01.
  const { z, yhat, loss } = valuesOf('mlxtend');
  expect(z.map(Number)).toEqual([0.07, 0.22, 0.28]);
  expect(shown(yhat, 8)).toEqual(['0.29450637', '0.34216758', '0.36332605']);
  expect(shown([loss], 8)).toEqual(['1.22245465']);
});

test('z = 1000 overflows a double and nothing here', () => {
  const { z, exp, yhat } = valuesOf('overflow');
  expect(Number(z[0])).toBe(1000);
  expect(Number(exp[0])).toBe(Number.POSITIVE_INFINITY);
  expect(yhat.every((share) => Number(share) >= 0 && Number(share) <= 1)).toBe(true);
});
