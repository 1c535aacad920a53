import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, b, integers, rationals, small, eighths, list, row } = values;
const m = values.semicolons;
// PARI prints a column as a row with ~ behind it.
const cases = {
  matrix: [m(A), A, 'rows in brackets drawn over lines, 38 digits'],
  int: [m(integers), integers, 'integers, right aligned'],
  rational: [m(rationals), rationals, 'fractions', { exact: true }],
  precision: [`\\p 5\n${m(A)}`, A, 'five digits'],
  small: [m(small), small, 'E-7 with a blank before it'],
  wide: [
    m(eighths(2, 12).map((cells) => cells.map((cell) => `${cell}`))),
    eighths(2, 12),
    'twelve columns, longer than a line',
  ],
  print: [`print(${m(integers)})`, integers, 'print: one line with semicolons'],
  'print-rational': [`print(${m(rationals)})`, rationals, 'fractions in one line', { exact: true }],
  tex: [`print(strtex(${m(rationals)}))`, rationals, '\\pmatrix{… \\cr}', { exact: true }],
  printtex: [`printtex(${m(integers)})`, integers, '\\pmatrix{… \\cr} of integers'],
  printp: [`printp(${m(rationals)})`, rationals, 'printp: brackets over lines', { exact: true }],
  column: [
    `[1/2, -3, 2]~`,
    values.column(['1/2', '-3', '2']),
    'a column: ~ behind a row',
    { exact: true, vector: true },
  ],
  row: [m(b), row(b), 'a row of 38 digits', { vector: true }],
  list: [
    `[${list(16).join(', ')}]`,
    row(list(16)),
    'sixteen numbers of 38 digits over several lines',
    { vector: true, must_not: 'lines as rows' },
  ],
  matid: [
    'matid(3)',
    [
      ['1', '0', '0'],
      ['0', '1', '0'],
      ['0', '0', '1'],
    ],
    'the identity',
  ],
};

export const pari = {
  name: 'PARI/GP',
  version: () => versionOf(['gp', '--version'], /Version ([\d.]+)/),
  run: (code) => printed('.gp', () => ['gp', '-q', '-f'], '', { input: `${code}\n` }),
  cases: Object.entries(cases).map(([name, [code, of, why, more]]) => ({
    file: `pari-${name}.txt`,
    code,
    kind: 'matrix',
    of,
    why,
    ...more,
  })),
};
