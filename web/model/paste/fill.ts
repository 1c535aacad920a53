import type { TextMatrix } from '../../core/tools-types.js';
import type { Layout } from '../../core/types.js';
import { tidy } from '../problem/cell-text.js';
import {
  limits,
  oneHot,
  resize,
  withLayout,
  type Field,
  type ProblemState,
} from '../problem/problem-state.js';
import type { FieldSize, Given, ShapeError, Outcome } from './decision.js';

const columnsOf = (matrix: TextMatrix): number => matrix[0]?.length ?? 0;

/** Rows become columns. */
export function transposed(matrix: TextMatrix): TextMatrix {
  return Array.from({ length: columnsOf(matrix) }, (_, j) => matrix.map((row) => row[j] ?? ''));
}

/** Whether a matrix is a single number. */
export const isScalar = (matrix: TextMatrix): boolean => matrix.length === 1 && columnsOf(matrix) === 1;

/** Whether a matrix is one row or one column. */
export const isVector = (matrix: TextMatrix): boolean => matrix.length === 1 || columnsOf(matrix) === 1;

/** A number that was read, as its cell keeps it: NumPy's `2.` as 2. */
export const keptNumber = (text: string): string => tidy(text.replace(/\.(?=$|e|\/)/i, ''));

/** How many features and classes W has in a layout. */
function sizesOf(W: TextMatrix, layout: Layout): { readonly n: number; readonly m: number } {
  const [rows, columns] = [W.length, columnsOf(W)];
  return layout === 'features-by-classes' ? { n: rows, m: columns } : { n: columns, m: rows };
}

const otherLayout = (layout: Layout): Layout =>
  layout === 'features-by-classes' ? 'classes-by-features' : 'features-by-classes';

/** The number of entries of a list; of a class index none. */
export function lengthOf(field: 'x' | 'b' | 'y', value: TextMatrix | undefined): number | undefined {
  if (value === undefined || (field === 'y' && isScalar(value))) return undefined;
  return Math.max(value.length, columnsOf(value));
}

/** Whether the lists and W, in a layout, have as many features and classes as each other. */
export function fits({ x, W, b, y }: Given, layout: Layout): boolean {
  const sizes = W && sizesOf(W, layout);
  const isOne = (...lengths: readonly (number | undefined)[]): boolean =>
    new Set(lengths.filter((length) => length !== undefined)).size <= 1;
  return isOne(sizes?.n, lengthOf('x', x)) && isOne(sizes?.m, lengthOf('b', b), lengthOf('y', y));
}

/** The layout in which W fits what is given with it, first the one that is set. */
export function layoutFor(given: Given, layout: Layout): Layout | undefined {
  return [layout, otherLayout(layout)].find((candidate) => fits(given, candidate));
}

const matrixFields = ['x', 'W', 'b', 'y'] as const;

/** The fields that are given, in the order of the page. */
const fieldsOf = (given: Given): readonly Field[] =>
  ([...matrixFields, 'eta'] as const).filter((field) => given[field] !== undefined);

// The size of every list and matrix that is given.
function fieldSizes(given: Given): readonly FieldSize[] {
  return matrixFields.flatMap((field) => {
    const value = given[field];
    return value ? [{ field, rows: value.length, columns: columnsOf(value) }] : [];
  });
}

// What of the given fields the page cannot hold, whatever the sizes of the others.
function shapeErrorOf(given: Given, layout: Layout): ShapeError | undefined {
  for (const { field, rows, columns } of fieldSizes(given)) {
    const most = limits[field === 'x' ? 'n' : 'm'].max;
    if (Math.max(rows, columns) > most) return { code: 'too-large', field, rows, columns };
    if (field !== 'W' && rows > 1 && columns > 1) return { code: 'not-a-vector', field, rows, columns };
  }
  const classes = {
    W: given.W && sizesOf(given.W, layout).m,
    b: lengthOf('b', given.b),
    y: lengthOf('y', given.y),
  };
  for (const field of ['W', 'b', 'y'] as const) {
    const got = classes[field];
    if (got !== undefined && got < limits.m.min) return { code: 'too-few-classes', field, got };
  }
  return undefined;
}

// The class that a single number names, counted from 0; undefined where there is no such class.
function classFrom(text: string, classes: number, indexBase: number): number | undefined {
  const c = Number(text) - indexBase;
  return Number.isInteger(c) && c >= 0 && c < classes ? c : undefined;
}

/**
 * The problem with the given fields in it, W in `layout`. They set the sizes; the other fields keep what still fits.
 * The lists have to fit W and each other.
 */
export function fill(state: ProblemState, given: Given, layout: Layout): Outcome | ShapeError {
  const shapeError = shapeErrorOf(given, layout);
  if (shapeError) return shapeError;
  if (!fits(given, layout)) return { code: 'contradiction', sizes: fieldSizes(given) };
  const { x, W, b, y, eta } = given;
  const sizes = W && sizesOf(W, layout);
  const n = sizes?.n ?? lengthOf('x', x) ?? state.x.length;
  const m = sizes?.m ?? lengthOf('b', b) ?? lengthOf('y', y) ?? state.b.length;
  const list = (value: TextMatrix): readonly string[] => value.flat().map(keptNumber);
  const filled: { x?: readonly string[]; b?: readonly string[]; y?: readonly string[] } = {};
  if (x) filled.x = list(x);
  if (b) filled.b = list(b);
  if (y) {
    const got = y[0]?.[0] ?? '';
    const c = classFrom(got, m, state.indexBase);
    if (!isScalar(y)) filled.y = list(y);
    else if (c !== undefined) filled.y = oneHot(m, c);
    else return { code: 'class-index', from: state.indexBase, to: state.indexBase + m - 1, got };
  }
  return {
    state: {
      ...resize(withLayout(state, layout), n, m),
      ...filled,
      ...(W ? { W: W.map((row) => list([row])) } : {}),
      ...(eta === undefined ? {} : { eta: keptNumber(eta) }),
    },
    fields: fieldsOf(given),
    ...(W && layout !== state.layout ? { newLayout: layout } : {}),
  };
}
