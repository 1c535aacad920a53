/**
 * How problems are made of a seed; links carry it, since a seed and its settings must give the same problem for ever. Whoever
 * changes what a seed gives counts this up, and keeps the way of every version before.
 */
export const generatorVersion = 1;

/** What kind of problems are made. */
export interface PracticeSettings {
  /** How many features and classes. */
  readonly n: number;
  readonly m: number;
  /** To how many decimals the reader works. */
  readonly digits: number;
  /** `kind`: few digits, so that z comes out with one decimal; `plain`: one or two decimals more. */
  readonly numbers: 'kind' | 'plain';
  readonly labels: 'one-hot' | 'soft';
}

/** More than this nobody works out by hand; with fewer decimals too many mistakes go unseen. */
export const practiceLimits = {
  n: { min: 1, max: 6 },
  m: { min: 2, max: 6 },
  digits: { min: 2, max: 8 },
} as const;

/** As many variants as a course has groups; more would take long to make. */
export const variantLimits = { min: 1, max: 40 } as const;

/** The choices of a kind, the default first. */
export const practiceChoices = {
  numbers: ['kind', 'plain'],
  labels: ['one-hot', 'soft'],
} as const;

/** What practice begins with: not square, so that a transposed W shows. */
export const defaultPractice: PracticeSettings = {
  n: 2,
  m: 3,
  digits: 3,
  numbers: 'kind',
  labels: 'one-hot',
};

/** A seed is written into links and on sheets. */
export const isSeed = (text: string): boolean => /^[\w-]{1,24}$/.test(text);

/** A seed that nobody has had; problems follow from it alone. */
export function freshSeed(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % 32]).join('');
}
