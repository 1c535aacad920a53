// What is typed into a cell is kept in ASCII, and comes back as it was typed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked, shown, taken, tidy } from '../../web/model/problem/cell-text.js';
import { homework, toProblem, withDecimalMark } from '../../web/model/problem/problem-state.js';

const mark = fc.constantFrom('.' as const, ',' as const);

/** Numbers, numbers half typed, and what is none. */
const text = fc.oneof(
  fc.string({ maxLength: 10, unit: fc.constantFrom(...Array.from('0123456789.,-−+eE/ ')) }),
  fc.string({ maxLength: 10, unit: 'grapheme' }),
);

test.each([
  ['−0.6', '.', '-0.6'],
  ['-0.6', '.', '-0.6'],
  ['−0,6', ',', '-0.6'],
  ['0,', ',', '0.'],
  // A decimal comma leaves the point to be read as well, and a point does not leave the comma.
  ['0.6', ',', '0,6'],
  ['0,6', '.', '0,6'],
  ['abc', ',', 'abc'],
] as const)('%s, typed where the mark is %s, is kept as %s', (typed, decimalMark, kept) => {
  expect(taken(typed, decimalMark)).toBe(kept);
});

test('whatever is typed is shown again, but for the minus sign of the keyboard', () => {
  fc.assert(
    fc.property(text, mark, (typed, decimalMark) => {
      expect(shown(taken(typed, decimalMark), decimalMark)).toBe(typed.replaceAll('-', '−'));
      expect(marked(marked(typed, decimalMark), decimalMark)).toBe(typed);
    }),
    { numRuns: 2000 },
  );
});

test('a cell that is left has a zero before the mark, a minus sign, and no spaces around it', () => {
  const left = (typed: string, decimalMark: '.' | ','): string =>
    shown(tidy(taken(typed, decimalMark)), decimalMark);
  expect(left(' -.5 ', '.')).toBe('−0.5');
  expect(left(',5', ',')).toBe('0,5');
  expect(left('.5', ',')).toBe('0.5');
  expect(left('1e-7', ',')).toBe('1e−7');
  expect(left(' a - b ', '.')).toBe('a − b');
});

test('another mark is put into every cell, and the sign that was no mark becomes it', () => {
  const state = { ...homework, eta: taken('0,1', '.') };
  expect(toProblem(state).eta).toBe('0,1');
  const withComma = withDecimalMark(state, ',');
  expect(toProblem(withComma)).toMatchObject({ eta: '0,1', b: ['0,1', '0,1', '0,1'], decimalMark: ',' });
  expect(toProblem(withDecimalMark(withComma, '.'))).toMatchObject({ eta: '0.1', b: ['0.1', '0.1', '0.1'] });
});
