import { describe, expect, test } from 'vitest';
import { drawsFrom, hash, xoshiro } from '../../web/model/practice/random.js';

describe('the generator', () => {
  test('gives what the reference implementation gives', () => {
    // The authors' xoshiro128starstar.c, version 1.1, from the state 1, 2, 3, 4; the vector is also in the tests of Rust's rand_xoshiro.
    const next = xoshiro([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('starts from a hash that is FNV-1a', () => {
    // The published vectors of FNV-1a, 32 bits (Noll's test suite).
    expect([hash(''), hash('a'), hash('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  // A link is a problem: these may never change. Worked out by an implementation in Python, on integers of any size.
  test.each([
    ['1', [97, 501, 963, 460, 85, 879, 719, 222, 38, 222, 524, 522]],
    ['exam-2', [437, 927, 992, 14, 99, 532, 405, 790, 751, 473, 243, 468]],
  ])('draws from the seed %s what it always drew', (seed, expected) => {
    const draw = drawsFrom(seed);
    expect(Array.from({ length: 12 }, () => draw(1000))).toEqual(expected);
  });

  test('draws each number about as often', () => {
    const draw = drawsFrom('often');
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i += 1) {
      const number = draw(7);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    // Five standard deviations of a binomial distribution: √(70000 · 1/7 · 6/7) ≈ 93.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(465);
  });

  test('draws other numbers from other seeds', () => {
    const first = (seed: string): string => {
      const draw = drawsFrom(seed);
      return Array.from({ length: 4 }, () => draw(2 ** 32)).join();
    };
    const seeds = Array.from({ length: 500 }, (_, i) => String(i));
    expect(new Set(seeds.map(first)).size).toBe(seeds.length);
  });
});
