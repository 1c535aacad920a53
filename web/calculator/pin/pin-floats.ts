import type { Floats } from '../../core/index.js';
import { readable } from '../../model/quantities/quantity-names.js';

/** What floating point makes of a derivation: fetched, there, or not to be had. */
export type FloatsState = Floats | 'loading' | 'failed';

/** How a number in floating point compares with the value. */
export type Verdict =
  'right' | 'digits' | 'not-zero' | 'overflow' | 'infinite' | 'nan' | 'underflow' | 'lost';

/** A number in floating point as people read it. */
export interface Float {
  readonly verdict: Verdict;
  /** How many digits are right, where the verdict is `digits`. */
  readonly digits: number;
  /** The text up to the first wrong digit, the wrong digits, and the power of ten. */
  readonly parts: readonly [string, string, string];
}

/** The range of a type: the powers of ten of the smallest and the largest number. */
export interface FloatRange {
  readonly smallest: number;
  readonly largest: number;
}

/** IEEE 754. */
export const ranges = {
  float64: { smallest: -324, largest: 308 },
  float32: { smallest: -45, largest: 38 },
} as const satisfies Readonly<Record<string, FloatRange>>;

// ± d.ddd × 10^exponent, without zeros at the end; no digits for 0.
interface Parsed {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

function parse(text: string): Parsed | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  const all = whole + fraction;
  const lead = all.search(/[1-9]/);
  return {
    isNegative: sign === '-',
    digits: lead < 0 ? '' : all.slice(lead).replace(/0+$/, ''),
    exponent: lead < 0 ? 0 : whole.length - 1 - lead + Number(power),
  };
}

/** Beyond these powers of ten a number is written as a power. */
const plain = { from: -7, to: 20 };

function write({ isNegative, digits, exponent }: Parsed, decimalMark: '.' | ','): string {
  const sign = isNegative && digits !== '' ? '-' : '';
  if (digits === '') return '0';
  if (exponent < plain.from || exponent > plain.to) {
    const fraction = digits.slice(1);
    return readable(`${sign}${digits.charAt(0)}${fraction && `.${fraction}`}e${exponent}`, decimalMark);
  }
  const padded = exponent < 0 ? '0'.repeat(-exponent) + digits : digits.padEnd(exponent + 1, '0');
  const point = Math.max(exponent, 0) + 1;
  const fraction = padded.slice(point);
  return readable(`${sign}${padded.slice(0, point)}${fraction && `.${fraction}`}`, decimalMark);
}

// How many digits of `float` are right: as many as leave an error of half a unit of the last of them at most.
function rightDigits(float: Parsed, exact: Parsed): number {
  if (Math.abs(float.exponent - exact.exponent) > 1) return 0;
  const count = float.digits.length;
  const lastOf = ({ digits, exponent }: Parsed): number => exponent - digits.length + 1;
  const lowest = Math.min(lastOf(float), lastOf(exact), exact.exponent - count);
  const scaled = (parsed: Parsed): bigint => {
    const size = BigInt(parsed.digits) * 10n ** BigInt(lastOf(parsed) - lowest);
    return parsed.isNegative ? -size : size;
  };
  const difference = scaled(float) - scaled(exact);
  const error = difference < 0n ? -difference : difference;
  let right = count;
  while (right > 0 && error > 5n * 10n ** BigInt(exact.exponent - right - lowest)) right -= 1;
  return right;
}

// Splits a text after so many significant digits, and before its power of ten.
function split(text: string, digits: number): readonly [string, string, string] {
  const [mantissa = '', power] = text.split(' × ');
  const lead = mantissa.search(/[1-9]/);
  let end = lead < 0 ? mantissa.length : lead;
  for (let seen = 0; seen < digits && end < mantissa.length; end += 1) {
    if (/\d/.test(mantissa.charAt(end))) seen += 1;
  }
  return [mantissa.slice(0, end), mantissa.slice(end), power === undefined ? '' : ` × ${power}`];
}

/**
 * Compares a number in floating point, a decimal text or "Infinity", "-Infinity" or "NaN", with the exact value, a
 * decimal text; a value that is neither (a power left as it is) counts as beyond every range.
 */
export function readFloat(
  text: string,
  exactText: string,
  { smallest, largest }: FloatRange,
  decimalMark: '.' | ',',
): Float {
  const exact = parse(exactText);
  const whole = (verdict: Verdict, as: string): Float => ({ verdict, digits: 0, parts: ['', as, ''] });
  if (text === 'NaN') return whole('nan', 'NaN');
  if (text.endsWith('Infinity')) {
    const sign = text.startsWith('-') ? '−' : '';
    return whole(exact && exact.exponent <= largest ? 'infinite' : 'overflow', `${sign}∞`);
  }
  const float = parse(text);
  if (!float || !exact) return { verdict: 'right', digits: 0, parts: [text, '', ''] };
  const written = write(float, decimalMark);
  if (float.digits === '' && exact.digits === '')
    return { verdict: 'right', digits: 0, parts: ['0', '', ''] };
  if (float.digits === '') return whole(exact.exponent <= smallest ? 'underflow' : 'lost', written);
  if (exact.digits === '') return { verdict: 'not-zero', digits: 0, parts: split(written, 0) };
  const digits = rightDigits(float, exact);
  const isRight = digits === float.digits.length;
  return {
    verdict: isRight ? 'right' : 'digits',
    digits,
    parts: isRight ? [written, '', ''] : split(written, digits),
  };
}
