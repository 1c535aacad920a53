// What is exported is read back: pasted as a problem it gives the problem, pasted as a solution the derivation's values.
import { load, loadTools, type SampleProblem, type Symbols } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { codeFormats, exportCode } from '../../web/exports/code.js';
import { documentFormats, exportDocument, type DocumentWords } from '../../web/exports/documents.js';
import { words as english } from '../../web/locales/en.js';
import { words as romanian } from '../../web/locales/ro.js';
import type { Paste } from '../../web/core/reader-types.js';
import { briefPaste } from '../reading/brief.mjs';
import { fraction, isSameNumber } from '../reading/fraction.mjs';
import { judgeSolution, presentOf } from '../reading/judge-solution.mjs';
import { homework as reference, problem as homework } from './homework.js';

const core = await load();
const reader = await loadTools();

type Matrix = readonly (readonly string[])[];

const languages: readonly DocumentWords[] = [
  { ...english, language: 'en', title: 'Softmax regression' },
  { ...romanian, language: 'ro', title: 'Regresie softmax' },
];

/** Tenths that differ, with a sign. */
const tenths = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => String((((i * columns + j) * 37) % 101) / 10 - 5)),
  );

const oneHot = (m: number, c: number): readonly string[] =>
  Array.from({ length: m }, (_, k) => (k === c ? '1' : '0'));

/** A problem of n features and m classes. */
function sized(n: number, m: number, more: Partial<SampleProblem> = {}): SampleProblem {
  const W = more.layout === 'classes-by-features' ? tenths(m, n) : tenths(n, m);
  return { x: tenths(1, n)[0] ?? [], W, b: tenths(m, 1).flat(), y: oneHot(m, m - 1), eta: '0.1', ...more };
}

const symbols = (change: Partial<Symbols>): Partial<SampleProblem> => ({
  symbols: { prediction: 'ŷ', learningRate: 'η', gradient: '∇', loss: 'L', transpose: '⊤', ...change },
});

const problems: Readonly<Record<string, SampleProblem>> = {
  'the homework': homework,
  '1 × 2': sized(1, 2),
  '2 × 2': sized(2, 2),
  '2 × 2, classes × features': sized(2, 2, { layout: 'classes-by-features' }),
  '2 × 5': sized(2, 5),
  '5 × 2': sized(5, 2),
  '4 × 3, classes × features': sized(4, 3, { layout: 'classes-by-features' }),
  '1 × 16': sized(1, 16),
  '16 × 2': sized(16, 2),
  '16 × 16': sized(16, 16),
  'fractions that end': sized(2, 2, {
    W: [
      ['1/8', '-3/4'],
      ['7/2', '1'],
    ],
    b: ['1/16', '-5/2'],
    eta: '1/4',
  }),
  exponents: sized(2, 2, {
    x: ['1e-7', '-2.5e3'],
    W: [
      ['3e-9', '1'],
      ['0.001', '-4e-4'],
    ],
    eta: '1e-3',
  }),
  'many digits': sized(2, 2, {
    x: ['0.123456789012', '3'],
    W: [
      ['12345.678', '1'],
      ['-0.5', '100'],
    ],
  }),
  'a decimal comma': sized(3, 2, { decimalMark: ',' }),
  'a decimal comma, 1 × 2': sized(1, 2, { decimalMark: ',', x: ['1.5'], b: ['0.25', '-0.75'] }),
  'soft labels': sized(2, 3, { y: ['0.2', '0.5', '0.3'] }),
  'entries counted from 1': sized(2, 3, { indexBase: 1 }),
  'p and α': sized(2, 3, symbols({ prediction: 'p', learningRate: 'α' })),
  'a, ∂ and J': sized(2, 3, symbols({ prediction: 'a', gradient: '∂', loss: 'J', transpose: 'T' })),
  'large logits, shifted': sized(2, 2, { x: ['10', '30'], shift: 'always' }),
  'no decimals but integers': sized(2, 2, {
    x: ['1', '2'],
    W: [
      ['3', '-4'],
      ['5', '6'],
    ],
    b: ['0', '1'],
    eta: '1',
  }),
};

const matrixOf = (value: ArrayLike<unknown>): Matrix => [Array.from(value, String)];

/** The fields of a problem, a list as a row. */
const fieldsOf = ({ x, W, b, y, eta }: SampleProblem): Readonly<Record<string, Matrix>> => ({
  x: matrixOf(x),
  W: Array.from(W, (row) => Array.from(row, String)),
  b: matrixOf(b),
  y: matrixOf(y as ArrayLike<unknown>),
  eta: [[String(eta)]],
});

const exactly = (value: Matrix): unknown => {
  const isColumn = value.length > 1 && value.every((row) => row.length === 1);
  return (isColumn ? [value.flat()] : value).map((row) =>
    row.map((text) => {
      const number = fraction(text);
      return number ? `${String(number.over)}/${String(number.under)}` : text;
    }),
  );
};

const exactFields = (fields: Readonly<Record<string, Matrix>>): unknown =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, exactly(value)]));

/** The exact fields of a paste; where there are none, what came instead. */
function pasted(paste: Paste): unknown {
  if (paste.kind !== 'fields') return briefPaste(paste);
  return exactFields(Object.fromEntries(paste.fields.map(({ field, value }) => [field, value])));
}

describe.each(Object.entries(problems))('%s', (_, problem) => {
  const derivation = core.derive(problem);
  const expected = exactFields(fieldsOf(problem));
  const present = presentOf(problem);

  describe.each(languages)('in the language $language', (words) => {
    test.each(documentFormats)('exported as %s is read as the same problem', (format) => {
      const { text } = exportDocument(format, problem, derivation, words);
      expect(pasted(reader.readProblemText(text, present))).toEqual(expected);
    });
  });

  test.each(codeFormats)('exported for %s is read as the same problem', (format) => {
    expect(pasted(reader.readProblemText(exportCode(format, problem).text, present))).toEqual(expected);
  });
});

// The homework's numbers at four decimals, from its 30 digits in tests/data/homework.json by Python's decimal module.
const rounded = {
  z: ['-1.4', '-1.3', '4.1'],
  exp: ['0.2466', '0.2725', '60.3403'],
  sum: '60.8594',
  yhat: ['0.0041', '0.0045', '0.9915'],
  loss: '5.4086',
  dz: ['0.0041', '-0.9955', '0.9915'],
  dW: [
    ['0.0041', '-0.9955', '0.9915'],
    ['0.0122', '-2.9866', '2.9744'],
    ['0', '0', '0'],
  ],
  db: ['0.0041', '-0.9955', '0.9915'],
  scaled_dW: [
    ['0.0004', '-0.0996', '0.0991'],
    ['0.0012', '-0.2987', '0.2974'],
    ['0', '0', '0'],
  ],
  W_next: [
    ['0.2996', '0.1996', '-2.0991'],
    ['-0.6012', '-0.2013', '1.7026'],
    ['-1', '-0.5', '0.1'],
  ],
  scaled_db: ['0.0004', '-0.0996', '0.0991'],
  b_next: ['0.0996', '0.1996', '0.0009'],
};

describe('the homework’s derivation, pasted as a solution', () => {
  const variants: Readonly<Record<string, SampleProblem>> = {
    'with ∇': homework,
    'with p, α, ∂ and J': {
      ...homework,
      ...symbols({ prediction: 'p', learningRate: 'α', gradient: '∂', loss: 'J' }),
    },
    'with a decimal comma': { ...homework, decimalMark: ',' },
    'with p, α, ∂, J and a decimal comma': {
      ...homework,
      ...symbols({ prediction: 'p', learningRate: 'α', gradient: '∂', loss: 'J' }),
      decimalMark: ',',
    },
  };
  const cases = Object.entries(variants).flatMap(([name, problem]) =>
    languages.flatMap((words) =>
      documentFormats
        .filter((format) => format !== 'json')
        .map((format) => [`${name}, ${words.language}, ${format}`, problem, words, format] as const),
    ),
  );

  test.each(cases)('%s: every value is found', (_, problem, words, format) => {
    const { text } = exportDocument(format, problem, core.derive(problem), words);
    const solution = reader.readSolutionText(text, presentOf(problem));
    const one = { file: '', program: '', version: '', why: '', problem, answers: rounded };
    expect(judgeSolution(one, solution)).toEqual({ verdict: 'right', note: '' });
  });

  test.each(cases)(
    '%s: on a page with the other decimal mark nothing is read wrongly',
    (_, problem, words, format) => {
      const { text } = exportDocument(format, problem, core.derive(problem), words);
      const decimalMark = problem.decimalMark === ',' ? '.' : ',';
      const solution = reader.readSolutionText(text, { ...presentOf(problem), decimalMark });
      const one = { file: '', program: '', version: '', why: '', problem, answers: rounded };
      expect(judgeSolution(one, solution)).toEqual({ verdict: 'right', note: '' });
    },
  );

  test('JSON has all digits', () => {
    const { text } = exportDocument('json', homework, core.derive(homework), languages[0] as DocumentWords);
    const { read } = reader.readSolutionText(text, presentOf(homework));
    const loss = read.find(({ quantity }) => quantity === 'loss')?.entries['loss'] ?? '';
    expect(loss.slice(0, 30)).toBe(reference.out.loss.slice(0, 30));
    expect(isSameNumber(loss, core.derive(homework).values.loss)).toBe(true);
  });
});
