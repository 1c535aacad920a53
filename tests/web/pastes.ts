// What the reader gives back, as short as a test would have it.
import type { FieldName, Paste, PastedFields, PastedMatrix, ReadingAnswer, TextMatrix } from 'softmax-steps';

const place = { line: 1, column: 1, lastLine: 1 } as const;

/** A paste of one matrix. */
export const matrixOf = (matrix: TextMatrix): PastedMatrix => ({
  kind: 'matrix',
  matrix,
  ...place,
  notation: 'columns',
  isList: false,
  left: [],
});

/** A paste of fields by their names. */
export const fieldsOf = (
  given: Readonly<Partial<Record<Exclude<FieldName, 'eta'>, TextMatrix>>> & { readonly eta?: string },
): PastedFields => ({
  kind: 'fields',
  fields: Object.entries(given).map(([field, value]) => ({
    field: field as FieldName,
    name: field,
    value: typeof value === 'string' ? [[value]] : value,
    ...place,
    notation: 'columns',
    isList: false,
    isFilled: false,
    isTransposed: false,
  })),
  left: [],
});

/** A paste that can be read in several ways. */
export const questionOf = (
  ...readings: readonly (readonly [ReadingAnswer, PastedMatrix | PastedFields])[]
): Paste => ({
  kind: 'question',
  form: 'columns',
  readings: readings.map(([answer, value]) => ({ answers: [answer], value })),
});
