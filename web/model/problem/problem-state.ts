import type { Layout, SampleProblem, StepId } from '../../core/types.js';
import { shown, withMarkAlone } from './cell-text.js';
import { defaultSettings, problemIn, type Settings } from './settings.js';

/** The fields that hold numbers; each is a grid on the page. */
export type Field = 'x' | 'W' | 'b' | 'y' | 'eta';
type Vector = readonly string[];
type Matrix = readonly Vector[];

/** All that the page knows: the problem as it was typed (each text as `cell-text.ts` keeps it), and how to write it down. */
export interface ProblemState extends Settings {
  readonly x: Vector;
  /** In the shape that `layout` says. */
  readonly W: Matrix;
  readonly b: Vector;
  readonly y: Vector;
  readonly eta: string;
  /** The numbers as large as they have been: what was typed into cells that are cut off now comes back when they do. */
  readonly spare?: Numbers;
  /** The values that a paste of other fields left as they were; a field is marked as long as it has this very value. */
  readonly kept?: Readonly<Partial<Record<Field, Vector | Matrix | string>>>;
  /** What the reader has written down of the derivation, to be checked. */
  readonly work?: Work;
}

/** What a reader has written down of a derivation; it is part of the state, so that it is undone like the rest. */
export interface Work {
  /** The texts as `cell-text.ts` keeps them, by the ids of the quantities: `dW.0.1`. What was emptied is not there. */
  readonly entries: Entries;
  /** The layout and the decimal mark that the entries are in. */
  readonly layout: Layout;
  readonly decimalMark: '.' | ',';
  /** How many hints have been seen of each step. */
  readonly hints: Readonly<Partial<Record<StepId, number>>>;
}

export type Entries = Readonly<Record<string, string>>;

/** Vectors and W; W in the shape that the layout says. */
type Numbers = Pick<ProblemState, 'x' | 'W' | 'b' | 'y'>;

/** How many features and classes the page lets you set. */
export const limits = { n: { min: 1, max: 16 }, m: { min: 2, max: 16 } } as const;

/** The homework that the page opens with. */
export const homework: ProblemState = {
  ...defaultSettings,
  x: ['1', '3', '0'],
  W: [
    ['0.3', '0.1', '-2'],
    ['-0.6', '-0.5', '2'],
    ['-1', '-0.5', '0.1'],
  ],
  b: ['0.1', '0.1', '0.1'],
  y: ['0', '1', '0'],
  eta: '0.1',
};

function mapTexts({ x, W, b, y }: Numbers, write: (text: string) => string): Numbers {
  return { x: x.map(write), W: W.map((row) => row.map(write)), b: b.map(write), y: y.map(write) };
}

/** The state as the problem that the core takes, its numbers as the cells show them. */
export function toProblem(state: ProblemState): SampleProblem {
  const write = (text: string): string => shown(text, state.decimalMark);
  return problemIn({ ...state, ...mapTexts(state, write), eta: write(state.eta) });
}

/** Whether two states are of the same problem, written the same way. */
export function isSameProblem(a: ProblemState, b: ProblemState): boolean {
  return (Object.keys(a) as (keyof ProblemState)[]).every((key) => key === 'work' || a[key] === b[key]);
}

const resizeVector = (vector: Vector, length: number): Vector =>
  Array.from({ length }, (_, i) => vector[i] ?? '0');

const resizeMatrix = (matrix: Matrix, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, (_, i) => resizeVector(matrix[i] ?? [], columns));

const laidOver = (below: Vector, vector: Vector): Vector => [...vector, ...below.slice(vector.length)];

const rowsLaidOver = (below: Matrix, matrix: Matrix): Matrix =>
  Array.from({ length: Math.max(below.length, matrix.length) }, (_, i) =>
    laidOver(below[i] ?? [], matrix[i] ?? []),
  );

const isZero = (text: string): boolean => /^[-+]?0*[.,]?0*$/.test(text.trim());

/** Labels for `length` classes; where the class that held all the probability is gone, the first class takes it. */
function resizeLabels(y: Vector, length: number): Vector {
  const labels = resizeVector(y, length);
  return labels.every(isZero) ? oneHot(length, 0) : labels;
}

/** The label of a sample that certainly belongs to class `c` of `length`. */
export function oneHot(length: number, c: number): Vector {
  return Array.from({ length }, (_, i) => (i === c ? '1' : '0'));
}

/** The class whose label is 1 while all others are 0, or −1. */
export function classOf(y: Vector): number {
  const nonzero = y.flatMap((text, i) => (isZero(text) ? [] : [i]));
  const [only] = nonzero;
  return nonzero.length === 1 && only !== undefined && /^\+?0*1([.,]0*)?$/.test((y[only] ?? '').trim())
    ? only
    : -1;
}

// All that was typed, cut off or not. Labels that a cut had to change and nobody since come back as they were.
function everTyped({ x, W, b, y, spare }: ProblemState): Numbers {
  if (!spare) return { x, W, b, y };
  const isCutOnly = resizeLabels(spare.y, y.length).join() === y.join();
  return {
    x: laidOver(spare.x, x),
    W: rowsLaidOver(spare.W, W),
    b: laidOver(spare.b, b),
    y: isCutOnly ? spare.y : y,
  };
}

/** The same problem with `n` features and `m` classes: what fits stays, what was cut off before comes back, else 0. */
export function resize(state: ProblemState, n: number, m: number): ProblemState {
  const [rows, columns] = state.layout === 'features-by-classes' ? [n, m] : [m, n];
  const spare = everTyped(state);
  return {
    ...state,
    spare,
    x: resizeVector(spare.x, n),
    W: resizeMatrix(spare.W, rows, columns),
    b: resizeVector(spare.b, m),
    y: resizeLabels(spare.y, m),
  };
}

/** The same problem with W stored the other way: W is transposed, so that the numbers mean what they meant. */
export function withLayout(state: ProblemState, layout: Layout): ProblemState {
  if (layout === state.layout) return state;
  const { spare } = state;
  const turned = { ...state, layout, W: transposed(state.W) };
  return spare ? { ...turned, spare: { ...spare, W: transposed(spare.W) } } : turned;
}

function transposed(matrix: Matrix): Matrix {
  const columns = Math.max(...matrix.map((row) => row.length));
  return Array.from({ length: columns }, (_, j) => matrix.map((row) => row[j] ?? '0'));
}

/** The same problem written down by other settings. */
export function withSettings(state: ProblemState, settings: Settings): ProblemState {
  return {
    ...withDecimalMark(withLayout(state, settings.layout), settings.decimalMark),
    ...settings,
  };
}

/** The same problem with another mark before the decimals; the sign that was not the mark becomes it. */
export function withDecimalMark(state: ProblemState, decimalMark: '.' | ','): ProblemState {
  if (decimalMark === state.decimalMark) return state;
  const { spare, eta } = state;
  const written = { ...state, ...mapTexts(state, withMarkAlone), eta: withMarkAlone(eta), decimalMark };
  return spare ? { ...written, spare: mapTexts(spare, withMarkAlone) } : written;
}

/** The state with one cell typed anew; a vector's cells are in row 0. */
export function withCell(
  state: ProblemState,
  field: Field,
  row: number,
  column: number,
  text: string,
): ProblemState {
  const typed = (vector: Vector): Vector => vector.with(column, text);
  switch (field) {
    case 'W':
      return { ...state, W: state.W.map((cells, i) => (i === row ? typed(cells) : cells)) };
    case 'eta':
      return { ...state, eta: text };
    default:
      return { ...state, [field]: typed(state[field]) };
  }
}
