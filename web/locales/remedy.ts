import type { InputError } from '../core/types.js';

/**
 * What to say of an error: `typed` is what stands in the cell, or the sum of the cells; `example` a few numbers as they may be
 * written.
 */
export type Remedy = (error: InputError, typed: string, example: string) => string;

/** The sizes that an error speaks of: which is needed and which came, `3 × 2`, `3`, `≥ 1` or `1–16`; "" where it has none. */
export function sizesIn({
  from,
  to,
  count,
  rows,
  columns,
  gotRows,
  gotColumns,
}: InputError): readonly string[] {
  const size = (...counts: readonly (number | undefined)[]): string =>
    counts.filter((each) => each !== undefined).join(' × ');
  const needed = to === undefined ? `≥ ${from}` : `${from}–${to}`;
  return count === undefined ? [size(rows, columns), size(gotRows, gotColumns)] : [needed, String(count)];
}
