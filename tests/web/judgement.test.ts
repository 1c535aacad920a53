// What the page makes of a check; the checks are made by hand.
import type { Answers, Check, InputError, SampleProblem, Verdict } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import {
  firstTrouble,
  judgingOf,
  outcomeOf,
  tallyOf,
  type Judgement,
} from '../../web/model/answers/judgement.js';
import { withEntries } from '../../web/model/answers/work.js';
import { stepIds } from '../../web/model/problem/settings.js';
import { homework } from '../../web/model/problem/problem-state.js';
import { judgementOf } from './made-check.js';

/** Finishes a work, and counts its pieces. */
function finished<T>(work: Generator<void, T, void>): readonly [T, number] {
  for (let pieces = 1; ; pieces += 1) {
    const { done, value } = work.next();
    if (done) return [value, pieces];
  }
}

describe('a score', () => {
  const entries = { 'z.0': '-1.4', 'z.1': '-1.2', 'z.2': '4.0' };
  const state = {
    ...withEntries(homework, entries),
    hiddenSteps: stepIds.filter((id) => id !== 'logits'),
  };
  const judged = (...z: readonly Verdict[]): Judgement => judgementOf(state, entries, { z });

  test('has no point for what is only close, and is no success with it', () => {
    const outcome = outcomeOf(judged('right', 'right-given-earlier', 'close'));
    expect(outcome.score).toEqual({ scaled: 2 / 3, raw: 2, min: 0, max: 3 });
    expect(outcome).toMatchObject({ success: false, completion: true });
    expect(JSON.parse(outcome.response)).toEqual({ z: ['-1.4', '-1.2', '4.0'] });
  });

  test('has no point for what a mistake would have left as it is', () => {
    const outcome = outcomeOf(judged('right', 'unaffected', 'wrong'));
    expect(outcome.score.raw).toBe(1);
    expect(outcome.success).toBe(false);
  });

  test('is a success where all is right, however', () => {
    expect(outcomeOf(judged('right', 'right-truncated', 'truncated-given-earlier')).success).toBe(true);
  });

  test('counts each mark by itself', () => {
    const counts = tallyOf(judged('close', 'unaffected', 'close'), entries);
    expect([counts.get('close'), counts.get('unaffected'), counts.get('right')]).toEqual([2, 1, 0]);
  });

  test('the first trouble is what is wrong, wherever it stands, else what is close', () => {
    expect(firstTrouble(judged('close', 'right', 'wrong'))).toBe('z.2');
    expect(firstTrouble(judged('right', 'close', 'close'))).toBe('z.1');
    expect(firstTrouble(judged('right', 'unaffected', 'right'))).toBeUndefined();
  });
});

describe('judging', () => {
  const refusal = (column: number): InputError =>
    Object.assign(new Error('no number'), {
      name: 'InputError',
      code: 'not-a-number',
      field: 'z',
      column,
      expected: 'a number',
      got: 'x',
    } as const);

  /** A double of the core: refuses the first text that is “x”, and works in three pieces. */
  function* checking(_: SampleProblem, { z }: Answers): Generator<void, Check, void> {
    const column = Array.from(z ?? []).indexOf('x');
    if (column >= 0) throw refusal(column);
    yield;
    yield;
    return judgementOf(homework, {}, {}).check;
  }

  test('is done in the pieces of the check', () => {
    const [{ entries, unreadable }, pieces] = finished(judgingOf({ checking }, homework, { 'z.0': '1' }));
    expect([entries, unreadable.size, pieces]).toEqual([{ 'z.0': '1' }, 0, 3]);
  });

  test('finds every entry that is no number, each in a piece of its own', () => {
    const [{ unreadable }, pieces] = finished(
      judgingOf({ checking }, homework, { 'z.0': 'x', 'z.1': '2', 'z.2': 'x' }),
    );
    expect([...unreadable.keys()]).toEqual(['z.0', 'z.2']);
    expect(pieces).toBe(5);
  });

  test('does not try again what was no number before', () => {
    const [before] = finished(judgingOf({ checking }, homework, { 'z.0': 'x', 'z.1': 'x' }));
    const [after, pieces] = finished(judgingOf({ checking }, homework, { 'z.0': 'x', 'z.1': '2' }, before));
    expect([[...after.unreadable.keys()], pieces]).toEqual([['z.0'], 3]);
  });

  test('passes on what is wrong with the problem itself', () => {
    const wrong = function* (): Generator<void, Check, void> {
      yield;
      throw Object.assign(refusal(0), { field: 'x' });
    };
    expect(() => finished(judgingOf({ checking: wrong }, homework, {}))).toThrow('no number');
  });
});
