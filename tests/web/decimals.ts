/** A decimal text's exact value: `mantissa` · 10^`exponent`. */
export interface Exact {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Reads a decimal text such as "-0.5", "1.5e-300" or "2". */
export function exact(text: string): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text);
  if (!match) throw new Error(`not a decimal: "${text}"`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return { mantissa: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** The power of ten of the leading digit: 0 for 9.9, −1 for 0.1. Of a value other than 0. */
function leadingPower({ mantissa, exponent }: Exact): number {
  return magnitude(mantissa).toString().length - 1 + exponent;
}

/** Where the true value is this small, the reference files say 0. */
const smallestInReference = -1000;

/**
 * Whether `actual` is `expected` to `digits` significant digits: off by at most one unit of the last of them.
 * Compared as exact integers, with no floating point in between.
 */
export function isSame(actual: string, expected: string, digits = 30): boolean {
  const [a, e] = [exact(actual), exact(expected)];
  if (e.mantissa === 0n) return a.mantissa === 0n || leadingPower(a) < smallestInReference;
  if (a.mantissa === 0n || a.mantissa < 0n !== e.mantissa < 0n) return false;
  // Values many powers of ten apart need no long subtraction.
  if (Math.abs(leadingPower(a) - leadingPower(e)) > 1) return false;
  const unit = leadingPower(e) - digits + 1;
  const exponent = Math.min(a.exponent, e.exponent, unit);
  const scaled = (value: Exact): bigint => value.mantissa * 10n ** BigInt(value.exponent - exponent);
  return magnitude(scaled(a) - scaled(e)) <= 10n ** BigInt(unit - exponent);
}
