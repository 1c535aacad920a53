// What the page makes of a paste: no outside source, the outcomes are what a reader would expect.
import type { Left, Paste, PastedMatrix, TextMatrix } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { decide } from '../../web/model/paste/decide.js';
import { fieldsOf, matrixOf, questionOf } from './pastes.js';
import { toProblem, type Field, type ProblemState } from '../../web/model/problem/problem-state.js';
import { defaultSettings } from '../../web/model/problem/settings.js';

/** Two features, three classes. */
const state: ProblemState = {
  ...defaultSettings,
  x: ['1', '2'],
  W: [
    ['1', '2', '3'],
    ['4', '5', '6'],
  ],
  b: ['7', '8', '9'],
  y: ['0', '1', '0'],
  eta: '0.1',
};

const turnedState: ProblemState = {
  ...state,
  layout: 'classes-by-features',
  W: [
    ['1', '4'],
    ['2', '5'],
    ['3', '6'],
  ],
};

const matrix = (...rows: readonly (readonly string[])[]): Paste => matrixOf(rows);
const column = (...entries: readonly string[]): TextMatrix => entries.map((entry) => [entry]);

/** The size and the numbers of a state, or what is asked or wrong, in brief. */
function brief(given: ProblemState, focus: Field | undefined, paste: Paste): unknown {
  const decision = decide(given, focus, paste);
  if (decision.kind === 'error') return decision.error;
  if (decision.kind === 'question') {
    const ids = decision.choices.map(({ id, reading }) => (reading ? `${reading}: ${id}` : id));
    return `${decision.id}? ${ids.join(', ')}`;
  }
  // As the cells show them.
  const { x, W, b, y, eta } = toProblem(decision.state) as ProblemState;
  return { x: x.join(' '), W: W.map((row) => row.join(' ')).join('; '), b: b.join(' '), y: y.join(' '), eta };
}

const as = (change: object): object => ({
  x: '1 2',
  W: '1 2 3; 4 5 6',
  b: '7 8 9',
  y: '0 1 0',
  eta: '0.1',
  ...change,
});

type Case = readonly [string, Field | undefined, Paste, unknown];

const matrices: readonly Case[] = [
  ['a row in x', 'x', matrix(['5', '-6']), as({ x: '5 −6' })],
  ['a column in x', 'x', matrix(['5'], ['.5']), as({ x: '5 0.5' })],
  ['a longer row in x sets n', 'x', matrix(['5', '6', '7']), as({ x: '5 6 7', W: '1 2 3; 4 5 6; 0 0 0' })],
  ['a row in b sets m', 'b', matrix(['1.', '-2.']), as({ W: '1 2; 4 5', b: '1 −2', y: '0 1' })],
  ['a row in y', 'y', matrix(['0', '0', '1']), as({ y: '0 0 1' })],
  ['a class index in y', 'y', matrix(['2']), as({ y: '0 0 1' })],
  ['a class that is not there', 'y', matrix(['3']), { code: 'class-index', from: 0, to: 2, got: '3' }],
  ['a number in η', 'eta', matrix(['1e-3']), as({ eta: '1e−3' })],
  [
    'a matrix in W sets n and m',
    'W',
    matrix(['1', '2'], ['3', '4'], ['5', '6'], ['7', '8']),
    as({ x: '1 2 0 0', W: '1 2; 3 4; 5 6; 7 8', b: '7 8', y: '0 1' }),
  ],
  [
    'a matrix with no field can only be W',
    undefined,
    matrix(['1', '0', '0'], ['0', '1', '0']),
    as({ W: '1 0 0; 0 1 0' }),
  ],
  ['a matrix in x is asked about', 'x', matrix(['1', '0', '0'], ['0', '1', '0']), 'field? W'],
  [
    'a matrix that fits turned round',
    'W',
    matrix(['1', '2'], ['3', '4'], ['5', '6']),
    'orientation? transposed, as-is',
  ],
  ['one class, or one feature', 'W', matrix(['1'], ['2'], ['3']), 'field? b, y, x, transposed'],
  ['a row with no field', undefined, matrix(['1', '2', '3']), 'field? b, y, x'],
  ['a row in W', 'W', matrix(['1', '2', '3']), 'field? b, y, x, W'],
  ['a row in η', 'eta', matrix(['1', '2']), 'field? x, b, y'],
  ['a number with no field', undefined, matrix(['1']), 'field? y, eta'],
  ['a number in x', 'x', matrix(['1']), 'field? y, eta, x'],
  ['one class in b', 'b', matrix(['1']), 'field? y, eta'],
  [
    'a row that is too long',
    'x',
    matrix(Array.from({ length: 17 }, () => '0')),
    { code: 'too-large', field: 'x', rows: 1, columns: 17 },
  ],
  [
    'a matrix that is too large',
    undefined,
    matrix(...Array.from({ length: 17 }, () => ['1', '2'])),
    { code: 'too-large', field: 'W', rows: 17, columns: 2 },
  ],
];

const problems: readonly Case[] = [
  [
    'a whole problem',
    'b',
    fieldsOf({
      x: [['1', '-1', '2']],
      W: [
        ['1', '0'],
        ['0', '1'],
        ['1', '1'],
      ],
      b: column('0', '.5'),
      y: [['1']],
      eta: '.01',
    }),
    { x: '1 −1 2', W: '1 0; 0 1; 1 1', b: '0 0.5', y: '0 1', eta: '0.01' },
  ],
  [
    'sizes that contradict each other',
    undefined,
    fieldsOf({
      x: [['1', '2', '3']],
      W: [
        ['1', '2'],
        ['3', '4'],
      ],
    }),
    {
      code: 'contradiction',
      sizes: [
        { field: 'x', rows: 1, columns: 3 },
        { field: 'W', rows: 2, columns: 2 },
      ],
    },
  ],
  [
    'lists that contradict each other without W',
    undefined,
    fieldsOf({ b: [['1', '2', '3']], y: [['1', '0']] }),
    {
      code: 'contradiction',
      sizes: [
        { field: 'b', rows: 1, columns: 3 },
        { field: 'y', rows: 1, columns: 2 },
      ],
    },
  ],
  [
    'a batch',
    undefined,
    fieldsOf({
      x: [
        ['1', '2'],
        ['3', '4'],
      ],
    }),
    { code: 'not-a-vector', field: 'x', rows: 2, columns: 2 },
  ],
  ['one class', undefined, fieldsOf({ b: [['1']] }), { code: 'too-few-classes', field: 'b', got: 1 }],
  ['one field by its name', 'x', fieldsOf({ b: [['1', '2', '3']] }), as({ b: '1 2 3' })],
  ['η alone', 'x', fieldsOf({ eta: '1/2' }), as({ eta: '1/2' })],
  [
    'W by its name, turned round',
    undefined,
    fieldsOf({
      W: [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
      eta: '1',
    }),
    'orientation? transposed, as-is',
  ],
];

const number = (text: string): PastedMatrix => matrixOf([[text]]);
const list = (...entries: readonly string[]): PastedMatrix => matrixOf([entries]);
const commas = questionOf(['decimal-comma', number('1.5')], ['list-comma', list('1', '5')]);

describe('what becomes of a paste', () => {
  test.each(matrices)('%s', (_, focus, paste, expected) => {
    expect(brief(state, focus, paste)).toEqual(expected);
  });

  test.each(problems)('%s', (_, focus, paste, expected) => {
    expect(brief(state, focus, paste)).toEqual(expected);
  });

  test('with W as classes by features, its columns are the features', () => {
    const paste = matrix(['1', '2'], ['3', '4'], ['5', '6']);
    expect(brief(turnedState, 'W', paste)).toEqual(as({ W: '1 2; 3 4; 5 6' }));
  });

  test('a whole problem that fits only in the other layout sets it', () => {
    const decision = decide(
      state,
      undefined,
      fieldsOf({
        x: [['1', '2', '3']],
        W: [
          ['1', '2', '3'],
          ['4', '5', '6'],
        ],
        b: [['0', '0']],
      }),
    );
    expect(decision).toMatchObject({
      kind: 'state',
      newLayout: 'classes-by-features',
      state: {
        layout: 'classes-by-features',
        W: [
          ['1', '2', '3'],
          ['4', '5', '6'],
        ],
        y: ['0', '1'],
      },
    });
  });

  test('a square W stays in the layout that is set', () => {
    const W = [
      ['1', '2'],
      ['3', '4'],
    ];
    const decision = decide(
      turnedState,
      undefined,
      fieldsOf({
        x: [['1', '2']],
        W,
        b: [['0', '0']],
      }),
    );
    expect(decision).toMatchObject({ kind: 'state', state: { layout: 'classes-by-features', W } });
  });

  test('a class index counts from where the page counts', () => {
    expect(brief({ ...state, indexBase: 1 }, 'y', matrix(['3']))).toEqual(as({ y: '0 0 1' }));
  });

  test('readings that come to the same ask nothing', () => {
    const paste = questionOf(['row', list('5', '6')], ['column', matrixOf(column('5', '6'))]);
    expect(brief(state, 'x', paste)).toEqual(as({ x: '5 6' }));
    expect(brief(state, undefined, paste)).toBe('field? x, b, y');
  });

  test('readings that differ are asked about', () => {
    expect(brief(state, undefined, commas)).toBe(
      'reading? decimal-comma: eta, list-comma: x, list-comma: b, list-comma: y',
    );
    expect(brief(state, 'eta', commas)).toBe(
      'reading? decimal-comma: eta, list-comma: x, list-comma: b, list-comma: y',
    );
  });

  test('where the page has a decimal comma, a comma is one, and is shown as one', () => {
    expect(brief({ ...state, decimalMark: ',' }, 'eta', commas)).toEqual(as({ eta: '1,5' }));
  });

  test('an error of the text stays what it is', () => {
    const error: Left = {
      code: 'ragged',
      name: '',
      field: '',
      line: 2,
      column: 1,
      lastLine: 2,
      expected: '3',
      got: '2',
      notation: 'columns',
      remedy: '',
    };
    const refusal: Paste = { kind: 'refusal', left: [error] };
    expect(decide(state, undefined, refusal)).toEqual({ kind: 'error', error, left: [] });
  });
});
