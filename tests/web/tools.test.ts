import { load, loadTools, type Paste, type SampleProblem, type TextMatrix } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { readData } from './data.js';
import { problem } from './homework.js';
import { inputErrorOf } from './input-error.js';

const core = await load();
const tools = await loadTools();

type Fields = Omit<Extract<Paste, { kind: 'assignments' }>, 'kind'>;
type Value = TextMatrix | Fields;

/** A record of tests/data/paste.json: a text and one of its four outcomes. */
interface PasteRecord {
  readonly kind: string;
  readonly text: string;
  readonly matrix?: TextMatrix;
  readonly assignments?: Fields;
  readonly readings?: Readonly<Record<string, Value>>;
  readonly error?: object;
}

const isMatrix = (value: Value): value is TextMatrix => Array.isArray(value);

const pasteOf = (value: Value): object =>
  isMatrix(value) ? { kind: 'matrix', matrix: value } : { kind: 'assignments', ...value };

function expectedPaste({ matrix, assignments, readings, error }: PasteRecord): object {
  if (error) return { kind: 'error', ...error };
  const value = matrix ?? assignments;
  if (value) return pasteOf(value);
  const all = Object.entries(readings ?? {}).map(([id, reading]) => ({ id, value: pasteOf(reading) }));
  return { kind: 'ambiguity', readings: all };
}

// The order of readings is no part of the record.
function sorted(paste: Paste): object {
  if (paste.kind !== 'ambiguity') return paste;
  return { ...paste, readings: paste.readings.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

describe('a pasted text crosses as plain values', () => {
  test.each(readData('paste.json') as readonly PasteRecord[])('$kind', (record) => {
    expect(sorted(tools.readPaste(record.text))).toEqual(sorted(expectedPaste(record) as Paste));
  });

  test('signs that JSON escapes, and characters beyond the basic plane, arrive as they were', () => {
    expect(tools.readPaste('1 "\\\u0001')).toMatchObject({ kind: 'error', line: 1 });
    expect(tools.readPaste('1, 😀')).toMatchObject({ kind: 'error', got: '😀', column: 4 });
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
