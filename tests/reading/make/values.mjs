// The numbers that the programs are given to print, and how each language writes them down.

/** 3×3, every entry another. */
export const A = [
  ['0.5', '-1.25', '2'],
  ['-0.75', '0.125', '-3'],
  ['1.5', '0.25', '-0.0625'],
];
/** 2×3: two features, three classes. */
export const W = [
  ['1.2', '-0.7', '0.05'],
  ['-3.4', '2.6', '0.9'],
];
export const b = ['0.2', '-0.4', '0.6'];
export const x = ['2', '-1'];
export const integers = [
  ['1', '-2', '3'],
  ['4', '0', '-6'],
];
export const rationals = [
  ['1/3', '-2/7', '5'],
  ['-11/4', '0', '3/8'],
];
/** Entries of very different sizes. */
export const spread = [
  ['12345.678', '0.5'],
  ['-0.25', '2'],
];
export const small = [
  ['1e-7', '-0.5'],
  ['0.25', '3e-5'],
];
export const large = [
  ['1500000', '-2250000'],
  ['3e10', '0.5'],
];
export const negativeZero = [
  ['-0.0', '1.5'],
  ['0.0', '-2.5'],
];
export const truth = [
  ['1', '0', '1'],
  ['0', '0', '1'],
];

/** A matrix of distinct eighths, of any shape. */
export const eighths = (rows, columns) =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => String((((i * columns + j) * 37) % 521) / 8 - 31)),
  );

/** A list of distinct eighths. */
export const list = (length) => eighths(1, length)[0];

export const column = (entries) => entries.map((entry) => [entry]);
export const row = (entries) => [entries];
export const transposed = (matrix) => matrix[0].map((_, j) => matrix.map((cells) => cells[j]));
export const rounded = (matrix, write) => matrix.map((cells) => cells.map(write));

const nested = (open, close, between) => (value) =>
  Array.isArray(value) ? open + value.map(nested(open, close, between)).join(between) + close : value;

/** A nested list, as Python and JavaScript have it. */
export const brackets = nested('[', ']', ', ');
/** [a, b; c, d], as Octave, Scilab and PARI have it; a list is a row. */
export const semicolons = (value) =>
  `[${(Array.isArray(value[0]) ? value : [value]).map((cells) => cells.join(', ')).join('; ')}]`;
/** R's c(…) of a list, rbind(…) of a matrix. */
export const combined = (value) =>
  Array.isArray(value[0]) ? `rbind(${value.map(combined).join(', ')})` : `c(${value.join(', ')})`;
/** Maxima's matrix([…], …). */
export const maxima = (value) => `matrix(${value.map((cells) => `[${cells.join(', ')}]`).join(', ')})`;
