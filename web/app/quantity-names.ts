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
  exp: ['e^z', (s) => `exp z${s}`],
  sum: ['Σe^z', () => 'Σe^z'],
  yhat: ['ŷ', (s) => `ŷ${s}`],
  loss: ['L', () => 'L'],
  loss_term: ['the terms of L', (s) => `−y${s} ln ŷ${s}`],
  dz: ['∇z L', (s) => `∂L/∂z${s}`],
  dW: ['∇W L', (s) => `∂L/∂W${s}`],
  db: ['∇b L', (s) => `∂L/∂b${s}`],
  scaled_dW: ['η ∇W L', (s) => `η ∂L/∂W${s}`],
  scaled_db: ['η ∇b L', (s) => `η ∂L/∂b${s}`],
  W_next: ['new W', (s) => `new W${s}`],
  b_next: ['new b', (s) => `new b${s}`],
  zmax: ['max z', () => 'max z'],
  shifted: ['z − max z', (s) => `z${s} − max z`],
  product: ['the products', (s) => `product${s}`],
  loss_next: ['new L', () => 'new L'],
  loss_change: ['change of L', () => 'change of L'],
};

const small = '₀₁₂₃₄₅₆₇₈₉';

function subscript(indices: readonly number[], base: number): string {
  const numbers = indices.map((index) => String(index + base));
  const separator = numbers.some((number) => number.length > 1) ? ' ' : '';
  return numbers.map((number) => [...number].map((digit) => small[Number(digit)]).join('')).join(separator);
}

/** A quantity in running text: “z₁”, “∂L/∂W₀₂”, or “W” for the whole family. */
export function nameOf(id: string, base: number): string {
  const { family, indices } = quantityOf(id);
  const plain = family.replaceAll('_', ' ');
  const [whole, entry] = spellings[family] ?? [plain, (s: string) => plain + s];
  return indices.length === 0 ? whole : entry(subscript(indices, base));
}

/** A decimal text as people read it: a real minus sign, and at most `digits` significant digits after the point. */
export function readable(decimal: string, digits = 30): string {
  const [mantissa = '', exponent] = decimal.replaceAll('-', '−').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const leading = /^−?0*$/.test(whole) ? (/^0*/.exec(fraction)?.[0].length ?? 0) : 1 - whole.replace('−', '').length;
  const kept = fraction.slice(0, Math.max(0, leading + digits));
  const cut = kept.length < fraction.length ? '…' : '';
  const power = exponent === undefined ? '' : ` × 10^${exponent}`;
  return whole + (kept && `.${kept}`) + cut + power;
}
