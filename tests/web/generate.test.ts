// Reference values: the exponentials' bounds follow from those of z; the rest is what a problem for people must not be.
import { load, loadTools } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { problemOf } from '../../web/model/practice/generate.js';
import {
  practiceChoices,
  practiceLimits,
  type PracticeSettings,
} from '../../web/model/practice/practice-settings.js';
import { classOf, toProblem, type ProblemState } from '../../web/model/problem/problem-state.js';
import { defaultSettings } from '../../web/model/problem/settings.js';

const core = await load();
const tools = await loadTools();

const kinds: readonly PracticeSettings[] = [
  { n: 1, m: 2, digits: 2, numbers: 'kind', labels: 'soft' },
  { n: 2, m: 2, digits: 3, numbers: 'kind', labels: 'one-hot' },
  { n: 2, m: 3, digits: 3, numbers: 'kind', labels: 'one-hot' },
  { n: 3, m: 3, digits: 4, numbers: 'plain', labels: 'one-hot' },
  { n: 3, m: 4, digits: 2, numbers: 'plain', labels: 'soft' },
  { n: 6, m: 6, digits: 3, numbers: 'kind', labels: 'soft' },
];

const seeds = Array.from({ length: 12 }, (_, i) => `seed-${i}`);
const made = (seed: string, practice: PracticeSettings): ProblemState =>
  problemOf(seed, practice, defaultSettings, tools);

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
const isZero = (text: string): boolean => Number(text) === 0;

describe.each(kinds)('$n × $m, $digits decimals, $numbers numbers, $labels labels', (practice) => {
  const problems = seeds.map((seed) => made(seed, practice));

  test('has the sizes and the digits that were asked for', () => {
    for (const { x, W, b, y, rounding } of problems) {
      expect([x.length, W.length, b.length, y.length]).toEqual([
        practice.n,
        practice.n,
        practice.m,
        practice.m,
      ]);
      expect(W.every((row) => row.length === practice.m)).toBe(true);
      expect(rounding).toMatchObject({ digits: practice.digits, kind: 'decimals' });
    }
  });

  test('is the same problem whenever it is made, and another from another seed', () => {
    expect(seeds.map((seed) => made(seed, practice))).toEqual(problems);
    expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(problems.length);
  });

  test('has no two mistakes that show the same digits, but for slips of the pen', () => {
    const slips = /swapped|dropped|decimal-point|exchanged|rounding|gradient-averaged|gradient-halved/;
    for (const problem of problems) {
      const found = tools.collisions(toProblem(problem), practice.digits);
      expect(found.filter(({ mistake, other }) => !slips.test(`${mistake} ${other ?? ''}`))).toEqual([]);
    }
  });

  test('has logits that are not 0, nor alike, and exponentials that a person can write', () => {
    for (const problem of problems) {
      const { z, yhat } = core.evaluate(toProblem(problem));
      expect(z.some(isZero)).toBe(false);
      expect(new Set(z).size).toBe(z.length);
      for (const logit of z) expect(Math.abs(Number(logit))).toBeLessThanOrEqual(4);
      // The least share is at least e⁻³ / m.
      for (const share of yhat) expect(Number(share)).toBeGreaterThanOrEqual(Math.exp(-3) / practice.m);
    }
  });

  test('has no zeros in x, W and b', () => {
    for (const { x, W, b } of problems) expect([x, ...W, b].flat().some(isZero)).toBe(false);
  });

  test('has labels of its kind', () => {
    for (const { y } of problems) {
      if (practice.labels === 'one-hot') expect(classOf(y)).toBeGreaterThanOrEqual(0);
      else {
        expect(y.some(isZero)).toBe(false);
        expect(Math.round(10 * y.reduce((sum, label) => sum + Number(label), 0))).toBe(10);
        expect(new Set(y).size).toBeGreaterThan(1);
      }
    }
  });

  test('has numbers with few digits, and logits that come out short', () => {
    const most = practice.numbers === 'kind' ? [0, 1, 1, 1] : [1, 2, 1, 3];
    for (const problem of problems) {
      const { x, W, b } = problem;
      const { z } = core.evaluate(toProblem(problem));
      const decimals = [x, W.flat(), b, z].map((numbers) => Math.max(...numbers.map(decimalsOf)));
      decimals.forEach((count, i) => expect(count).toBeLessThanOrEqual(most[i] ?? 0));
    }
  });
});

const range = ({ min, max }: { readonly min: number; readonly max: number }): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, i) => min + i);

test('every kind that can be chosen has a problem', () => {
  for (const n of range(practiceLimits.n)) {
    for (const m of range(practiceLimits.m)) {
      for (const numbers of practiceChoices.numbers) {
        for (const labels of practiceChoices.labels) {
          // With few digits most mistakes look alike.
          const { x, b } = made('any', { n, m, digits: practiceLimits.digits.min, numbers, labels });
          expect([x.length, b.length]).toEqual([n, m]);
        }
      }
    }
  }
});

test('W is never its own transpose where it is square', () => {
  for (const seed of seeds) {
    const { W } = made(seed, { n: 2, m: 2, digits: 4, numbers: 'kind', labels: 'one-hot' });
    expect(W[0]?.[1]).not.toBe(W[1]?.[0]);
  }
});

test('the true class is the likeliest now and then, not always', () => {
  const practice: PracticeSettings = { n: 2, m: 3, digits: 3, numbers: 'kind', labels: 'one-hot' };
  const isLikeliest = Array.from({ length: 90 }, (_, i) => {
    const problem = made(String(i), practice);
    const yhat = core.evaluate(toProblem(problem)).yhat.map(Number);
    return yhat.indexOf(Math.max(...yhat)) === classOf(problem.y);
  });
  // About one in three: 30 of 90, with a standard deviation of 4.5.
  const count = isLikeliest.filter(Boolean).length;
  expect(count).toBeGreaterThan(12);
  expect(count).toBeLessThan(48);
});

test('the settings are those of the reader, the problem is the same', () => {
  const practice: PracticeSettings = { n: 2, m: 3, digits: 3, numbers: 'kind', labels: 'one-hot' };
  const settings = {
    ...defaultSettings,
    layout: 'classes-by-features',
    decimalMark: ',',
    indexBase: 1,
  } as const;
  const usual = made('exam', practice);
  const other = problemOf('exam', practice, settings, tools);
  expect(other.W.length).toBe(3);
  expect(other.indexBase).toBe(1);
  expect(other.W.map((row) => row[1])).toEqual(usual.W[1]);
  expect(core.evaluate(toProblem(other)).z).toEqual(core.evaluate(toProblem(usual)).z);
});

// A link is a problem: this one may never change, unless the version of how problems are made does.
test('the seed of a link that has been given out gives the problem that it gave', () => {
  const state = made('exam-2', { n: 2, m: 3, digits: 3, numbers: 'kind', labels: 'one-hot' });
  const { x, W, b, y, eta } = toProblem(state);
  expect({ x, W, b, y, eta }).toEqual({
    x: ['3', '−3'],
    W: [
      ['−0.2', '0.8', '0.7'],
      ['−0.9', '0.3', '−0.3'],
    ],
    b: ['0.2', '0.4', '0.1'],
    y: ['0', '0', '1'],
    eta: '0.2',
  });
});
