// Work in slices: what is short is done at once, what is long lets the browser have its turn.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Slices } from '../../web/calculator/check/slices.js';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** So many pieces that take so many milliseconds each. */
function* pieces(count: number, each: number, log: string[] = []): Generator<void, string, void> {
  for (let i = 0; i < count; i += 1) {
    now += each;
    log.push(`piece ${i}`);
    yield;
  }
  return 'done';
}

/** Begins a work; resolves to what comes of it. */
const outcome = (slices: Slices, work: Generator<void, string, void>): Promise<string> =>
  new Promise((resolve, reject) => {
    slices.begin(work, resolve, reject);
  });

test('what takes less than a slice is done before anything else', () => {
  const log: string[] = [];
  new Slices().begin(
    pieces(5, 1),
    (result) => log.push(result),
    () => log.push('failed'),
  );
  expect(log).toEqual(['done']);
});

test('what takes longer lets others have their turn, and gets done', async () => {
  const log: string[] = [];
  const done = outcome(new Slices(), pieces(4, 5, log));
  log.push('other');
  expect(await done).toBe('done');
  expect(log).toEqual(['piece 0', 'piece 1', 'other', 'piece 2', 'piece 3']);
});

test('what is newer takes the place of what is not finished', async () => {
  const slices = new Slices();
  const log: string[] = [];
  slices.begin(
    pieces(9, 5, log),
    () => log.push('older'),
    () => log.push('failed'),
  );
  expect(await outcome(slices, pieces(4, 5))).toBe('done');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(log).toEqual(['piece 0', 'piece 1']);
});

test('what is stopped neither goes on nor tells', async () => {
  const slices = new Slices();
  const log: string[] = [];
  slices.begin(
    pieces(9, 5, log),
    () => log.push('done'),
    () => log.push('failed'),
  );
  slices.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(log).toEqual(['piece 0', 'piece 1']);
});

test('what a piece throws is told, in the first slice and in a later one', async () => {
  const failing = function* (count: number): Generator<void, string, void> {
    yield* pieces(count, 5);
    throw new Error('no');
  };
  await expect(outcome(new Slices(), failing(1))).rejects.toThrow('no');
  await expect(outcome(new Slices(), failing(5))).rejects.toThrow('no');
});
