/** A decimal as an integer and the place of its point: 1.25 is 125 with 2 decimals. */
export interface Exact {
  readonly units: bigint;
  readonly decimals: number;
}

/** The number in a decimal text of the core's, e.g. `-0.05` or `1.2e-7`. */
export function exact(text: string): Exact {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^([-−]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/.exec(text) ?? [];
  if (whole + fraction === '') throw new TypeError(`“${text}” is no decimal.`);
  const digits = BigInt(whole + fraction);
  const units = sign === '' ? digits : -digits;
  const decimals = fraction.length - Number(power);
  return decimals < 0 ? { units: units * 10n ** BigInt(-decimals), decimals: 0 } : { units, decimals };
}

/** The same number with at least so many decimals. */
function widened({ units, decimals }: Exact, most: number): Exact {
  return most <= decimals
    ? { units, decimals }
    : { units: units * 10n ** BigInt(most - decimals), decimals: most };
}

/** How far `a` is above `b`. */
export function difference(a: Exact, b: Exact): Exact {
  const decimals = Math.max(a.decimals, b.decimals);
  return { units: widened(a, decimals).units - widened(b, decimals).units, decimals };
}

export const larger = (a: Exact, b: Exact): Exact => (difference(a, b).units < 0n ? b : a);

const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);

/** To so many decimals, half away from zero. */
export function rounded({ units, decimals }: Exact, most: number): Exact {
  if (decimals <= most) return { units, decimals };
  const unit = 10n ** BigInt(decimals - most);
  const up = (2n * magnitude(units) + unit) / (2n * unit);
  return { units: units < 0n ? -up : up, decimals: most };
}

/** To so many decimals, away from zero. */
export function roundedUp({ units, decimals }: Exact, most: number): Exact {
  if (decimals <= most) return { units, decimals };
  const unit = 10n ** BigInt(decimals - most);
  const up = (magnitude(units) + unit - 1n) / unit;
  return { units: units < 0n ? -up : up, decimals: most };
}

/** As people and Moodle write it: with a point, an ASCII minus sign, and no zeros behind. */
export function decimalText({ units, decimals }: Exact): string {
  const digits = String(magnitude(units)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
