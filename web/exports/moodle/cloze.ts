import type { Margin } from '../../core/check-types.js';
import { decimalText, difference, exact, larger, rounded, roundedUp } from './exact.js';

/** Decimals of a tolerance beyond those of the answers: it may be too wide by a hundredth of a unit, never too narrow. */
const finer = 2;

/**
 * A gap for a number in the syntax of Moodle's embedded answers, `{1:NUMERICAL:=0.004:0.0006}`: the answer to so many decimals,
 * and a tolerance about it that takes in everything from one end of the margin to the other.
 */
export function numericalGap(value: string, { low, high }: Margin, decimals: number): string {
  const answer = rounded(exact(value), decimals);
  const above = difference(exact(high), answer);
  const below = difference(answer, exact(low));
  const zero = exact('0');
  const tolerance = roundedUp(larger(larger(above, below), zero), decimals + finer);
  return `{1:NUMERICAL:=${decimalText(answer)}:${decimalText(tolerance)}}`;
}

/**
 * A text among which there are gaps, as it has to be written so that Moodle finds none in it: a gap begins with a brace, and
 * braces stand nowhere else.
 */
export const withoutGaps = (html: string): string => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
