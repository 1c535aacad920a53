import { pythonWith } from '../../../../web/build/system-packages.mjs';
import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, x, integers, spread, small, large, negativeZero, truth, eighths, list, column, row } =
  values;
const python = pythonWith('numpy') ?? 'python3';
const array = (value, type = '') => `np.array(${values.brackets(value)}${type})`;
const both = `W = ${array(W)}\nb = ${array(b)}\n`;
const fields = { W, b: row(b) };

const matrices = [
  ['str-3x3', `print(${array(A)})`, A, 'brackets, no commas'],
  ['repr-2x3', `print(repr(${array(W)}))`, W, 'array(…) over two lines'],
  ['float32-repr', `print(repr(${array(A, ", dtype='f4'")}))`, A, 'a dtype behind the rows'],
  ['int-repr', `print(repr(${array(integers)}))`, integers, 'integers'],
  ['spread-str', `print(${array(spread)})`, spread, 'an entry of five digits makes all e-notation'],
  ['small-repr', `print(repr(${array(small)}))`, small, 'e-notation with negative exponents'],
  ['large-str', `print(${array(large)})`, large, 'e+10 beside 0.5'],
  ['negative-zero', `print(${array(negativeZero)})`, negativeZero, 'a negative zero prints as -0.'],
  [
    'suppress',
    `np.set_printoptions(suppress=True)\nprint(${array(spread)})`,
    spread,
    'no e-notation: columns of different widths',
  ],
  [
    'precision-2',
    `np.set_printoptions(precision=2)\nprint(${array(A)})`,
    A,
    'rounded to two decimals: -0.06',
  ],
  [
    'sign-plus',
    `np.set_printoptions(sign='+')\nprint(${array(A)})`,
    A,
    'a plus sign before what is positive',
  ],
  [
    'sign-blank',
    `np.set_printoptions(sign=' ')\nprint(repr(${array(W)}))`,
    W,
    'blanks in place of a plus sign',
  ],
  [
    'fixed',
    `np.set_printoptions(floatmode='fixed', precision=3)\nprint(${array(A)})`,
    A,
    'three decimals each, -0.062 as NumPy rounds',
  ],
  ['wrap-3x16-str', `print(${array(eighths(3, 16))})`, eighths(3, 16), 'each row over two lines'],
  [
    'wrap-16x16-repr',
    `print(repr(${array(eighths(16, 16))}))`,
    eighths(16, 16),
    'sixteen rows over two or three lines each',
  ],
  [
    'wrap-narrow',
    `np.set_printoptions(linewidth=30)\nprint(${array(eighths(2, 9))})`,
    eighths(2, 9),
    'rows broken after 30 characters',
  ],
  ['column-str', `print(${array(column(b))})`, column(b), 'a column in brackets'],
  ['matrix-repr', `print(repr(np.matrix(${values.brackets(A)})))`, A, 'matrix(…) in place of array(…)'],
  ['transposed', `print(repr(${array(A)}.T))`, values.transposed(A), 'a transposed view prints as any other'],
  ['commas', `print(np.array2string(${array(A)}, separator=', '))`, A, 'commas without the word array'],
  ['savetxt', `import sys\nnp.savetxt(sys.stdout, ${array(A)})`, A, 'eighteen digits each'],
  [
    'savetxt-csv',
    `import sys\nnp.savetxt(sys.stdout, ${array(A)}, delimiter=',', fmt='%.4f')`,
    A,
    'commas, four decimals',
  ],
  [
    'savetxt-semicolons',
    `import sys\nnp.savetxt(sys.stdout, ${array(A)}, delimiter=';', fmt='%g')`,
    A,
    'semicolons, shortest',
  ],
  ['tolist', `print(${array(A)}.tolist())`, A, 'nested lists in one line'],
  [
    'name-equals',
    `A = ${array(A)}\nprint('A =\\n', A)`,
    A,
    'a name that is no field, and a blank before the first row only',
  ],
  ['equals-repr', `V = ${array(W)}\nprint(f'{V=}')`, W, 'f"{V=}": a name that is no field, then array(…)'],
  [
    'masked-nothing',
    `print(repr(np.ma.array(${values.brackets(W)})))`,
    W,
    'a masked array in which nothing is masked',
    { must_not: 'fill_value as data' },
  ],
  [
    'bool-2x3',
    `print(repr(${array(truth)} > 0))`,
    truth,
    'True and False',
    { exact: true, acceptable: ['refuse', 'ask'] },
  ],
  [
    'c-shape',
    `A = ${array(A)}\nprint(A.shape)\nprint(A)`,
    A,
    'the shape (3, 3) above the matrix',
    { must_not: '4 rows, or 3 3 as data', acceptable: ['ask', 'refuse'] },
  ],
  ['16x2', `print(repr(${array(eighths(16, 2))}))`, eighths(16, 2), 'sixteen rows'],
  [
    'pprint-list',
    `from pprint import pprint\npprint(${values.brackets(eighths(3, 12))})`,
    eighths(3, 12),
    'nested lists that pprint breaks at every entry',
    { must_not: '36x1' },
  ],
  [
    'fractions',
    `from fractions import Fraction as F\nprint(np.array([[F(1, 3), F(-2, 7)], [F(5, 4), F(0)]], dtype=object))`,
    [
      ['1/3', '-2/7'],
      ['5/4', '0'],
    ],
    'objects: fractions print as Fraction(1, 3)',
    { exact: true, acceptable: ['refuse'] },
  ],
  [
    'decimals',
    `from decimal import Decimal as D\nprint(np.array([[D('0.30'), D('-1.5')], [D('2'), D('0')]], dtype=object))`,
    [
      ['0.30', '-1.5'],
      ['2', '0'],
    ],
    'objects: decimals print as Decimal(…)',
    { acceptable: ['refuse'] },
  ],
];

const vectors = [
  ['list-str', `print(${array(b)})`, b, 'a vector'],
  [
    'list-40-repr',
    `print(repr(${array(list(40))}))`,
    list(40),
    'a vector over several lines',
    { must_not: 'lines as rows' },
  ],
  [
    'list-24-int',
    `print(np.arange(100, 124))`,
    list(24).map((_, i) => String(100 + i)),
    'integers over two lines, in columns',
    { must_not: 'a matrix' },
  ],
  [
    'list-f32-wrap',
    `print(repr(${array(list(14), ", dtype='f4'")}))`,
    list(14),
    'a wrapped vector, its dtype on a line of its own',
  ],
  ['list-lines', `for v in ${array(b)}: print(v)`, b, 'one number a line'],
  [
    'list-names',
    `print(dict(zip('abc', ${array(b)}.tolist())))`,
    b,
    'a dict of numbers',
    { acceptable: ['refuse', 'ask'] },
  ],
];

const named = [
  ['two-equals', `${both}print(f'{W=}')\nprint(f'{b=}')`, fields, ['b'], 'f"{W=}": W=array([[…⏎'],
  [
    'two-colons',
    `${both}print('W:', W)\nprint('b:', b)`,
    fields,
    ['b'],
    'W: [[…: the rows below are indented less than the first',
  ],
  [
    'two-below',
    `${both}print('W')\nprint(W)\nprint('b')\nprint(b)`,
    fields,
    ['b'],
    'names on lines of their own, without a sign',
  ],
  [
    'sep-newline',
    `${both}print('W =', W, 'b =', b, sep='\\n')`,
    fields,
    ['b'],
    'names and values on lines of their own',
  ],
  [
    'dict-pprint',
    `from pprint import pprint\n${both}pprint({'W': W, 'b': b})`,
    fields,
    ['b'],
    "a dict of arrays: {'W': array(…",
  ],
  ['dict-str', `${both}print({'W': W.tolist(), 'b': b.tolist()})`, fields, ['b'], 'a dict of lists'],
  [
    'json',
    `import json\n${both}print(json.dumps({'W': W.tolist(), 'b': b.tolist()}, indent=2))`,
    fields,
    ['b'],
    'JSON, each entry on its own line',
  ],
  [
    'all-five',
    `${both}x = ${array(x)}\ny = np.eye(3)[1]\nlr = 0.05\nprint('x =', x)\nprint('W =', W)\nprint('b =', b)\nprint('y =', y)\nprint('lr =', lr)`,
    { x: row(x), ...fields, y: row(['0', '1', '0']), eta: [['0.05']] },
    ['x', 'b', 'y'],
    'a whole problem as printed, the rows below W indented less',
  ],
  [
    'long-b',
    `b = ${array(list(14))}\nprint('b =', b)`,
    { b: row(list(14)) },
    ['b'],
    'a wrapped vector with a name',
  ],
  [
    'coef-names',
    `coef_ = ${array(W)}.T\nintercept_ = ${array(b)}\nprint('coef_ =', repr(coef_))\nprint('intercept_ =', repr(intercept_))`,
    fields,
    ['b'],
    "scikit-learn's names: coef_ is classes x features",
    { acceptable: ['ask', 'refuse'], must_not: 'W as 3x2 without a question' },
  ],
];

const refused = [
  ['nan', `print(np.array([[1.5, np.nan], [0.25, 2]]))`, 'NaN is no number', 'nan', 'nan among numbers'],
  [
    'inf',
    `print(np.array([[1.5, -np.inf], [0.25, 2]]))`,
    'infinity is no number',
    '-inf',
    '-inf among numbers',
  ],
  [
    'masked-one',
    `print(np.ma.array([[1.5, 2], [0.25, 2]], mask=[[0, 1], [0, 0]]))`,
    'an entry is masked (--)',
    '--',
    'a masked entry',
  ],
  [
    'complex-repr',
    `print(repr(np.array([[1+2j, 0.5], [0, -1j]])))`,
    'complex numbers (1.+2.j)',
    undefined,
    'complex entries',
  ],
  [
    'elided-rows',
    `print(np.arange(3600).reshape(1200, 3) / 8)`,
    "rows are left out ('...')",
    '...',
    'elided rows',
  ],
  [
    'cube',
    `print(np.arange(8).reshape(2, 2, 2) / 4)`,
    'more than two dimensions',
    undefined,
    'two matrices in a pair of brackets',
  ],
  ['empty', `print(repr(np.zeros((0, 3))))`, 'the matrix is empty', undefined, 'array([], shape=(0, 3), …)'],
];

export const numpy = {
  name: 'NumPy',
  version: () => versionOf([python, '-c', 'import numpy; print(numpy.__version__)'], /([\d.]+)/),
  run: (code) => printed('.py', (file) => [python, file], `import numpy as np\n${code}\n`),
  cases: [
    ...matrices.map(([name, code, of, why, more]) => ({
      file: `numpy-${name}.txt`,
      code,
      kind: 'matrix',
      of,
      why,
      ...more,
    })),
    ...vectors.map(([name, code, of, why, more]) => ({
      file: `numpy-${name}.txt`,
      code,
      kind: 'matrix',
      of: row(of),
      vector: true,
      why,
      ...more,
    })),
    ...named.map(([name, code, of, vector, why, more]) => ({
      file: `numpy-${name}.txt`,
      code,
      kind: 'assignments',
      of,
      vector,
      why,
      ...more,
    })),
    ...refused.map(([name, code, says, got, why]) => ({
      file: `numpy-${name}.txt`,
      code,
      kind: 'refuse',
      why,
      says,
      ...(got && { got }),
    })),
  ],
};
