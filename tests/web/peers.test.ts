// Published numbers of other projects, to the tolerance that each is stated to: tests/data/README.md.
import { load, type BatchProblem, type BatchValues, type Numeric } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { readData } from './data.js';
import { inputErrorOf } from './input-error.js';
import { flat, identity, zeros } from './matrices.js';

type Matrix = readonly (readonly Numeric[])[];

interface Peer {
  readonly id: string;
  readonly op: string;
  readonly agrees: boolean;
  readonly in: {
    readonly z?: Matrix;
    readonly X?: Matrix;
    readonly W?: Matrix;
    readonly b?: readonly Numeric[];
    readonly Y?: Matrix;
    readonly eta?: Numeric;
    readonly reduction?: string;
  };
  readonly out: Readonly<Record<string, unknown>>;
  readonly tol: { readonly abs: number; readonly rel: number };
}

const core = await load();
const { cases } = readData('peers.json') as { readonly cases: readonly Peer[] };

// With X the identity, the rows of W are the logits: z = W.
function problemOf({ in: { z, X, W, b, Y, eta, reduction } }: Peer): BatchProblem {
  const weights = z ?? W ?? [];
  const x = z ? identity(z.length) : (X ?? []);
  return {
    x,
    W: weights,
    b: b ?? zeros(weights[0]?.length ?? 0),
    y: Y ?? zeros(x.length),
    eta: eta ?? 1,
    reduction: reduction === 'sum' ? 'sum' : 'mean',
  };
}

const rowOf = <T>(list: ArrayLike<ArrayLike<T> | T>, row: number): T[] => [list[row] as T];

// The loss of each sample alone.
function lossesOf(problem: BatchProblem): number[] {
  return Array.from({ length: problem.x.length }, (_, i) => {
    const y = rowOf<Numeric>(problem.y, i);
    return Number(core.evaluate({ ...problem, x: rowOf(problem.x, i) as unknown as Matrix, y }).loss);
  });
}

// −ln ŷ of every class of every sample: the loss when that class is the true one.
function logProbabilities(problem: BatchProblem): number[][] {
  const samples = problem.x.length;
  const byClass = Array.from({ length: problem.b.length }, (_, k) =>
    lossesOf({ ...problem, y: zeros(samples).map(() => k) }),
  );
  return Array.from({ length: samples }, (_, i) => byClass.map((losses) => -(losses[i] ?? NaN)));
}

const largestAt = (values: readonly number[]): number => values.indexOf(Math.max(...values));

// ln Σ e^z = z_c − ln ŷ_c, taken at the largest logit, where nothing cancels.
function logSums(problem: BatchProblem, { z }: BatchValues): number[] {
  const logs = logProbabilities(problem);
  return z.map((row, i) => {
    const logits = row.map(Number);
    const top = largestAt(logits);
    return (logits[top] ?? NaN) - (logs[i]?.[top] ?? NaN);
  });
}

type Quantity = (problem: BatchProblem, values: BatchValues) => unknown;

/** How each quantity that a peer states is found here; what else it may state is none of this product's. */
const quantities: Readonly<Record<string, Quantity>> = {
  z: (_, { z }) => z,
  p: (_, { yhat }) => yhat,
  logp: (problem) => logProbabilities(problem),
  lse: logSums,
  loss: (_, { loss }) => loss,
  loss_i: (problem) => lossesOf(problem),
  dz: (_, { dz }) => dz,
  // With X the identity, ∇_W is the gradient for the logits, by the reduction.
  dL_dz: (_, { dW }) => dW,
  dW: (_, { dW }) => dW,
  db: (_, { db }) => db,
  W1: (_, { W_next }) => W_next,
  argmax: (_, { yhat }) => yhat.map((row) => largestAt(row.map(Number))),
};

const ops = ['softmax', 'log_softmax', 'logsumexp', 'xent_logits', 'regression'];
const ours = ['z', 'X', 'W', 'b', 'Y', 'eta', 'reduction'];

const isFinite = (value: unknown): boolean => flat(value).every((number) => Number.isFinite(Number(number)));
const isDistribution = (row: readonly Numeric[]): boolean =>
  row.every((label) => Number(label) >= 0) && Math.abs(row.map(Number).reduce((a, b) => a + b, 0) - 1) < 1e-9;

// Whether this product works out what the peer did: finite numbers, two classes or more, labels that sum to 1, no weights.
function isUsable(peer: Peer): boolean {
  const { z, W, Y, reduction } = peer.in;
  return (
    peer.agrees &&
    ops.includes(peer.op) &&
    Object.keys(peer.in).every((name) => ours.includes(name)) &&
    ['none', 'mean', 'sum', undefined].includes(reduction) &&
    isFinite([z ?? W]) &&
    ((z ?? W)?.[0]?.length ?? 0) >= 2 &&
    (Y ?? []).every(isDistribution) &&
    isFinite(Object.values(peer.out))
  );
}

const usable = cases.filter(isUsable);

test('none of the peers that can be compared is left out', () => {
  const counts = ops.map((op) => [op, usable.filter((peer) => peer.op === op).length]);
  expect(Object.fromEntries(counts)).toEqual({
    softmax: 71,
    log_softmax: 35,
    logsumexp: 5,
    xent_logits: 52,
    regression: 9,
  });
});

describe.each(usable)('$op of $id', (peer) => {
  const problem = problemOf(peer);
  const compared = Object.entries(peer.out).filter(([name]) => name in quantities);

  test.each(compared)('%s is what the peer states', (name, stated) => {
    const found = flat<Numeric>(quantities[name]?.(problem, core.evaluate(problem))).map(Number);
    const expected = flat<Numeric>(stated).map(Number);
    expect(found).toHaveLength(expected.length);
    const { abs, rel } = peer.tol;
    expected.forEach((value, i) => {
      expect(Math.abs((found[i] ?? NaN) - value)).toBeLessThanOrEqual(abs + rel * Math.abs(value));
    });
  });
});

describe('what peers refuse is refused', () => {
  const rejected = cases.filter(({ op }) => op === 'reject');

  test('all three are used', () => {
    expect(rejected).toHaveLength(3);
  });

  test.each(rejected)('$id', (peer) => {
    expect(['W', 'y']).toContain(inputErrorOf(() => core.evaluate(problemOf(peer))).field);
  });
});
