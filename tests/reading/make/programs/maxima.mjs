import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, integers, rationals, eighths, list, row } = values;
const m = values.maxima;
const cases = {
  drawn: [`${m(integers)};`, integers, 'rows between drawn brackets, each after a blank line'],
  'drawn-decimals': [`${m(A)};`, A, 'decimals between drawn brackets'],
  'drawn-rational': [
    `${m(rationals)};`,
    rationals,
    'fractions over three lines',
    { exact: true, acceptable: ['refuse'], must_not: 'numerators as a row' },
  ],
  display2d: [`display2d: false$\n${m(A)};`, A, 'matrix([…],[…],[…])'],
  'display2d-rational': [
    `display2d: false$\n${m(rationals)};`,
    rationals,
    'fractions in one line',
    { exact: true },
  ],
  grind: [`grind(${m(A)})$`, A, 'grind: a $ behind'],
  'grind-wide': [`grind(${m(eighths(3, 12))})$`, eighths(3, 12), 'grind: broken over lines within a row'],
  tex: [`tex(${m(A)})$`, A, '\\pmatrix between $$'],
  'tex-rational': [`tex(${m(rationals)})$`, rationals, '{{1}\\over{3}}', { exact: true }],
  list: [`display2d: false$\n[${b.join(', ')}];`, row(b), 'a list', { vector: true }],
  'list-drawn': [
    `[${list(20).join(', ')}];`,
    row(list(20)),
    'a list over two lines',
    { vector: true, must_not: 'lines as rows' },
  ],
  name: [`display2d: false$\nW: ${m(W)}$\ndisplay(W)$`, { W }, 'W = matrix(…)'],
  'name-drawn': [
    `W: ${m(integers)}$\ndisplay(W)$`,
    { W: integers },
    'W = before the middle line of drawn brackets',
    { must_not: 'a row lost' },
  ],
};

export const maxima = {
  name: 'Maxima',
  version: () => versionOf(['maxima', '--version'], /Maxima ([\d.]+)/),
  run: (code) => printed('.mac', () => ['maxima', '--very-quiet'], '', { input: `${code}\n` }),
  cases: Object.entries(cases).map(([name, [code, of, why, more]]) => ({
    file: `maxima-${name}.txt`,
    code,
    kind: Array.isArray(of) ? 'matrix' : 'assignments',
    of,
    why,
    ...more,
  })),
};
