// What the page exports is read back: the same problem comes out of every document and every script.
import { load, loadTools, type Paste, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { words as english } from '../../web/app/locales/en.js';
import { exportCode, type CodeFormat } from '../../web/app/sharing/exports/code.js';
import {
  exportDocument,
  type DocumentFormat,
  type DocumentWords,
} from '../../web/app/sharing/exports/documents.js';
import { problem as homework } from './homework.js';

const core = await load();
const tools = await loadTools();
const words: DocumentWords = { ...english, language: 'en', title: 'Softmax regression' };

const problems: Readonly<Record<string, SampleProblem>> = {
  'the homework': homework,
  'two features, four classes': {
    x: ['1.5', '-2'],
    W: [
      ['0.5', '-1', '0', '2'],
      ['1', '0.25', '-0.75', '3'],
    ],
    b: ['0', '0.1', '-0.2', '0.3'],
    y: ['0', '0', '1', '0'],
    eta: '0.05',
  },
};

const plain = (rows: readonly (readonly string[])[]): readonly number[] => rows.flat().map(Number);

/** The numbers of the fields that were read, by their names. */
function numbersOf(paste: Paste): object {
  if (paste.kind !== 'fields') return paste;
  return Object.fromEntries(paste.fields.map(({ field, value }) => [field, plain(value)]));
}

const expected = ({ x, W, b, y, eta }: SampleProblem): object => ({
  x: plain([x as string[]]),
  W: plain(W as string[][]),
  b: plain([b as string[]]),
  y: plain([y as string[]]),
  eta: [Number(eta)],
});

describe.each(Object.entries(problems))('%s is read back', (_, problem) => {
  test.each(['latex', 'markdown', 'text', 'mathml'] satisfies DocumentFormat[])('from %s', (format) => {
    const { text } = exportDocument(format, problem, core.derive(problem), words);
    expect(numbersOf(tools.readProblemText(text))).toMatchObject(expected(problem));
  });

  test.each(['numpy', 'pytorch', 'octave', 'r'] satisfies CodeFormat[])(
    'from the script for %s',
    (format) => {
      const { text } = exportCode(format, problem);
      expect(numbersOf(tools.readProblemText(text))).toMatchObject(expected(problem));
    },
  );
});

const quantities = ['z', 'exp', 'sum', 'yhat', 'loss', 'dz', 'dW', 'db', 'W_next', 'b_next'] as const;

describe('the derivation of the homework is read back as a solution', () => {
  const values = core.evaluate(homework) as unknown as Readonly<
    Record<string, string | string[] | string[][]>
  >;
  const valueOf = (id: string): number => {
    const [name = '', ...indices] = id.split('.');
    return Number(
      indices.reduce<unknown>((value, index) => (value as unknown[])[Number(index)], values[name]),
    );
  };

  test.each(['latex', 'markdown', 'text', 'mathml'] satisfies DocumentFormat[])('from %s', (format) => {
    const { text } = exportDocument(format, homework, core.derive(homework), words);
    const { read } = tools.readSolutionText(text, { features: 3, classes: 3 });
    expect(read.map(({ quantity }) => quantity)).toEqual(expect.arrayContaining([...quantities]));
    // The export has four decimals.
    for (const [id, entry] of read.flatMap(({ entries }) => Object.entries(entries))) {
      if (id.startsWith('scaled')) continue;
      expect(Math.abs(Number(entry) - valueOf(id)), id).toBeLessThanOrEqual(0.00005 + 1e-12);
    }
  });
});
