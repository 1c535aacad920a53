import {
  load,
  loadTools,
  type Paste,
  type PastedFields,
  type PastedMatrix,
  type SampleProblem,
  type TextMatrix,
} from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { readData } from './data.js';
import { problem } from './homework.js';
import { inputErrorOf } from './input-error.js';

const core = await load();
const tools = await loadTools();

/** A record of tests/data/reader.json: a text and one of its four outcomes. */
interface PasteRecord {
  readonly kind: string;
  readonly text: string;
  readonly matrix?: TextMatrix;
  readonly assignments?: Readonly<Record<string, TextMatrix | string>>;
  readonly readings?: Readonly<Record<string, unknown>>;
  readonly error?: object;
  readonly left?: readonly object[];
}

const valueOf = (paste: PastedMatrix | PastedFields): unknown =>
  paste.kind === 'matrix'
    ? paste.matrix
    : Object.fromEntries(
        paste.fields.map(({ field, value }) => [field, field === 'eta' ? value[0]?.[0] : value]),
      );

/** What came of a text, in the form of its record. */
function outcomeOf(paste: Paste): object {
  switch (paste.kind) {
    case 'matrix':
      return { matrix: paste.matrix };
    case 'fields':
      return { assignments: valueOf(paste) };
    case 'question':
      return {
        readings: Object.fromEntries(
          paste.readings.map(({ answers, value }) => [answers.join(' '), valueOf(value)]),
        ),
      };
    case 'refusal': {
      const [{ code, line, column: place, expected, got }] = paste.left;
      return { error: { code, line, column: place, expected, got } };
    }
  }
}

describe('a pasted text crosses as plain values', () => {
  test.each(readData('reader.json') as readonly PasteRecord[])('$kind', (record) => {
    const { matrix, assignments, readings, error } = record;
    expect(outcomeOf(tools.readProblemText(record.text))).toEqual(
      Object.fromEntries(
        Object.entries({ matrix, assignments, readings, error }).filter(([, value]) => value !== undefined),
      ),
    );
  });

  test('signs that JSON escapes, and characters beyond the basic plane, arrive as they were', () => {
    expect(tools.readProblemText('1 "\\\u0001')).toMatchObject({ kind: 'refusal', left: [{ line: 1 }] });
    expect(tools.readProblemText('1, 😀')).toMatchObject({
      kind: 'refusal',
      left: [{ got: '😀', column: 4 }],
    });
  });

  test('a scalar fills what the page has', () => {
    expect(tools.readProblemText('b = 0', { features: 2, classes: 3 })).toMatchObject({
      kind: 'fields',
      fields: [{ field: 'b', value: [['0', '0', '0']], isFilled: true }],
    });
  });

  test('a solution comes by the ids of its entries, and says what it left', () => {
    const present = { features: 3, classes: 3, layout: 'features-by-classes', indexBase: 0 } as const;
    expect(tools.readSolutionText('z = [1, 2, 3]\nlog p = [1, 2, 3]', present)).toMatchObject({
      read: [{ quantity: 'z', line: 1, entries: { 'z.0': '1', 'z.1': '2', 'z.2': '3' } }],
      asked: [],
      left: [{ name: 'log p', code: 'intermediate', line: 2 }],
    });
  });
});

describe('the list of notations', () => {
  test.each(tools.readerNotations())('$id: its example is read, and recognised', ({ id, example }) => {
    const paste = tools.readProblemText(example);
    const read = paste.kind === 'question' ? paste.readings[0]?.value : paste;
    expect(read?.kind).toMatch(/^(matrix|fields)$/);
    const [first] = read?.kind === 'fields' ? read.fields : [read];
    expect(first).toMatchObject({ notation: id });
  });

  test('every remedy has words, and an id of its own', () => {
    const remedies = tools.readerRemedies();
    expect(new Set(remedies.map(({ id }) => id)).size).toBe(remedies.length);
    expect(remedies.every(({ words }) => words.endsWith('.'))).toBe(true);
  });
});

interface FloatingRecord {
  readonly name: string;
  readonly in: SampleProblem;
  readonly float32: Readonly<Record<string, string>>;
  readonly float64: Readonly<Record<string, string>>;
}

const records = readData('floating.json') as readonly FloatingRecord[];

// The values of NumPy's texts and of ours, those in `ids`.
const numbersOf = (texts: Readonly<Record<string, string>>, ids: readonly string[]): readonly number[] =>
  ids.map((id) => Number(texts[id]));

describe('floating point', () => {
  test.each(records)('$name: every quantity of the derivation has its texts', ({ in: given }) => {
    const { float32, float64 } = tools.floats(given);
    const ids = Object.keys(core.derive(given).numbers).sort();
    expect(Object.keys(float32).sort()).toEqual(ids);
    expect(Object.keys(float64).sort()).toEqual(ids);
  });

  // All numbers are within tests/cpp/floating_test.cpp; these are typed, products or sums, the same everywhere.
  test.each(records)('$name: what takes no exponential is what NumPy has', ({ in: given, ...expected }) => {
    const { float32, float64 } = tools.floats(given);
    const ids = Object.keys(float64).filter((id) => /^(x|W|b|y|eta|product|z)(\.|$)/.test(id));
    expect(numbersOf(float32, ids)).toEqual(numbersOf(expected.float32, ids));
    expect(numbersOf(float64, ids)).toEqual(numbersOf(expected.float64, ids));
  });

  test('a wrong problem is refused as the core refuses it', () => {
    const wrong = { ...problem, x: [1, 'three', 0] };
    const error = inputErrorOf(() => tools.floats(wrong));
    expect({ ...error }).toEqual({ ...inputErrorOf(() => core.derive(wrong)) });
    expect(error.message).toBe(inputErrorOf(() => core.derive(wrong)).message);
  });
});

test('the tools are loaded once', async () => {
  expect(await loadTools()).toBe(tools);
});
