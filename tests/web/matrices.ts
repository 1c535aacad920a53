/** Columns become rows. */
export function transposed<T>(matrix: readonly (readonly T[])[]): T[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] as T));
}

/** The (size,size) identity. */
export function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
}

/** `size` zeros. */
export function zeros(size: number): number[] {
  return Array.from({ length: size }, () => 0);
}

/** The numbers of a nested list in order. */
export function flat<T>(value: unknown): T[] {
  return [value].flat(Infinity) as T[];
}
