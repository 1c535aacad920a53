// Works for the checker to be timed on: the homework, random wrong ones, and nasty ones. All follow from seeds. `evaluate`
// is the function of softmax-core.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { problemOf } from './problem.mjs';

/** Random numbers that are the same on every machine (mulberry32): a function that gives one in [0, 1). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const mapDeep = (value, change) =>
  Array.isArray(value) ? value.map((entry) => mapDeep(entry, change)) : change(value);

/** Every quantity of the problem, as numbers. */
function solve(evaluate, problem) {
  const values = JSON.parse(evaluate(problem));
  const scaled = (gradient) => mapDeep(gradient, (entry) => Number(problem.eta) * Number(entry));
  const { z, exp, sum, yhat, loss, dz, dW, db, W_next, b_next } = mapValues(values, Number);
  return {
    z,
    exp,
    sum,
    yhat,
    loss,
    dz,
    dW,
    db,
    scaled_dW: scaled(dW),
    scaled_db: scaled(db),
    W_next,
    b_next,
  };
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, mapDeep(value, change)]));

const transposed = (matrix) => matrix[0].map((_, j) => matrix.map((row) => row[j]));

/** The homework: right to four decimals, and with the gradient transposed, as it was handed in. */
export function homeworks(evaluate) {
  const { in: problem } = JSON.parse(readFileSync(join(root, 'tests/data/homework.json'), 'utf8'));
  const numbers = solve(evaluate, problem);
  const step = { dW: transposed(numbers.dW), scaled_dW: transposed(numbers.scaled_dW) };
  step.W_next = problem.W.map((row, i) => row.map((weight, j) => Number(weight) - step.scaled_dW[i][j]));
  const written = (answers) => mapValues(answers, (value) => value.toFixed(4));
  return [
    { name: 'the homework, right', problem, answers: written(numbers) },
    { name: 'the homework, transposed', problem, answers: written({ ...numbers, ...step }) },
  ];
}

// What somebody may have written in the place of a number.
function wrong(value, digits, random) {
  const kinds = [
    () => value * (0.3 + 1.4 * random()),
    () => -value,
    () => value + 1,
    () => value * 10 ** Math.floor(7 * random() - 3),
    () => 20 * random() - 10,
    () => value + (random() - 0.5) * 10 ** (1 - digits),
  ];
  return kinds[Math.floor(kinds.length * random())]();
}

/** A random problem of n features and n classes, and a work of which some, many or all numbers are wrong. */
export function randomWork(evaluate, n, seed) {
  const random = randomOf(seed * 1000 + n);
  const tenth = (most) => (Math.floor((20 * random() - 10) * most) / 10).toFixed(1);
  const range = Array.from({ length: n });
  const chosen = Math.floor(n * random());
  const problem = {
    x: range.map(() => tenth(2)),
    W: range.map(() => range.map(() => tenth(1))),
    b: range.map(() => tenth(1)),
    y: range.map((_, j) => (j === chosen ? '1' : '0')),
    eta: '0.1',
  };
  const digits = 2 + Math.floor(5 * random());
  const share = [1 / n ** 2, 0.1, 0.5, 1][Math.floor(4 * random())];
  const leftOut = random() < 0.5 ? 0 : 0.4;
  const answers = Object.fromEntries(
    Object.entries(solve(evaluate, problem))
      .filter(() => random() >= leftOut)
      .map(([name, value]) => [
        name,
        mapDeep(value, (entry) => (random() < share ? wrong(entry, digits, random) : entry).toFixed(digits)),
      ]),
  );
  return { name: `${n}×${n}, seed ${seed}`, problem, answers };
}

/** Works that have been slow, or look as if they could be. */
export function nastyWorks(evaluate) {
  const rightOf = (n) => ({ problem: problemOf(n), numbers: solve(evaluate, problemOf(n)) });
  const filled = (n, name, change) => {
    const { problem, numbers } = rightOf(n);
    let place = 0;
    return { name, n, problem, answers: mapValues(numbers, (value) => change(value, place++)) };
  };
  const tiny = { x: ['1'], W: [['0', '5']], b: ['0', '0'], y: ['1', '0'], eta: '0.1' };
  const alone = (name, answers) => ({ name, n: 1, problem: tiny, answers });
  const manyDigits = `0.${'1234567890'.repeat(200)}`;
  const oneWrong = filled(10, 'one wrong z₀', (value) => value.toFixed(4));
  oneWrong.answers.z[0] = (Number(oneWrong.answers.z[0]) + 0.5).toFixed(4);
  return [
    ...[3, 8, 16].flatMap((n) => [
      filled(n, 'each entry wrong', (value, i) => (value + 0.1234 + (i % 7) / 10).toFixed(4)),
      filled(n, 'each entry 30 % off', (value) => (value * 1.3).toFixed(4)),
      filled(n, 'all zeros', () => '0'),
      filled(n, 'all the same, as a short code holds', () => '9'),
      filled(n, 'huge and tiny', (_, i) => (i % 2 === 0 ? '1e300' : '-1e-300')),
      filled(n, '40 digits, wrong', (value) => `${(value + 1).toFixed(4)}${'7'.repeat(36)}`),
      filled(n, 'each exchanged with its neighbour', (value, i) => (value + (i % 2) - 0.5).toFixed(6)),
    ]),
    oneWrong,
    alone('1e1000 as the loss', { loss: '1e1000' }),
    alone('1e1000 everywhere', {
      z: ['1e1000', '-1e1000'],
      exp: ['1e1000', '1e-1000'],
      yhat: ['1e1000', '1e1000'],
    }),
    alone('2000 digits', { loss: manyDigits }),
    alone('2000 digits everywhere', {
      z: [manyDigits, manyDigits],
      yhat: [manyDigits, manyDigits],
      loss: manyDigits,
    }),
    alone('NaN', { loss: 'NaN' }),
    alone('inf', { yhat: ['inf', '-inf'] }),
    alone('1e99999999', { loss: '1e99999999' }),
  ];
}
