// What is said of findings and notes; the checks are made by hand.
import type { CheckNote, Finding, MistakeId } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { loadCheckWords } from '../../web/locales/check-words.js';
import { explained, noteText, reasonFor } from '../../web/calculator/check/findings.js';
import type { Judgement } from '../../web/model/answers/judgement.js';
import { homework, withDecimalMark, withLayout } from '../../web/model/problem/problem-state.js';
import { judgementOf } from './made-check.js';

const words = await loadCheckWords('en');
const romanian = await loadCheckWords('ro');

const found = (mistake: MistakeId, other?: MistakeId, quantity: Finding['quantity'] = 'dW'): Finding => ({
  quantity,
  mistake,
  ...(other ? { with: other } : {}),
  cells: [`${quantity}.0.1`],
  formula: { mathml: '', latex: '', text: '' },
});

const byClasses = withLayout(homework, 'classes-by-features');

describe('two mistakes in one work', () => {
  test('a transpose of the wrong sign is told with the sign that was written, and with the one that belongs there', () => {
    const text = explained(words, homework, found('gradient-transposed', 'gradient-sign'));
    expect(text).toMatch(/^This is \(y − ŷ\) xᵀ, the transpose of x \(y − ŷ\)ᵀ/);
    expect(text).toMatch(/∂L\/∂z: This is y − ŷ\. The gradient is ŷ − y, prediction minus label\.$/);
    const other = explained(romanian, byClasses, found('gradient-transposed', 'gradient-sign'));
    expect(other).toMatch(/^Aceasta este x \(y − ŷ\)ᵀ, transpusa lui \(y − ŷ\) xᵀ/);
    expect(other).toMatch(/Gradientul este ŷ − y, predicția minus eticheta\.$/);
  });

  test('alone it is told as ever', () => {
    const text = explained(words, homework, found('gradient-transposed'));
    expect(text).toMatch(/^This is \(ŷ − y\) xᵀ, the transpose of x \(ŷ − y\)ᵀ/);
    expect(text).not.toContain('y − ŷ');
  });

  test('where the label was never subtracted there is none in the product', () => {
    const text = explained(words, homework, found('gradient-transposed', 'target-not-subtracted'));
    expect(text).toMatch(/^This is ŷ xᵀ, the transpose of x ŷᵀ/);
    expect(text).toMatch(/The label is not subtracted: the gradient is ŷ − y, not ŷ\.$/);
  });

  test('a mistake in ŷ leaves the formula as it is', () => {
    const text = explained(words, homework, found('gradient-elementwise', 'sigmoid'));
    expect(text).toMatch(/^x and ŷ − y are multiplied/);
    expect(text).toMatch(/a mistake in ŷ: This is the sigmoid of each logit/);
  });

  // What the reader did is told in the reader's sign; every other difference is the right one.
  test.each(['gradient-elementwise', 'gradient-inner-product'] as const)('%s speaks of y − ŷ', (mistake) => {
    for (const language of [words, romanian]) {
      const [first = ''] = explained(language, homework, found(mistake, 'gradient-sign')).split('. ');
      expect(first).toContain('y − ŷ');
      expect(first).not.toContain('ŷ − y');
    }
  });

  test('the symbols are the reader’s', () => {
    const state = { ...homework, symbols: { ...homework.symbols, prediction: 'p', loss: 'J' } as const };
    const text = explained(words, state, found('gradient-transposed', 'gradient-sign'));
    expect(text).toContain('(y − p) xᵀ');
    expect(text).not.toMatch(/ŷ|∂L/);
  });
});

test('a gradient that was divided is told by how many', () => {
  expect(explained(words, homework, found('gradient-averaged-over-classes'))).toContain('divided by 3');
  expect(explained(romanian, homework, found('gradient-averaged-over-classes'))).toContain('împărțit la 3');
  expect(explained(words, homework, found('gradient-halved'))).toContain('½');
});

describe('what is near', () => {
  const note: CheckNote = {
    id: 'close',
    quantity: 'loss',
    cells: ['loss'],
    near: '5.41',
    write: 'yhat',
  };
  const entries = { loss: '5.5' };
  const state = {
    ...withDecimalMark(homework, ','),
    symbols: { ...homework.symbols, prediction: 'a' } as const,
  };

  test('is told with what settles it', () => {
    const text = noteText(words, judgementOf(homework, entries, { loss: 'close' }, { notes: [note] }), note);
    expect(text).toMatch(/^L: neither right nor wrong.*near 5\.41\. Write ŷ to settle it\.$/);
  });

  test('is told with the reader’s decimal mark and symbols, in Romanian', () => {
    const judgement = judgementOf(state, { loss: '5,5' }, { loss: 'close' }, { notes: [note] });
    expect(noteText(romanian, judgement, note)).toMatch(
      /aproape de 5,41\. Scrieți și a, ca să se lămurească\.$/,
    );
  });
});

describe('what no known mistake explains', () => {
  const note = (quantity: CheckNote['quantity'], cell: string): CheckNote => ({
    id: 'unexplained',
    quantity,
    cells: [cell],
  });
  const told = (judgement: Judgement, one: CheckNote): string => noteText(words, judgement, one);

  test('in the first step lies in the products', () => {
    const judgement = judgementOf(homework, { 'z.0': '7' }, { z: ['wrong', 'not-given', 'not-given'] });
    expect(told(judgement, note('z', 'z.0'))).toMatch(/worked out from W, x and b alone/);
  });

  const entries = { 'yhat.0': '0.1', 'yhat.1': '0.2', 'yhat.2': '0.7', 'dz.0': '0.4' };
  const dz = ['wrong', 'not-given', 'not-given'] as const;

  test('lies in its own step where what comes before is right', () => {
    const judgement = judgementOf(homework, entries, { yhat: ['right', 'right-given-earlier', 'right'], dz });
    expect(told(judgement, note('dz', 'dz.0'))).toMatch(/from ŷ, and what you have there is right/);
  });

  test('is to be looked for where something is wrong before', () => {
    const judgement = judgementOf(homework, entries, { yhat: ['right', 'wrong', 'right'], dz });
    expect(told(judgement, note('dz', 'dz.0'))).toMatch(/from ŷ, where something is wrong already/);
  });

  test('asks for what is not written before', () => {
    const judgement = judgementOf(homework, { 'dz.0': '0.4' }, { dz });
    expect(told(judgement, note('dz', 'dz.0'))).toMatch(/from ŷ: fill that in as well/);
  });

  test('does not ask for what cannot be written', () => {
    const state = { ...homework, hiddenSteps: ['softmax'] as const };
    const judgement = judgementOf(state, { 'dz.0': '0.4' }, { dz });
    expect(told(judgement, note('dz', 'dz.0'))).toMatch(/from ŷ: look at that and at this step again/);
  });
});

test('of what cannot be it is told what can', () => {
  const note: CheckNote = { id: 'impossible', quantity: 'yhat', cells: ['yhat.1'] };
  const judgement = judgementOf(homework, { 'yhat.1': '1.2' }, { yhat: ['not-given', 'wrong', 'not-given'] });
  expect(noteText(words, judgement, note)).toMatch(
    /^ŷ₁: this cannot be\. A probability lies between 0 and 1/,
  );
});

test('the digits of a machine are told with its precision', () => {
  const note: CheckNote = { id: 'floating-point', quantity: 'z', cells: ['z.0'], precision: 'float32' };
  const judgement = judgementOf(
    homework,
    { 'z.0': '-1.4000001' },
    { z: ['right', 'not-given', 'not-given'] },
  );
  expect(noteText(words, judgement, note)).toContain('float32');
});

test('of one entry the finding is told, else the note', () => {
  const notes: readonly CheckNote[] = [
    { id: 'ambiguous', quantity: 'dW', cells: ['dW.0.0', 'dW.0.1'] },
    { id: 'unexplained', quantity: 'dW', cells: ['dW.0.0'] },
  ];
  const findings = [found('gradient-transposed')];
  const judgement = judgementOf(homework, {}, {}, { findings, notes });
  expect(reasonFor(words, judgement, 'dW.0.1')).toEqual([
    explained(words, homework, found('gradient-transposed')),
  ]);
  expect(reasonFor(words, judgement, 'dW.0.0').join()).toMatch(/no known mistake/);
  expect(reasonFor(words, judgement, 'dW.2.2')).toEqual([]);
});
