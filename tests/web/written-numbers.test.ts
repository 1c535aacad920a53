// What a derivation tells of its numbers beside their values: how they are printed, and which forms have them.
import { load, type DeriveOptions, type Form, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../web/model/quantities/id-rows.js';
import { resultOf } from '../../web/calculator/derivation/brief.js';
import { longSubjects } from '../../web/calculator/derivation/derivation-view.js';
import { problem } from './homework.js';

const core = await load();
const derivation = core.derive(problem);

const formsOf = (id: string, options?: DeriveOptions, one = problem): readonly Form[] =>
  core
    .derive(one, options)
    .steps.flatMap(({ lines }) => lines)
    .find((line) => line.id === id)?.forms ?? [];

const ones = Array.from({ length: 16 }, () => '1');
const large: SampleProblem = { x: ones, W: ones.map(() => ones), b: ones, y: 0, eta: 1 };

describe('a number is printed', () => {
  // The homework by hand, to 4 decimals: tests/data/README.md.
  test.each([
    ['x.1', '3', true],
    ['W.0.2', '−2', true],
    ['z.0', '−1.4', true],
    ['sum', '60.8594', false],
    ['yhat.2', '0.9915', false],
    ['loss', '5.4086', false],
    ['dz.1', '−0.9955', false],
  ])('%s as %s', (id, text, isExact) => {
    expect(derivation.printed[id]).toEqual([text, isExact ? '=' : '≈']);
  });

  test('with its power of ten', () => {
    // By hand: L = ln(1 + e⁻²⁰), and e⁻²⁰ ≈ 2.0612 · 10⁻⁹.
    const small: SampleProblem = { x: [1], W: [[20, 0]], b: [0, 0], y: [1, 0], eta: 1 };
    expect(core.derive(small).printed['loss']).toEqual(['2.0612×10^−9', '≈']);
  });

  test('with the decimal mark of the problem', () => {
    expect(core.derive({ ...problem, decimalMark: ',' }).printed['z.0']).toEqual(['−1,4', '=']);
  });

  test('whichever it is: every id has its print', () => {
    expect(Object.keys(derivation.printed)).toEqual(Object.keys(derivation.numbers));
  });
});

describe('a form has', () => {
  test('the ids of its numbers, those of z₀ = w·x + b₀ from its rows to its result', () => {
    const ids = formsOf('logits.z.0').map((form) => form.ids);
    expect(ids).toEqual([
      [],
      ['W.0.0', 'W.1.0', 'W.2.0', 'x.0', 'x.1', 'x.2', 'b.0'],
      ['W.0.0', 'x.0', 'W.1.0', 'x.1', 'W.2.0', 'x.2', 'b.0'],
      ['product.0.0', 'product.1.0', 'product.2.0', 'b.0'],
      ['z.0'],
    ]);
  });

  test('its relation sign', () => {
    expect(formsOf('logits.z.0').map(({ relation }) => relation)).toEqual(['=', '=', '=', '=', '=']);
    expect(formsOf('softmax.yhat.0').at(-1)?.relation).toBe('≈');
    expect(formsOf('update-bias.next')[0]?.relation).toBe('←');
  });

  test('no ids of what is left out of it: four rows, the dots, two', () => {
    const options = { abbreviate: 8 };
    expect(formsOf('logits.z', options, large)[0]?.ids).toEqual([0, 1, 2, 3, 14, 15].map((k) => `z.${k}`));
    expect(formsOf('logits.z', { ...options, whole: ['logits.z'] }, large)[0]?.ids).toHaveLength(16);
  });

  test.each([[['mathml']], [['latex']], [[]]] as const)('them whatever is written of it: %j', (formats) => {
    expect(formsOf('check.z', { formats }).map(({ ids }) => ids)).toEqual(
      formsOf('check.z').map(({ ids }) => ids),
    );
  });
});

describe('asked for the results alone, a derivation', () => {
  const { steps, printed, numbers } = core.derive(problem, { formats: [], printed: 'results' });
  const results = steps.flatMap(({ lines }) => lines.flatMap(({ forms }) => forms)).filter(({ ids }) => ids);

  test('has one form with ids for each step', () => {
    expect(results.map(({ ids }) => ids?.[0])).toEqual([
      ...['x.0', 'z.0', 'sum', 'yhat.0', 'loss', 'dz.0', 'dW.0.0', 'db.0', 'W_next.0.0', 'b_next.0'],
      'loss_change',
    ]);
  });

  test('has the print of those that are no entries of a matrix, and the values of all', () => {
    const ids = results.flatMap((form) => form.ids ?? []).filter((id) => !/^(dW|W_next)\./.test(id));
    expect(Object.keys(printed)).toEqual(ids);
    expect(printed['sum']).toEqual(['60.8594', '≈']);
    expect(numbers).toEqual(derivation.numbers);
  });

  test('has those of them that are rounded: all that follow from the exponentials', () => {
    const signs = Object.values(printed).map(([, relation]) => relation);
    expect(signs.join('')).toBe('======' + '≈'.repeat(signs.length - 6));
  });

  test('has the relation of each', () => {
    expect(results.map(({ relation }) => relation).join('')).toBe('==≈≈≈≈≈≈≈≈≈');
  });
});

test('asked for none, a derivation has none', () => {
  const { steps, printed } = core.derive(problem, { printed: 'none' });
  const forms = steps.flatMap(({ lines }) => lines.flatMap((line) => line.forms));
  expect(forms.some((form) => 'ids' in form || 'relation' in form)).toBe(false);
  expect(printed).toEqual({});
});

test('a result in brief is as its key line has it', () => {
  const step = derivation.steps.find(({ id }) => id === 'softmax');
  expect(step && resultOf(step, derivation)).toBe(' ≈ (0.0041, 0.0045, 0.9915)');
});

test('ids stand in rows as their numbers do', () => {
  expect(rowsOf(['dW.0.0', 'dW.0.1', 'dW.1.0', 'dW.1.1'])).toEqual([
    ['dW.0.0', 'dW.0.1'],
    ['dW.1.0', 'dW.1.1'],
  ]);
  expect(rowsOf(['z.0', 'z.1'])).toEqual([['z.0'], ['z.1']]);
  expect(rowsOf(['loss'])).toEqual([['loss']]);
  expect(rowsOf([])).toEqual([]);
});

describe('standalone MathML', () => {
  const whole = core.derive(problem, { formats: ['mathml'], standalone: true });
  const lines = whole.steps.flatMap((step) => step.lines);

  test('has no classes and no data, and names its namespace once', () => {
    for (const { mathml } of lines) {
      expect(mathml).toMatch(/^<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML" display="block">/);
      expect(mathml).not.toMatch(/class=|data-|<mtable>/);
    }
  });

  test('is the same mathematics', () => {
    const eta = lines.find(({ id }) => id === 'given.eta');
    expect(eta?.mathml).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">' +
        '<mrow><mi>η</mi></mrow><mrow><mo>=</mo><mn>0.1</mn></mrow></math>',
    );
    expect(lines.map(({ id }) => id)).toEqual(
      derivation.steps.flatMap((step) => step.lines.map(({ id }) => id)),
    );
  });
});

test('of all left sides those have more than twelve signs that have a row of their own', () => {
  const signs = [
    { gradient: '∂', learningRate: 'α' },
    { gradient: '∇', transpose: 'T' },
  ] as const;
  const lines = signs.flatMap((symbols) =>
    (['always', 'never'] as const).flatMap((shift) =>
      core.derive({ ...problem, symbols, shift }).steps.flatMap((step) => step.lines),
    ),
  );
  const long = lines.filter(({ subject }) => subject.replace(/<[^>]*>/g, '').length > 12);
  expect(new Set(long.map(({ id }) => id))).toEqual(longSubjects);
});
