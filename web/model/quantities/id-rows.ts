import { quantityOf } from './quantity-names.js';

/** The ids of a matrix row by row, as it is written; a vector is a column, a number one row of one. */
export function rowsOf(ids: readonly string[]): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>();
  for (const id of ids) {
    const [row = 0] = quantityOf(id).indices;
    rows.set(row, [...(rows.get(row) ?? []), id]);
  }
  return [...rows.values()];
}
