import { quantityNamed } from '../../core/quantities.js';
import type { Derivation, Symbols } from '../../core/types.js';

/** A text that speaks of ŷ, η or L, with the signs that the reader has chosen for them. */
export function inSymbols(text: string, { prediction, learningRate, loss }: Symbols): string {
  return text
    .replaceAll('ŷ', prediction)
    .replaceAll('η', learningRate)
    .replaceAll(/(?<!\p{L})L(?!\p{L})/gu, loss);
}

/** A number's id taken apart: `W.0.2` is entry [0, 2] of W. */
export interface Entry {
  readonly quantity: string;
  readonly indices: readonly number[];
}

/** Reads an id of the core. */
export function quantityOf(id: string): Entry {
  const [quantity = '', ...indices] = id.split('.');
  return { quantity, indices: indices.map(Number) };
}

const small = '₀₁₂₃₄₅₆₇₈₉';
const high = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function subscript(indices: readonly number[], base: number): string {
  const numbers = indices.map((index) => String(index + base));
  const separator = numbers.some((number) => number.length > 1) ? ' ' : '';
  return numbers
    .map((number) => Array.from(number, (digit) => small[Number(digit)]).join(''))
    .join(separator);
}

/** A quantity in running text: “z₁”, “∂L/∂W₀₂”, or “W” for all of it. */
export function nameOf(id: string, base: number, symbols: Symbols): string {
  const { quantity, indices } = quantityOf(id);
  const { sign = quantity, entrySign = `${quantity}_` } = quantityNamed(quantity) ?? {};
  const name = indices.length === 0 ? sign : entrySign.replaceAll('_', subscript(indices, base));
  return inSymbols(name, symbols);
}

/** What the names of a derivation's quantities depend on. */
export interface Naming {
  readonly derivation: Derivation | undefined;
  readonly indexBase: 0 | 1;
  readonly symbols: Symbols;
}

/** As {@link nameOf}; a product, which has no letter of its own, is called by its factors: “W₀₁ x₀”. */
export function nameIn({ derivation, indexBase, symbols }: Naming, id: string): string {
  const { quantity, indices } = quantityOf(id);
  const [x, W] = quantity === 'product' && indices.length > 0 ? (derivation?.sources[id] ?? []) : [];
  const name = (one: string): string => nameOf(one, indexBase, symbols);
  return x && W ? `${name(W)} ${name(x)}` : name(id);
}

const raised: Readonly<Record<string, string>> = { '−': '⁻', '+': '' };

/** A raised exponent; one that has no raised letters stands behind a caret. */
export function superscript(exponent: string): string {
  if (!/^[−+]?\d+$/.test(exponent)) return `^${exponent}`;
  return Array.from(exponent, (sign) => raised[sign] ?? high[Number(sign)]).join('');
}

/** Whether a quantity is one that is typed, and not worked out. */
export function isTyped(id: string): boolean {
  return quantityNamed(quantityOf(id).quantity)?.role === 'input';
}

/** A decimal text as people read it: a real minus sign, and of the digits after the point those within the first `digits` significant ones. */
export function readable(decimal: string, decimalMark: '.' | ',', digits = 30): string {
  const [mantissa = '', exponent] = decimal.replaceAll('-', '−').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const leading = /^−?0*$/.test(whole)
    ? (/^0*/.exec(fraction)?.[0].length ?? 0)
    : -whole.replace('−', '').length;
  const kept = fraction.slice(0, Math.max(0, leading + digits));
  const cut = kept.length < fraction.length ? '…' : '';
  const power = exponent === undefined ? '' : ` × 10${superscript(exponent)}`;
  return whole + (kept && decimalMark + kept) + cut + power;
}
