// The reading of a printed text by someone who knows the matrix: for every entry, the digits that stand in the text for it.
import { fraction } from '../fraction.mjs';

const number = /[-−+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

const valueOf = (text) => {
  const { over, under } = fraction(text);
  return Number(over) / Number(under);
};

// What the last digit counts, as a number.
function unitOf(text) {
  const [, decimals = '', exponent = '0'] = /^[-−+]?\d*\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text);
  return 10 ** (Number(exponent) - decimals.length);
}

const factorOf = (scale) => (scale === undefined ? 1 : Number(`1${scale}`));

/**
 * The text that was printed for an entry: the most precise number of the text that is the entry, rounded or cut off.
 * `scale` is a power of ten as `e3`, by which all that was printed is to be multiplied.
 */
function digitsOf(entry, tokens, scale) {
  const wanted = valueOf(entry) / factorOf(scale);
  const near = tokens.filter(
    ({ value, unit }) => Math.abs(value - wanted) <= 0.5001 * unit + 1e-6 * Math.abs(wanted),
  );
  const finest = Math.min(...near.map(({ unit }) => unit));
  const best = near.filter(({ unit }) => unit === finest);
  const closest = best.toSorted((a, b) => Math.abs(a.value - wanted) - Math.abs(b.value - wanted))[0];
  if (!closest) throw new Error(`nothing printed is ${entry}`);
  return closest.text;
}

const plain = (text) =>
  text
    .replace('−', '-')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.(?=$|e)/i, '');

function withScale(text, scale) {
  if (scale === undefined || Number(text) === 0) return text;
  return text + scale;
}

/**
 * @param {readonly (readonly string[])[]} matrix what the program was given
 * @param {string} text what it printed
 * @param {{ scale?: string, comma?: boolean }} options `comma`: it printed decimal commas
 */
export function printedDigits(matrix, text, { scale, comma = false } = {}) {
  // Maxima and LaTeX leave a blank behind a sign, PARI one before an exponent.
  const joined = text.replace(/(^|[[&({\s])- (?=[\d.])/gm, '$1-').replace(/(\d) (E-?\d)/g, '$1$2');
  const found = (comma ? joined.replaceAll(',', '.') : joined).match(number) ?? [];
  const tokens = found.map((each) => ({ text: plain(each), value: valueOf(each), unit: unitOf(each) }));
  const digits = matrix.map((cells) => cells.map((entry) => digitsOf(entry, tokens, scale)));
  const count = (texts, value) => texts.filter((text) => Number(text) === value).length;
  for (const value of new Set(digits.flat().map(Number))) {
    const [needed, there] = [digits.flat(), tokens.map((token) => token.text)].map((all) =>
      count(all, value),
    );
    if (needed > there) throw new Error(`${value} is printed ${there} times, not ${needed}`);
  }
  return digits.map((cells) => cells.map((cell) => withScale(cell, scale)));
}
