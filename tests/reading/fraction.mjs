// Number texts as exact fractions, so that 0.30 is 3/10 and nothing is compared by its spelling.

/** @typedef {{ readonly over: bigint, readonly under: bigint }} Fraction */

const signs = /^([-−+]?)(\d*)\.?(\d*)(?:[eE]([-−+]?\d+))?$/;

const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b));

function reduced(over, under) {
  const divisor = gcd(over < 0n ? -over : over, under);
  return { over: over / divisor, under: under / divisor };
}

function decimal(text) {
  const match = signs.exec(text.trim());
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match ?? [];
  if (!match || whole + decimals === '') return undefined;
  const digits = BigInt(whole + decimals) * (/[-−]/.test(sign) ? -1n : 1n);
  const power = Number(exponent.replace('−', '-')) - decimals.length;
  return power < 0
    ? { over: digits, under: 10n ** BigInt(-power) }
    : { over: digits * 10n ** BigInt(power), under: 1n };
}

/**
 * A decimal (`-2.`, `.3`, `1.0E+03`) or a quotient of two (`3/10`) as a fraction in lowest terms; undefined where the text
 * is neither.
 * @param {string} text
 * @returns {Fraction | undefined}
 */
export function fraction(text) {
  const [above, below] = text.split('/').map(decimal);
  if (above === undefined || text.split('/').length > 2) return undefined;
  if (!text.includes('/')) return reduced(above.over, above.under);
  if (below === undefined || below.over === 0n) return undefined;
  const sign = below.over < 0n ? -1n : 1n;
  return reduced(sign * above.over * below.under, sign * below.over * above.under);
}

/**
 * Whether two number texts mean the same number.
 * @param {string} a
 * @param {string} b
 */
export function isSameNumber(a, b) {
  const [one, other] = [a, b].map(fraction);
  return one !== undefined && other !== undefined && one.over === other.over && one.under === other.under;
}
