// The signs that not everybody writes alike, and the decimal comma.
import { load, type Line, type SampleProblem, type Symbols } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { problem } from './homework.js';

const core = await load();

const linesOf = (one: SampleProblem): readonly Line[] => core.derive(one).steps.flatMap(({ lines }) => lines);
const joined = (one: SampleProblem, format: 'mathml' | 'latex' | 'text'): string =>
  linesOf(one)
    .map((line) => line[format])
    .join('\n');

const plain = {
  mathml: joined(problem, 'mathml'),
  latex: joined(problem, 'latex'),
  text: joined(problem, 'text'),
};

// How each format writes the usual sign and the other: a different letter is all that changes.
const letters: readonly [Partial<Symbols>, Record<keyof typeof plain, readonly [string | RegExp, string]>][] =
  [
    [
      { prediction: 'p' },
      {
        mathml: ['<mover accent="true"><mi>y</mi><mo stretchy="false">ˆ</mo></mover>', '<mi>p</mi>'],
        latex: [String.raw`\hat{y}`, 'p'],
        text: ['ŷ', 'p'],
      },
    ],
    [
      { learningRate: 'α' },
      {
        mathml: ['<mi>η</mi>', '<mi>α</mi>'],
        latex: [String.raw`\eta`, String.raw`\alpha`],
        text: ['η', 'α'],
      },
    ],
    [{ loss: 'J' }, { mathml: ['<mi>L</mi>', '<mi>J</mi>'], latex: [/L/g, 'J'], text: ['L', 'J'] }],
    [
      { transpose: 'T' },
      {
        mathml: ['<mi mathvariant="normal">⊤</mi>', '<mi mathvariant="normal">T</mi>'],
        latex: [String.raw`\top`, String.raw`\mathrm{T}`],
        text: ['ᵀ', 'ᵀ'],
      },
    ],
  ];

describe.each(letters)('with the symbols %j', (symbols, spellings) => {
  test.each(['mathml', 'latex', 'text'] as const)('the %s differs in that sign alone', (format) => {
    const [usual, other] = spellings[format];
    // A command runs on into no letter, so spaces may come and go: \partial\hat{y}, \partial p.
    const compact = (text: string): string => text.replaceAll(' ', '');
    const found = compact(joined({ ...problem, symbols }, format));
    expect(found).toBe(compact(plain[format].replaceAll(usual, other)));
  });
});

test('with ∂ no ∇ is left, and a transposed gradient stands in parentheses', () => {
  const partial: SampleProblem = { ...problem, symbols: { gradient: '∂' } };
  expect(joined(partial, 'mathml')).not.toContain('∇');
  expect(joined(partial, 'latex')).not.toContain('nabla');
  expect(joined(partial, 'text')).not.toContain('∇');
  const line = linesOf(partial).find(({ id }) => id === 'gradient-weights.dW');
  expect(line?.subjectLatex).toBe(String.raw`\frac{\partial L}{\partial W}`);
  expect(line?.forms[0]?.latex).toBe(String.raw` = x\left(\frac{\partial L}{\partial z}\right)^{\top}`);
  expect(line?.subject).toContain('data-of="dW"');
});

test('with a decimal comma the formats differ in that mark alone', () => {
  const comma: SampleProblem = { ...problem, decimalMark: ',' };
  expect(joined(comma, 'text')).toBe(plain.text.replaceAll(/(?<=\d)\.(?=\d)/g, ','));
  expect(joined(comma, 'latex')).toBe(plain.latex.replaceAll(/(?<=\d)\.(?=\d)/g, '{,}'));
  expect(joined(comma, 'mathml')).toBe(plain.mathml.replaceAll(/(?<=<mn[^>]*>\d+)\.(?=\d)/g, ','));
});

test('values, numbers and sources are the same whatever the symbols and the mark', () => {
  const symbols = { prediction: 'a', learningRate: 'α', gradient: '∂', loss: 'J', transpose: 'T' } as const;
  const { values, numbers, sources } = core.derive(problem);
  expect(core.derive({ ...problem, symbols, decimalMark: ',' })).toMatchObject({ values, numbers, sources });
});

test('with a decimal comma numbers are read with it', () => {
  const { z } = core.evaluate({
    x: ['0,5', '-,5', 0.5],
    W: [
      ['1/3', 0],
      ['1/3', 0],
      ['2e-3', 1],
    ],
    b: ['1,25', '0.5'],
    y: 0,
    eta: '0,1',
    decimalMark: ',',
  });
  // 1/6 − 1/6 + 0.001 + 1.25, and 0.5 + 0.5.
  expect(z).toEqual(['1.251', '1']);
});
