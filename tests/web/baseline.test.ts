// No byte of what the core hands over changes by accident: the digests of `evaluate`, `derive` (all formats, both layouts,
// rounded when shown and at every step) and `check` for 300 problems and 200 practice seeds. What changes on purpose is
// renewed by `npx vitest run --config tests/vitest.config.ts --project web tests/web/baseline.test.ts -u`.
import { createHash } from 'node:crypto';
import { load, type Answers, type SampleProblem, type Values } from 'softmax-steps';
import { expect, test } from 'vitest';
import { toProblem } from '../../web/model/problem/problem-state.js';
import { defaultSettings } from '../../web/model/problem/settings.js';
import type { PracticeSettings } from '../../web/model/practice/practice-settings.js';
import { problemOf } from '../../web/model/practice/generate.js';
import { extremeProblems, randomProblems, type NamedProblem } from '../code/digits/problems.js';

const core = await load();

/** Members that came after these digests, and `message` of a finding, which there is no more: they have tests of their own. */
const notDigested = new Set(['ids', 'relation', 'printed', 'message']);
const withoutThem = (name: string, value: unknown): unknown => (notDigested.has(name) ? undefined : value);

/** What a call gives, in 48 bits; after a ! what it refuses. */
function digest(call: () => unknown): string {
  const bits = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
  try {
    return bits(JSON.stringify(call(), withoutThem));
  } catch (error) {
    return '!' + bits(String(error));
  }
}

const layouts = ['features-by-classes', 'classes-by-features'] as const;
const whens = ['shown', 'carried'] as const;

const transposed = (rows: readonly (readonly string[])[]): string[][] =>
  (rows[0] ?? []).map((_, k) => rows.map((row) => row[k] ?? ''));

function variants(problem: SampleProblem): SampleProblem[] {
  const W = problem.W as readonly (readonly string[])[];
  return layouts.flatMap((layout) =>
    whens.map((when) => ({
      ...problem,
      layout,
      W: layout === (problem.layout ?? layouts[0]) ? W : transposed(W),
      rounding: { ...problem.rounding, when },
    })),
  );
}

/** The answers of a learner who rounds to five digits and has a sign wrong. */
function answersTo({ z, exp, sum, yhat, loss, dz, dW, db, W_next, b_next }: Values): Answers {
  const short = (text: string) => Number(Number(text).toPrecision(5)).toString();
  const row = (texts: readonly string[]) => texts.map(short);
  return {
    z: row(z),
    exp: row(exp),
    sum: short(sum),
    yhat: row(yhat),
    loss: short(loss),
    dz: row(dz).map((text, k) => (k === 0 ? short(String(-Number(text))) : text)),
    dW: dW.map(row),
    db: row(db),
    W_next: W_next.map(row),
    b_next: row(b_next),
  };
}

function line({ name, problem }: NamedProblem | { name: string; problem: SampleProblem }): string {
  const digests = [
    digest(() => core.evaluate(problem)),
    ...variants(problem).map((variant) => digest(() => core.derive(variant))),
    digest(() => core.check(problem, answersTo(core.evaluate(problem)))),
  ];
  return `${digests.join(' ')} ${name}`;
}

function practiceProblem(i: number): { name: string; problem: SampleProblem } {
  const numbers = i % 2 === 0 ? 'kind' : 'plain';
  const labels = i % 4 < 2 ? 'one-hot' : 'soft';
  const practice: PracticeSettings = { n: 1 + (i % 4), m: 2 + (i % 3), digits: 2 + (i % 3), numbers, labels };
  const seed = `baseline-${i}`;
  return { name: seed, problem: toProblem(problemOf(seed, practice, defaultSettings, core)) };
}

test('300 problems give what they gave', async () => {
  const problems = [...randomProblems().slice(0, 236), ...extremeProblems()];
  expect(problems).toHaveLength(300);
  await expect(problems.map(line).join('\n') + '\n').toMatchFileSnapshot(
    '__snapshots__/baseline-problems.txt',
  );
}, 900_000);

test('200 practice seeds give what they gave', async () => {
  const lines = Array.from({ length: 200 }, (_, i) => line(practiceProblem(i)));
  await expect(lines.join('\n') + '\n').toMatchFileSnapshot('__snapshots__/baseline-practice.txt');
}, 900_000);
