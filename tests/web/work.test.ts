// What the page keeps of a reader's own derivation, and what its hints give away.
import { load } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { hintsFor } from '../../web/model/answers/hint.js';
import {
  allAsked,
  answersOf,
  entriesIn,
  gridOf,
  hintsUsed,
  idsIn,
  withEntries,
  withHints,
} from '../../web/model/answers/work.js';
import { History } from '../../web/model/problem/history.js';
import { shown, taken } from '../../web/model/problem/cell-text.js';
import {
  homework,
  toProblem,
  withDecimalMark,
  withLayout,
  type ProblemState,
} from '../../web/model/problem/problem-state.js';

const core = await load();
const { steps, numbers } = core.derive(toProblem(homework));

test('all quantities of the derivation are asked for, each in its place', () => {
  // 8 vectors of 3, less none; 3 matrices of 9; 2 numbers.
  expect(idsIn(homework)).toHaveLength(7 * 3 + 3 * 9 + 2);
  for (const id of idsIn(homework)) expect(numbers).toHaveProperty([id]);
  const places = steps.map(({ id }) => id);
  for (const { step } of allAsked) expect(places).toContain(step);
});

test('entries follow W to the other layout, and to the other decimal mark', () => {
  const state = withEntries(homework, { 'dW.0.1': '0.5', 'z.1': taken('−1.3', '.') });
  const turned = withDecimalMark(withLayout(state, 'classes-by-features'), ',');
  const inCells = (one: ProblemState): unknown =>
    Object.fromEntries(Object.entries(entriesIn(one)).map(([id, text]) => [id, shown(text, ',')]));
  expect(inCells(turned)).toEqual({ 'dW.1.0': '0,5', 'z.1': '−1,3' });
  expect(inCells(withEntries(turned, { 'z.0': taken('1,5', ',') }))).toEqual({
    'dW.1.0': '0,5',
    'z.1': '−1,3',
    'z.0': '1,5',
  });
});

test('an entry that is emptied is gone, the others stay', () => {
  const state = withEntries(withEntries(homework, { 'z.0': '1', 'z.1': '2' }), { 'z.0': '' });
  expect(entriesIn(state)).toEqual({ 'z.1': '2' });
});

test('answers have the shapes of the problem, "" where nothing was given, and none of steps that are not shown', () => {
  const state = withEntries(homework, { 'z.1': ' -1.3 ', loss: '5.41', 'dW.2.0': '0', 'z.7': '8' });
  const answers = answersOf(state, entriesIn(state));
  expect(answers).toMatchObject({ z: ['', '-1.3', ''], loss: '5.41', sum: '' });
  expect(answers.dW).toEqual([
    ['', '', ''],
    ['', '', ''],
    ['0', '', ''],
  ]);
  expect(answersOf({ ...state, hiddenSteps: ['logits'] }, entriesIn(state))).not.toHaveProperty('z');
});

test('hints that have been seen are not unseen', () => {
  const state = withHints(withHints(homework, { logits: 2 }), { logits: 1, softmax: 1 });
  expect(hintsUsed(state)).toBe(3);
});

test('a present that is amended is undone to what was before it', () => {
  const history = History.of(1).change(2).amend(3);
  expect(history.present).toBe(3);
  expect(history.undo().present).toBe(1);
  expect(history.undo().redo().present).toBe(3);
});

describe('the hints', () => {
  const asked = steps.filter(({ id }) => id !== 'given' && id !== 'check');

  test.each(asked)('of $id begin with the rule and end with the result of all its entries', (step) => {
    const hints = hintsFor(step, homework, {});
    expect(hints[0]?.kind).toBe('rule');
    const last = hints.at(-1);
    expect(last?.kind).toBe('result');
    const markup = last?.lines.flatMap(({ forms }) => forms.map(({ mathml }) => mathml)).join('') ?? '';
    const ids = allAsked.filter((one) => one.step === step.id).flatMap((one) => gridOf(one, homework).flat());
    for (const id of ids) expect(markup).toContain(`data-id="${id}"`);
  });

  test.each(asked)('of $id give away none of its entries before the last', (step) => {
    const early = hintsFor(step, homework, {}).slice(0, -1);
    const markup = early
      .flatMap(({ lines }) => lines.flatMap(({ forms }) => forms))
      .map(({ mathml }) => mathml);
    const ids = allAsked.filter((one) => one.step === step.id).flatMap((one) => gridOf(one, homework).flat());
    const shown = ids.filter((id) =>
      markup.some(
        (text) => text.includes(`<mn data-id="${id}"`) || text.includes(`"number" data-id="${id}"`),
      ),
    );
    expect(shown).toEqual([]);
  });

  test('have the formula of the class that is the example', () => {
    const logits = steps.find(({ id }) => id === 'logits');
    const ruleOf = (k?: number): readonly string[] =>
      (logits ? hintsFor(logits, homework, {}, k) : [])[0]?.lines.map(({ line }) => line.id) ?? [];
    expect([ruleOf(), ruleOf(2)]).toEqual([['logits.z.0'], ['logits.z.2']]);
  });

  test('put the numbers into every step but the one that only takes them over', () => {
    const without = asked.filter(
      (step) => !hintsFor(step, homework, {}).some(({ kind }) => kind === 'numbers'),
    );
    expect(without.map(({ id }) => id)).toEqual(['gradient-bias']);
  });
});
