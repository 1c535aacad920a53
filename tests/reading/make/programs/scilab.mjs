import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, x, integers, spread, small, eighths, list, column, row } = values;
const m = values.semicolons;
const cases = {
  matrix: [`A = ${m(A)}`, A, 'A = and rows, a point behind integers'],
  int: [`A = ${m(integers)}`, integers, 'integers with a point: 1.  -2.'],
  spread: [`A = ${m(spread)}`, spread, 'entries of different sizes'],
  small: [`A = ${m(small)}`, small, 'negative exponents: 0.0000001'],
  disp: [`disp(${m(A)})`, A, 'disp: no name'],
  wide: [
    `A = ${m(eighths(3, 16))}`,
    eighths(3, 16),
    'blocks of columns:         column 1 to 9',
    { must_not: '6 rows, or 1 and 9 as data' },
  ],
  'wide-list': [
    `v = ${m(list(24))}`,
    row(list(24)),
    'a vector in blocks of columns',
    { vector: true, must_not: 'several rows' },
  ],
  int8: [`A = int8(${m(integers)})`, integers, 'int8: integers without a point'],
  column: [`A = ${m(column(b))}`, column(b), 'a column'],
  sci2exp: [`disp(sci2exp(${m(A)}))`, A, 'one line: [0.5,-1.25,2;…]'],
  mprintf: [`mprintf("%g %g %g\\n", ${m(A)})`, A, 'numbers and blanks'],
  two: [`W = ${m(W)}\nb = ${m(b)}`, { W, b: row(b) }, 'two names'],
  five: [
    `x = ${m(x)}\nW = ${m(W)}\nb = ${m(b)}\ny = [0 1 0]\neta = 0.05`,
    { x: row(x), W, b: row(b), y: row(['0', '1', '0']), eta: [['0.05']] },
    'a whole problem',
  ],
};

export const scilab = {
  name: 'Scilab',
  version: () => versionOf(['scilab-cli', '-version'], /Scilab version "?(\d+\.\d+\.\d+)/),
  run: (code) => printed('.sce', (file) => ['scilab-cli', '-nb', '-quit', '-f', file], `mode(2);\n${code}\n`),
  cases: Object.entries(cases).map(([name, [code, of, why, more]]) => ({
    file: `scilab-${name}.txt`,
    code,
    kind: Array.isArray(of) ? 'matrix' : 'assignments',
    of,
    why,
    ...more,
  })),
};
