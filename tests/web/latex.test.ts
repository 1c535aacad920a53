// KaTeX in its strictest mode reads every line of LaTeX that the core writes.
import katex from 'katex';
import { load, type Derivation, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { homework, problem } from './homework.js';
import { transposed } from './matrices.js';

const core = await load();

const classes = Array.from({ length: 16 }, (_, k) => k);

const problems: Readonly<Record<string, SampleProblem>> = {
  'the homework': problem,
  'the homework, counted from 1': { ...problem, indexBase: 1 },
  'the homework, classes × features': {
    ...problem,
    W: transposed(homework.in.W),
    layout: 'classes-by-features',
  },
  'the homework, classes × features, counted from 1': {
    ...problem,
    W: transposed(homework.in.W),
    layout: 'classes-by-features',
    indexBase: 1,
  },
  'the homework, rounded at every step': { ...problem, rounding: { when: 'carried', digits: 2 } },
  'the homework, shifted': { ...problem, shift: 'always' },
  'the homework with a class index': { ...problem, y: 1 },
  'soft labels': { ...problem, y: ['0.25', '0.5', '0.25'] },
  'the homework with predictions called a': { ...problem, symbols: { prediction: 'a' } },
  'the homework with predictions called p': { ...problem, symbols: { prediction: 'p' } },
  'the homework with α': { ...problem, symbols: { learningRate: 'α' } },
  'the homework with partial derivatives': { ...problem, symbols: { gradient: '∂' } },
  'the homework with J': { ...problem, symbols: { loss: 'J' } },
  'the homework with T': { ...problem, symbols: { transpose: 'T' } },
  'the homework with a decimal comma': { ...problem, decimalMark: ',' },
  'partial derivatives, classes × features, with every other symbol and a comma': {
    ...problem,
    W: transposed(homework.in.W),
    layout: 'classes-by-features',
    symbols: { prediction: 'p', learningRate: 'α', gradient: '∂', loss: 'J', transpose: 'T' },
    decimalMark: ',',
    rounding: { kind: 'significant', digits: 2 },
  },
  '16 classes': {
    x: [1, -1],
    W: [classes.map((k) => k / 10), classes.map((k) => -k)],
    b: classes.map(() => '1/3'),
    y: 15,
    eta: 0.5,
  },
  'logits in the thousands': { x: [1], W: [[5000, -5000]], b: [0, 0], y: 1, eta: 1 },
  'exponentials that stay powers': { x: [1], W: [[100_000_000, 0]], b: [0, 0], y: 1, eta: 1 },
};

const linesOf = ({ steps }: Derivation): readonly [string, string][] =>
  steps.flatMap(({ lines }) => lines.map(({ id, latex }): [string, string] => [id, latex]));

describe.each(Object.entries(problems))('the LaTeX of %s', (_, one) => {
  test('is read without an error or a warning', () => {
    const lines = linesOf(core.derive(one));
    expect(lines.length).toBeGreaterThan(30);
    for (const [id, latex] of lines) {
      const read = (): string =>
        katex.renderToString(latex, { displayMode: true, throwOnError: true, strict: 'error' });
      expect(read, `${id}: ${latex}`).not.toThrow();
    }
  });
});
