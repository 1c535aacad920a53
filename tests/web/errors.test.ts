import { load, type Numeric, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { problem } from './homework.js';
import { inputErrorOf } from './input-error.js';

const core = await load();

const errorOf = (change: object): ReturnType<typeof inputErrorOf> =>
  inputErrorOf(() => core.evaluate({ ...problem, ...change }));

const W = (cell: Numeric): Numeric[][] => [
  [0.3, 0.1, -2],
  [-0.6, -0.5, cell],
  [-1, -0.5, 0.1],
];

test('a wrong cell is named with its row and column', () => {
  const error = errorOf({ W: W('two') });
  expect(error).toMatchObject({ code: 'not-a-number', field: 'W', row: 1, column: 2, got: '"two"' });
  expect(error.message).toBe('W[1][2]: expected a number such as -1.5, 2e-3 or 3/8, got "two"');
});

test('the place in a vector is its column', () => {
  const error = errorOf({ b: [0, 'x', 0] });
  expect(error).toMatchObject({ code: 'not-a-number', field: 'b', column: 1 });
  expect(error).not.toHaveProperty('row');
});

test('an error tells what was expected and what came', () => {
  const error = errorOf({ x: [1, 3] });
  expect(error).toMatchObject({ code: 'shape', field: 'x', expected: '3 entries', got: '2' });
  expect(error.message).toBe('x: expected 3 entries (W has 3 features), got 2');
});

describe('an error has the numbers that its text speaks of', () => {
  test.each([
    [{ x: [1, 3] }, { columns: 3, gotColumns: 2 }],
    [{ x: [] }, { from: 1, count: 0 }],
    [
      { W: [[1], [2], [3]], b: [0], y: [1] },
      { from: 2, count: 1 },
    ],
    [{ y: ['0.5', '0.4', '0'] }, { sum: '0.9' }],
    [
      { y: 0, indexBase: 1 },
      { from: 1, to: 3, typed: '0' },
    ],
    [{ y: [[0, 1, 0]] }, { columns: 3, gotRows: 1, gotColumns: 3 }],
    [{ eta: '-0.1' }, { typed: '-0.1' }],
    [{ W: W('two') }, { typed: 'two' }],
    [{ rounding: { digits: 31 } }, { from: 0, to: 30, typed: '31' }],
    [{ indexBase: 2 }, { typed: '2' }],
  ])('%j: %j', (change, facts) => {
    expect(errorOf(change)).toMatchObject(facts);
  });

  test('the shape of answers, with both sizes', () => {
    const error = inputErrorOf(() => core.check(problem, { dW: [['1', '2', '3']] }));
    expect(error).toMatchObject({ code: 'shape', rows: 3, columns: 3, gotRows: 1, gotColumns: 3 });
  });

  test('a batch, with its samples', () => {
    const batch = { ...problem, x: [[1, 3, 0]], y: [1] } as unknown as SampleProblem;
    expect(inputErrorOf(() => core.derive(batch))).toMatchObject({ code: 'batch', gotRows: 1 });
  });
});

test('a step that would climb is refused with the reason', () => {
  const error = errorOf({ eta: '-0.1' });
  expect(error).toMatchObject({ code: 'learning-rate', field: 'eta' });
  expect(error.message).toBe(
    'eta: expected a number greater than 0 (a step against the gradient needs η > 0), got "-0.1"',
  );
});

describe('each kind of mistake has its code and its field', () => {
  test.each([
    ['x without a value', { x: undefined }, 'missing', 'x'],
    [
      'a ragged W',
      {
        W: [
          [1, 2, 3],
          [4, 5],
          [6, 7, 8],
        ],
      },
      'shape',
      'W',
    ],
    ['b that is a text', { b: '1,2,3' }, 'shape', 'b'],
    ['NaN', { x: [1, NaN, 0] }, 'not-finite', 'x'],
    ['infinity', { b: [0, Infinity, 0] }, 'not-finite', 'b'],
    ['an empty text', { W: W('') }, 'not-a-number', 'W'],
    ['an object for a number', { x: [1, {}, 0] }, 'not-a-number', 'x'],
    ['a quotient by 0', { eta: '1/0' }, 'division-by-zero', 'eta'],
    ['a magnitude beyond 1e1000', { x: [1, '1e1001', 0] }, 'magnitude', 'x'],
    ['a magnitude below 1e-1000', { x: [1, '1e-1001', 0] }, 'magnitude', 'x'],
    ['a single class', { W: [[1], [2], [3]], b: [0], y: [1] }, 'too-few-classes', 'W'],
    ['labels that sum to 0.9', { y: ['0.5', '0.4', '0'] }, 'not-a-distribution', 'y'],
    ['a negative label', { y: ['1.5', '-0.5', '0'] }, 'not-a-distribution', 'y'],
    ['a class that there is not', { y: 3 }, 'class-index', 'y'],
    ['class 0 when counting from 1', { y: 0, indexBase: 1 }, 'class-index', 'y'],
    ['a class between two', { y: 1.5 }, 'class-index', 'y'],
    ['η = 0', { eta: 0 }, 'learning-rate', 'eta'],
    ['a layout that there is not', { layout: 'rows' }, 'option', 'layout'],
    ['a reduction that there is not', { reduction: 'none' }, 'option', 'reduction'],
    ['rounding to 31 decimals', { rounding: { digits: 31 } }, 'option', 'rounding'],
    ['counting from 2', { indexBase: 2 }, 'option', 'indexBase'],
    ['a letter that there is not', { symbols: { loss: 'C' } }, 'option', 'symbols'],
    ['symbols that are a text', { symbols: 'α' }, 'option', 'symbols'],
    ['a decimal mark that there is not', { decimalMark: ';' }, 'option', 'decimalMark'],
    ['a comma where decimals have a point', { eta: '0,1' }, 'not-a-number', 'eta'],
    ['a shift that there is not', { shift: 'min' }, 'option', 'shift'],
  ])('%s', (_, change, code, field) => {
    expect(errorOf(change)).toMatchObject({ code, field });
  });
});

test('the sum of labels that are no distribution is in the message', () => {
  expect(errorOf({ y: ['0.5', '0.4', '0'] }).message).toContain('0.9');
});

test('derive refuses the same as evaluate, and a batch', () => {
  expect(inputErrorOf(() => core.derive({ ...problem, eta: 0 })).code).toBe('learning-rate');
  const batch = { ...problem, x: [[1, 3, 0]], y: [1] } as unknown as SampleProblem;
  expect(inputErrorOf(() => core.derive(batch)).code).toBe('batch');
});

test('the core works on after an error', () => {
  errorOf({ eta: 0 });
  expect(core.evaluate(problem).z).toEqual(['-1.4', '-1.3', '4.1']);
});

describe('what is no problem at all is refused at once, and the core works on', () => {
  test.each([
    ['a length that is no list', { x: { length: -1 } }, 'shape', 'x'],
    ['an object for a number', { eta: { toString: () => '1' } }, 'not-a-number', 'eta'],
    ['a list in a list of numbers', { b: [0, [1], 0] }, 'not-a-number', 'b'],
    ['a row that is a number', { W: [[1, 2], 7] }, 'shape', 'W'],
    ['a rounding that is a text', { rounding: 'carried' }, 'option', 'rounding'],
  ])('%s', (_, change, code, field) => {
    expect(errorOf(change)).toMatchObject({ code, field });
    expect(core.evaluate(problem).z).toEqual(['-1.4', '-1.3', '4.1']);
  });

  test.each([null, undefined, 7])('%s', (nothing) => {
    expect(inputErrorOf(() => core.evaluate(nothing as unknown as SampleProblem))).toMatchObject({
      code: 'missing',
      field: 'problem',
    });
  });

  test('a long text is quoted by its beginning', () => {
    expect(errorOf({ eta: 'x'.repeat(100000) }).message.length).toBeLessThan(200);
  });
});
