import { pythonWith } from '../../../../web/build/system-packages.mjs';
import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, integers, rationals, column, eighths, row } = values;
const python = pythonWith('sympy') ?? 'python3';
const matrix = (value) => `Matrix(${values.brackets(value)})`;
const exactly = (value) => `Matrix(${JSON.stringify(value)})`;

const cases = {
  str: [`print(${matrix(A)})`, A, 'Matrix([[…]]) with fifteen digits'],
  int: [`print(${matrix(integers)})`, integers, 'integers'],
  rational: [`print(${exactly(rationals)})`, rationals, 'fractions 1/3'],
  'pretty-int': [`pprint(${matrix(integers)})`, integers, 'drawn brackets, a blank line between rows'],
  'pretty-float': [`pprint(${matrix(A)})`, A, 'drawn brackets around decimals'],
  'pretty-ascii': [`pprint(${matrix(integers)}, use_unicode=False)`, integers, 'brackets of ASCII'],
  'pretty-rational': [
    `pprint(${exactly(rationals)})`,
    rationals,
    'fractions between drawn brackets',
    { exact: true },
  ],
  'pretty-equals': [
    `pprint(Eq(Symbol('W'), ${matrix(integers)}, evaluate=False))`,
    { W: integers },
    'W = before the middle line of drawn brackets',
    { must_not: 'a row lost' },
  ],
  'pretty-column': [
    `pprint(${exactly(column(['1/2', '-3', '2']))})`,
    column(['1/2', '-3', '2']),
    'a drawn column with a fraction',
    { exact: true },
  ],
  latex: [`print(latex(${matrix(A)}))`, A, '\\left[\\begin{matrix}'],
  'latex-rational': [
    `print(latex(${exactly(rationals)}))`,
    rationals,
    '\\frac{1}{3} and - \\frac{2}{7}',
    { exact: true },
  ],
  'latex-pmatrix': [`print(latex(${matrix(A)}, mat_str='pmatrix', mat_delim=''))`, A, 'pmatrix'],
  'latex-equation': [
    `print(latex(Eq(Symbol('W'), ${matrix(A)}, evaluate=False), mode='equation'))`,
    { W: A },
    'an equation W = \\left[…',
  ],
  'latex-array': [`print(latex(${matrix(W)}, mat_str='array'))`, W, 'array with its columns {ccc}'],
  'latex-column': [
    `print(latex(${exactly(column(['1/2', '-3', '2']))}))`,
    column(['1/2', '-3', '2']),
    'a column',
    { exact: true },
  ],
  'latex-16': [
    `print(latex(${exactly(eighths(4, 12).map((cells) => cells.map((cell) => `${Number(cell) * 8}/8`)))}))`,
    eighths(4, 12),
    'twelve columns of fractions',
    { exact: true },
  ],
  srepr: [
    `print(srepr(${matrix(integers)}))`,
    integers,
    'MutableDenseMatrix([[Integer(1), …',
    { acceptable: ['refuse'] },
  ],
  octave: [`print(octave_code(${matrix(A)}))`, A, 'as Octave writes it'],
  mathematica: [`print(mathematica_code(${matrix(A)}))`, A, 'as Mathematica writes it: braces'],
  maple: [`print(maple_code(${matrix(A)}))`, A, 'as Maple writes it: Matrix([[…]], storage = rectangular)'],
  julia: [`print(julia_code(${matrix(A)}))`, A, 'as Julia writes it: rows after line ends'],
  mathml: [
    `print(mathml(${matrix(integers)}, printer='presentation'))`,
    integers,
    'MathML',
    { acceptable: ['refuse'] },
  ],
  'immutable-repr': [
    `print(repr(ImmutableMatrix(${values.brackets(W)})))`,
    W,
    'Matrix of three digits and fifteen zeros',
  ],
  tolist: [`print(${exactly(rationals)}.tolist())`, rationals, 'a list of lists of fractions'],
  ndarray: [`print(Array(${values.brackets(A)}))`, A, 'an Array: nested lists'],
  evalf: [`print(${exactly(rationals)}.evalf(5))`, rationals, 'five digits of fractions'],
  name: [
    `W = ${matrix(W)}\nb = ${matrix(column(b))}\nprint('W =', W)\nprint('b =', b)`,
    { W, b: column(b) },
    'two names, each with Matrix([…',
  ],
};

const kindOf = (of) => (Array.isArray(of) ? 'matrix' : 'assignments');

export const sympy = {
  name: 'SymPy',
  version: () => versionOf([python, '-c', 'import sympy; print(sympy.__version__)'], /([\d.]+)/),
  run: (code) => printed('.py', (file) => [python, file], `from sympy import *\n${code}\n`),
  cases: [
    ...Object.entries(cases).map(([name, [code, of, why, more]]) => ({
      file: `sympy-${name}.txt`,
      code,
      kind: kindOf(of),
      of,
      why,
      exact: /rational|tolist/.test(name),
      ...more,
    })),
    {
      file: 'sympy-list.txt',
      code: `print(list(Matrix(${values.brackets(b)})))`,
      kind: 'matrix',
      of: row(b),
      vector: true,
      why: 'a list of fifteen digits each',
    },
    {
      file: 'sympy-symbols.txt',
      code: "a = Symbol('a')\nprint(Matrix([[1, a], [2, 3]]))",
      kind: 'refuse',
      why: 'an entry is a symbol',
      says: 'a symbol is no number',
      got: 'a',
    },
    {
      file: 'sympy-sum.txt',
      code: 'print(latex(MatAdd(Matrix([[1, 2], [3, 4]]), Matrix([[5, 6], [7, 8]]))))',
      kind: 'refuse',
      why: 'a sum of two matrices, not worked out',
      says: 'a product or a sum of two matrices',
      acceptable: ['ask'],
      must_not: 'one of the two',
    },
  ],
};
