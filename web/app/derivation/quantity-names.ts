import type { Derivation, Symbols } from '../../core/types.js';

/** A text that speaks of ŷ, η or L, with the signs that the reader has chosen for them. */
export function inSymbols(text: string, { prediction, learningRate, loss }: Symbols): string {
  return text
    .replaceAll('ŷ', prediction)
    .replaceAll('η', learningRate)
    .replaceAll(/(?<!\p{L})L(?!\p{L})/gu, loss);
}

/** A quantity's id taken apart: `W.0.2` is entry [0, 2] of the family W. */
export interface Quantity {
  readonly family: string;
  readonly indices: readonly number[];
}

/** Reads an id of the core. */
export function quantityOf(id: string): Quantity {
  const [family = '', ...indices] = id.split('.');
  return { family, indices: indices.map(Number) };
}

// How a family, and one entry of it with the subscript s, are written in running text.
const spellings: Readonly<Record<string, readonly [string, (s: string) => string]>> = {
  eta: ['η', () => 'η'],
  product: ['W x', (s) => `W${s} x`],
  zmax: ['max z', () => 'max z'],
  shifted: ['z − max z', (s) => `z${s} − max z`],
  exp: ['eᶻ', (s) => `exp z${s}`],
  sum: ['Σ eᶻ', () => 'Σ eᶻ'],
  yhat: ['ŷ', (s) => `ŷ${s}`],
  yhat_sum: ['Σ ŷ', () => 'Σ ŷ'],
  log_yhat: ['ln ŷ', (s) => `ln ŷ${s}`],
  loss_term: ['y ln ŷ', (s) => `y${s} ln ŷ${s}`],
  loss: ['L', () => 'L'],
  log_sum: ['ln Σ eᶻ', () => 'ln Σ eᶻ'],
  loss_from_logits: ['L', () => 'L'],
  dz: ['∂L/∂z', (s) => `∂L/∂z${s}`],
  dW: ['∂L/∂W', (s) => `∂L/∂W${s}`],
  db: ['∂L/∂b', (s) => `∂L/∂b${s}`],
  scaled_dW: ['η ∂L/∂W', (s) => `η ∂L/∂W${s}`],
  scaled_db: ['η ∂L/∂b', (s) => `η ∂L/∂b${s}`],
  W_next: ['W′', (s) => `W′${s}`],
  b_next: ['b′', (s) => `b′${s}`],
  z_next: ['z′', (s) => `z′${s}`],
  yhat_next: ['ŷ′', (s) => `ŷ′${s}`],
  loss_next: ['L′', () => 'L′'],
  loss_change: ['L′ − L', () => 'L′ − L'],
  dW_squared: ['‖∂L/∂W‖²', () => '‖∂L/∂W‖²'],
  db_squared: ['‖∂L/∂b‖²', () => '‖∂L/∂b‖²'],
  predicted_change: ['−η‖∇L‖²', () => '−η‖∇L‖²'],
  gradient_error: ['max |∂L/∂θ − ΔL/(2h)|', () => 'max |∂L/∂θ − ΔL/(2h)|'],
  gradient: ['∇L', () => '∇L'],
};

const small = '₀₁₂₃₄₅₆₇₈₉';
const high = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function subscript(indices: readonly number[], base: number): string {
  const numbers = indices.map((index) => String(index + base));
  const separator = numbers.some((number) => number.length > 1) ? ' ' : '';
  return numbers
    .map((number) => Array.from(number, (digit) => small[Number(digit)]).join(''))
    .join(separator);
}

/** A quantity in running text: “z₁”, “∂L/∂W₀₂”, or “W” for the whole family. */
export function nameOf(id: string, base: number, symbols: Symbols): string {
  const { family, indices } = quantityOf(id);
  const plain = family.replaceAll('_', ' ');
  const [whole, entry] = spellings[family] ?? [plain, (s: string) => plain + s];
  return inSymbols(indices.length === 0 ? whole : entry(subscript(indices, base)), symbols);
}

/** What the names of a derivation's quantities depend on. */
export interface Naming {
  readonly derivation: Derivation | undefined;
  readonly indexBase: 0 | 1;
  readonly symbols: Symbols;
}

/** As {@link nameOf}; a product, which has no letter of its own, is called by its factors: “W₀₁ x₀”. */
export function nameIn({ derivation, indexBase, symbols }: Naming, id: string): string {
  const { family, indices } = quantityOf(id);
  const [x, W] = family === 'product' && indices.length > 0 ? (derivation?.sources[id] ?? []) : [];
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
  return ['x', 'W', 'b', 'y', 'eta'].includes(quantityOf(id).family);
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
