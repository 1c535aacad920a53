import { decimalText, exact, rounded } from '../sharing/exports/moodle/exact.js';

/** So many digits are shown of a number at least. */
const fewest = 3;

// The place of the first digit that is not 0, counted from the point: 1 for 5.41, −2 for 0.0041.
function leadingPlace(decimal: string): number {
  const { units, decimals } = exact(decimal);
  return String(units).replace('-', '').length - decimals;
}

/** A decimal text of the core's as somebody would write it who wrote `typed`: with as many decimals, and three digits at least. */
export function nearText(near: string, typed: string, decimalMark: '.' | ','): string {
  const [, written = ''] = /[.,](\d*)/.exec(typed) ?? [];
  const decimals = Math.max(written.length, fewest - leadingPlace(near), 0);
  return decimalText(rounded(exact(near), decimals))
    .replace('-', '−')
    .replace('.', decimalMark);
}
