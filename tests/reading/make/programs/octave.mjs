import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, x, integers, spread, small, negativeZero, truth, eighths, list, column, row } = values;
const m = values.semicolons;

const matrices = {
  ans: [m(A), A, 'ans =: no name of the problem'],
  'short-g': [`format short g\nA = ${m(A)}`, A, 'format short g: columns as wide as they need'],
  long: [`format long\nA = ${m(A)}`, A, 'e-notation of sixteen digits'],
  'long-g': [`format long g\ndisp(${m(spread)})`, spread, 'format long g, without a name'],
  'short-e': [`format short e\nA = ${m(A)}`, A, 'e-notation of every entry'],
  disp: [`disp(${m(A)})`, A, 'numbers and blanks'],
  int32: [`A = int32(${m(integers)})`, integers, 'integers, two blanks between columns'],
  int: [`A = ${m(integers)}`, integers, 'integers, three blanks between columns'],
  spread: [`A = ${m(spread)}`, spread, 'an entry of five digits makes all e-notation'],
  'spread-factor': [
    `A = ${m([
      ['1234.5', '0.5'],
      ['-250.25', '2000'],
    ])}`,
    [
      ['1234.5', '0.5'],
      ['-250.25', '2000'],
    ],
    'entries of four digits and of one: all in e-notation',
  ],
  'fixed-factor': [
    `fixed_point_format(true)\nA = ${m(values.spread)}`,
    spread,
    'a common factor 1.0e+04 *',
    { scale: 'e4' },
  ],
  'fixed-factor-wide': [
    `fixed_point_format(true)\nA = ${m(eighths(3, 14))}`,
    eighths(3, 14),
    'a common factor and blocks of columns',
    { scale: 'e1' },
  ],
  small: [`A = ${m(small)}`, small, 'negative exponents'],
  'negative-zero': [`A = ${m(negativeZero)}`, negativeZero, 'zeros, one of them negative'],
  'columns-2x20': [
    `A = ${m(eighths(2, 20))}`,
    eighths(2, 20),
    'Columns 1 through …: blocks of columns',
    { must_not: 'headings as data, or blocks as rows' },
  ],
  'columns-16x16': [`A = ${m(eighths(16, 16))}`, eighths(16, 16), 'sixteen rows in blocks of columns'],
  'columns-int': [
    `A = ${m(values.rounded(eighths(3, 30), (cell) => String(Math.round(Number(cell) * 8))))}`,
    values.rounded(eighths(3, 30), (cell) => String(Math.round(Number(cell) * 8))),
    'thirty columns of integers in blocks',
  ],
  mat2str: [`disp(mat2str(${m(A)}))`, A, 'one line with semicolons'],
  'mat2str-int8': [`disp(mat2str(int8(${m(integers)}), 'class'))`, integers, 'int8([…])'],
  single: [`A = single(${m(A)})`, A, 'single precision'],
  column: [`A = ${m(column(b))}`, column(b), 'a column'],
  printf: [`printf('%8.3f %8.3f %8.3f\\n', ${m(A)}')`, A, 'three decimals, right aligned'],
  csv: [`csvwrite('a.csv', ${m(A)})\nfputs(stdout, fileread('a.csv'));`, A, 'numbers and commas'],
  logical: [`A = ${m(truth)} > 0`, truth, 'a logical matrix', { exact: true }],
  rat: [
    `format rat\nA = ${m([
      ['1/3', '-2/7'],
      ['5', '-11/4'],
    ])}`,
    [
      ['1/3', '-2/7'],
      ['5', '-11/4'],
    ],
    'fractions',
    { exact: true },
  ],
  save: [
    `A = ${m(A)};\nsave('-text', 'a.txt', 'A')\nfputs(stdout, fileread('a.txt'));`,
    A,
    'save -text: a head of comments, then rows',
    { must_not: '3 of # rows: 3 as data' },
  ],
};

const named = {
  two: [`W = ${m(W)}\nb = ${m(b)}`, { W, b: row(b) }, 'two names'],
  'all-five': [
    `x = ${m(x)}\nW = ${m(W)}\nb = ${m(b)}\ny = [0 1 0]\neta = 0.05`,
    { x: row(x), W, b: row(b), y: row(['0', '1', '0']), eta: [['0.05']] },
    'a whole problem',
  ],
  'columns-b': [
    `b = ${m(list(20))}`,
    { b: row(list(20)) },
    'a vector in blocks of columns',
    { must_not: '2xn or several values' },
  ],
  'wide-W': [
    `W = ${m(eighths(3, 12))}\nb = ${m(list(12))}`,
    { W: eighths(3, 12), b: row(list(12)) },
    'two names, both in blocks of columns',
  ],
  display: [
    `W = ${m(W)};\nb = ${m(column(b))};\ndisplay(W)\ndisplay(b)`,
    { W, b: column(b) },
    'display: as without a semicolon',
  ],
  struct: [
    `s.W = ${m(W)};\ns.b = ${m(b)};\ns`,
    { W, b: row(b) },
    'a struct: fields indented under s =',
    { acceptable: ['refuse', 'ask'] },
  ],
  save: [
    `W = ${m(W)};\nb = ${m(b)};\nsave('-text', 'a.txt', 'W', 'b')\nfputs(stdout, fileread('a.txt'));`,
    { W, b: row(b) },
    'save -text: # name: W',
  ],
  'disp-names': [
    `W = ${m(W)};\nb = ${m(b)};\ndisp('W:'), disp(W), disp('b:'), disp(b)`,
    { W, b: row(b) },
    'names and values on lines of their own',
  ],
};

const refused = {
  cell: [
    `A = {${m(A)}, 'text'}`,
    undefined,
    undefined,
    'a cell array of a matrix and a word',
    { kind: 'matrix', of: A, acceptable: ['refuse', 'ask'] },
  ],
  inf: ['A = [1.5 Inf; 0.25 2]', 'infinity is no number', 'Inf', 'Inf among numbers'],
  na: ['A = [1.5 NA; 0.25 2]', 'NA, a missing value, is no number', 'NA', 'NA among numbers'],
  'complex-short': ['A = [1.5 2i; 0.25 2]', 'complex numbers (1.5000 + 0i)', undefined, 'complex entries'],
  empty: ['A = zeros(0, 3)', 'the matrix is empty', undefined, '[](0x3)'],
  cube: ['A = reshape(1:8, 2, 2, 2)', 'more than two dimensions', undefined, 'ans(:,:,1) = …'],
};

export const octave = {
  name: 'GNU Octave',
  version: () => versionOf(['octave-cli', '--version'], /version ([\d.]+)/),
  // save names the user and the machine.
  run: async (code) => {
    const text = await printed(
      '.m',
      (file) => ['octave-cli', '--norc', '--no-history', file],
      `1;\n${code}\n`,
    );
    return text.replace(/<\S+@\S+>/, '<student@laboratory>');
  },
  cases: [
    ...Object.entries(matrices).map(([name, [code, of, why, more]]) => ({
      file: `octave-${name}.txt`,
      code,
      kind: 'matrix',
      of,
      why,
      ...more,
    })),
    ...Object.entries(named).map(([name, [code, of, why, more]]) => ({
      file: `octave-named-${name}.txt`,
      code,
      kind: 'assignments',
      of,
      why,
      ...more,
    })),
    ...Object.entries(refused).map(([name, [code, says, got, why, more]]) => ({
      file: `octave-${name}.txt`,
      code,
      kind: 'refuse',
      why,
      ...(says && { says }),
      ...(got && { got }),
      ...more,
    })),
  ],
};
