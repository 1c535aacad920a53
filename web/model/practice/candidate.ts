import { oneHot, type ProblemState } from '../problem/problem-state.js';
import type { PracticeSettings } from './practice-settings.js';
import type { Draw } from './random.js';

type Numbers = readonly number[];

/**
 * Numbers as integers: x, W and b in units of one over their scale. All that is decided about a problem is decided on
 * integers, so that every machine decides alike.
 */
interface Style {
  readonly x: { readonly scale: number; readonly least: number; readonly most: number };
  readonly W: { readonly scale: number; readonly most: (n: number) => number };
  readonly b: { readonly scale: number; readonly most: number };
  readonly etas: readonly string[];
}

// The weights get smaller as they get more, so that the logits do not grow.
const styles: Readonly<Record<PracticeSettings['numbers'], Style>> = {
  kind: {
    x: { scale: 1, least: 1, most: 3 },
    W: { scale: 10, most: (n) => (n > 3 ? 6 : 9) },
    b: { scale: 10, most: 5 },
    etas: ['0.1', '0.2', '0.5'],
  },
  plain: {
    x: { scale: 10, least: 4, most: 29 },
    W: { scale: 100, most: (n) => (n > 3 ? 60 : 95) },
    b: { scale: 10, most: 9 },
    etas: ['0.05', '0.1', '0.15', '0.3'],
  },
};

/** The largest |z|, and the least and the largest distance of two logits of a problem: every ŷ has a digit to show. */
const [largestLogit, leastSpread, largestSpread] = [4, 0.5, 3];

/** An integer as a decimal: −14 in tenths is “-1.4”. The quotient is the double nearest to that, which prints as it. */
const decimal = (units: number, scale: number): string => String(units / scale);

const isVaried = (numbers: Numbers): boolean => numbers.length === 1 || new Set(numbers).size > 1;
const areDistinct = (lists: readonly Numbers[]): boolean =>
  new Set(lists.map((list) => list.join())).size === lists.length;

const columnsOf = (W: readonly Numbers[]): readonly Numbers[] =>
  (W[0] ?? []).map((_, k) => W.map((row) => row[k] ?? 0));

// What is not square is not of its transpose's shape.
const isSymmetric = (W: readonly Numbers[]): boolean =>
  W.length === W[0]?.length && W.join() === columnsOf(W).join();

/** Labels in tenths that sum to 1, none of them 0, not all alike. */
function softLabels(m: number, draw: Draw): readonly string[] {
  const tenths = Array.from({ length: m }, () => 1);
  for (let left = 10 - m; left > 0; left -= 1) {
    const k = draw(m);
    tenths[k] = (tenths[k] ?? 0) + 1;
  }
  return isVaried(tenths) ? tenths.map((units) => decimal(units, 10)) : softLabels(m, draw);
}

/**
 * A problem as it comes, W as features × classes, or undefined where it would teach little: numbers that are 0 or all alike, rows
 * that cannot be told apart, logits that are equal or far from each other.
 */
export function candidate(
  { n, m, numbers, labels }: PracticeSettings,
  draw: Draw,
): Pick<ProblemState, 'x' | 'W' | 'b' | 'y' | 'eta'> | undefined {
  const style = styles[numbers];
  const signed = (least: number, most: number): number =>
    (draw(2) === 0 ? 1 : -1) * (least + draw(most - least + 1));
  const vector = (length: number, one: () => number): Numbers => Array.from({ length }, one);

  const x = vector(n, () => signed(style.x.least, style.x.most));
  const W = Array.from({ length: n }, () => vector(m, () => signed(1, style.W.most(n))));
  const b = vector(m, () => signed(1, style.b.most));
  const y = labels === 'soft' ? softLabels(m, draw) : oneHot(m, draw(m));
  const eta = style.etas[draw(style.etas.length)] ?? '0.1';

  // z in units of the product of two scales.
  const scale = style.x.scale * style.W.scale;
  const z = columnsOf(W).map((column, k) =>
    column.reduce((sum, weight, i) => sum + weight * (x[i] ?? 0), ((b[k] ?? 0) * scale) / style.b.scale),
  );
  const spread = Math.max(...z) - Math.min(...z);
  const isWorthwhile =
    // A single feature that is ±1 makes ∇_W the same as ∇_z.
    (n > 1 ? isVaried(x) : Math.abs(x[0] ?? 0) !== style.x.scale) &&
    isVaried(b) &&
    areDistinct(W) &&
    areDistinct(columnsOf(W)) &&
    !isSymmetric(W) &&
    areDistinct(z.map((logit) => [logit])) &&
    z.every((logit) => logit !== 0 && Math.abs(logit) <= largestLogit * scale) &&
    spread >= leastSpread * scale &&
    spread <= largestSpread * scale;
  if (!isWorthwhile) return undefined;
  return {
    x: x.map((units) => decimal(units, style.x.scale)),
    W: W.map((row) => row.map((units) => decimal(units, style.W.scale))),
    b: b.map((units) => decimal(units, style.b.scale)),
    y,
    eta,
  };
}
