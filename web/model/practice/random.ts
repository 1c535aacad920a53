const bits = 2 ** 32;

/** FNV-1a of a text's UTF-8 bytes, 32 bits (Fowler, Noll and Vo). */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193);
  return state >>> 0;
}

/** Spreads a number's bits over all 32: the last steps of MurmurHash3 (Appleby). */
function mixed(number: number): number {
  let h = number;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const rotated = (number: number, by: number): number => (number << by) | (number >>> (32 - by));

export type State = readonly [number, number, number, number];

/** xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021): integers from 0 to 2³² − 1. */
export function xoshiro([a, b, c, d]: State): () => number {
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotated(d, 11);
    return result;
  };
}

/** Gives integers from 0 to `count` − 1, each as likely as the others. */
export type Draw = (count: number) => number;

/**
 * What is drawn from a seed: the same on every machine, since all of it is arithmetic on integers of 32 bits. The generator's
 * state is the seed's hash, counted on by the golden ratio's odd 32 bits and mixed.
 */
export function drawsFrom(seed: string): Draw {
  const start = hash(seed);
  const word = (index: number): number => mixed((start + Math.imul(index, 0x9e3779b9)) | 0);
  const next = xoshiro([word(1), word(2), word(3), word(4)]);
  return (count) => {
    // Above the last multiple of `count` the small remainders would be likelier.
    const end = bits - (bits % count);
    for (;;) {
      const number = next();
      if (number < end) return number % count;
    }
  };
}
