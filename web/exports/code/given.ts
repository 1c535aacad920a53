import type { Numeric, SampleProblem } from '../../core/types.js';

type Row = readonly string[];

/** A problem as a script writes it down: its numbers are literals that Python, Octave and R read alike. */
export interface Given {
  readonly n: number;
  readonly m: number;
  readonly isByFeatures: boolean;
  /** (n). */
  readonly x: string;
  /** The rows of W in the problem's layout, their cells under each other. */
  readonly W: Row;
  /** (m). */
  readonly b: string;
  /** (m), also where the problem names a class. */
  readonly y: string;
  /** Whether the labels miss a sum of 1, so that the core divides them by their sum. */
  readonly isSumOff: boolean;
  readonly eta: string;
  /** z is shifted by its largest entry where that is beyond this many, or always. */
  readonly shiftBeyond: number | undefined;
}

// No language here reads a Unicode minus; Python reads no 007; integers of 16 digits or more may overflow one.
function literal(value: Numeric): string {
  const parts = String(value).replaceAll('−', '-').replaceAll(',', '.').replace(/\s/g, '').split('/');
  return parts
    .map((part) => part.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1'))
    .map((part) => (/^-?\d{16,}$/.test(part) ? `${part}.0` : part))
    .join('/');
}

function valueOf(text: string): number {
  const [numerator, denominator = 1] = text.split('/').map(Number);
  return (numerator ?? NaN) / denominator;
}

function labelsOf({ y, indexBase = 0 }: SampleProblem, m: number): Row {
  if (typeof y !== 'string' && typeof y !== 'number') return Array.from(y, literal);
  const trueClass = valueOf(literal(y)) - indexBase;
  return Array.from({ length: m }, (_, k) => (k === trueClass ? '1' : '0'));
}

const list = (cells: Row): string => cells.join(', ');

function aligned(rows: readonly Row[]): Row {
  const widthOf = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => list(row.map((cell, column) => cell.padStart(widthOf(column)))));
}

// Where a person would shift, as the core does; with "never", just before an exponential overflows a double.
const shiftBounds = { auto: 20, never: 700, always: undefined } as const;

/** The problem, which must be one that the core takes, written down for a script. */
export function given(problem: SampleProblem): Given {
  const { layout = 'features-by-classes', shift = 'auto' } = problem;
  const m = problem.b.length;
  const y = labelsOf(problem, m);
  const sum = y.reduce((total, label) => total + valueOf(label), 0);
  return {
    n: problem.x.length,
    m,
    isByFeatures: layout === 'features-by-classes',
    x: list(Array.from(problem.x, literal)),
    W: aligned(Array.from(problem.W, (row) => Array.from(row, literal))),
    b: list(Array.from(problem.b, literal)),
    y: list(y),
    isSumOff: Math.abs(sum - 1) > 1e-14,
    eta: literal(problem.eta),
    shiftBeyond: shiftBounds[shift],
  };
}

/** What the comment above the exponentials says. */
export function shiftRemark({ shiftBeyond }: Given): string {
  const when = shiftBeyond === undefined ? '' : ` if that is beyond +-${shiftBeyond}`;
  return `Exponentials: z is shifted by its largest entry${when}; yhat stays the same`;
}
