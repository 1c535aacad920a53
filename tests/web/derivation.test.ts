import { load, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { homework, problem } from './homework.js';
import { transposed } from './matrices.js';

const core = await load();
const derivation = core.derive(problem);
const lines = derivation.steps.flatMap((step) => step.lines);

test('the steps come in the order of the design', () => {
  expect(derivation.steps.map((step) => step.id)).toEqual([
    'given',
    'logits',
    'exponentials',
    'softmax',
    'cross-entropy',
    'gradient-logits',
    'gradient-weights',
    'gradient-bias',
    'update-weights',
    'update-bias',
    'check',
  ]);
});

test('every step has exactly one line that the eye should find first, or none to find', () => {
  expect(derivation.steps.filter((step) => step.lines.filter((line) => line.key).length > 1)).toEqual([]);
});

test('no two lines share an id', () => {
  const ids = lines.map((line) => line.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the values of a derivation are those that evaluate gives', () => {
  expect(derivation.values).toEqual(core.evaluate(problem));
});

test("a line's whole MathML is its left side and its forms, in one <math>", () => {
  for (const { mathml, subject, forms } of lines) {
    expect(mathml).toBe(
      `<math display="block">${subject}${forms.map((form) => form.mathml).join('')}</math>`,
    );
  }
});

test('every quantity has a number, and every source is a quantity', () => {
  const { sources, numbers } = derivation;
  const ids = Object.keys(sources);
  expect(Object.keys(numbers).sort()).toEqual([...ids].sort());
  expect(
    Object.values(sources)
      .flat()
      .filter((id) => !(id in sources)),
  ).toEqual([]);
  expect(sources['x.0']).toEqual([]);
  expect([...(sources['dW.0.1'] ?? [])].sort()).toEqual(['dz.1', 'x.0']);
});

test('every id in the markup is a quantity', () => {
  const ids = lines.flatMap(({ mathml }) =>
    [...mathml.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id ?? ''),
  );
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id) => !(id in derivation.sources))).toEqual([]);
});

const variants: Readonly<Record<string, SampleProblem>> = {
  'features × classes, from 0': problem,
  'features × classes, from 1': { ...problem, indexBase: 1 },
  'classes × features, from 0': { ...problem, W: transposed(homework.in.W), layout: 'classes-by-features' },
  'classes × features, from 1': {
    ...problem,
    W: transposed(homework.in.W),
    layout: 'classes-by-features',
    indexBase: 1,
  },
  'other symbols': {
    ...problem,
    symbols: { prediction: 'p', learningRate: 'α', gradient: '∂', loss: 'J', transpose: 'T' },
    decimalMark: ',',
  },
};

describe.each(Object.entries(variants))('the homework as %s', (name, one) => {
  const written = core.derive(one).steps.flatMap((step) => step.lines);
  const file = (kind: string): string => `__snapshots__/${name.replaceAll(/[^a-z0-1]+/g, '-')}.${kind}`;
  const joined = (kind: 'mathml' | 'latex' | 'text'): string =>
    written.map((line) => `${line.id}\n${line[kind]}\n`).join('\n');

  test.each(['mathml', 'latex', 'text'] as const)('is written in %s as it was', async (kind) => {
    await expect(joined(kind)).toMatchFileSnapshot(file(kind));
  });
});
