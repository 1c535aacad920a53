import type { Derivation, Layout } from '../../core/types.js';
import { quantityOf } from './quantity-names.js';
import { shows } from './producing-line.js';

// The way from what is typed to the change of the loss, and after it what lies beside it. Of several sources the last in
// this order is the way back, of several uses the first the way on.
const order = [
  ...['eta', 'y', 'b', 'x', 'W'],
  ...[
    'z',
    'zmax',
    'shifted',
    'exp',
    'sum',
    'yhat',
    'dz',
    'dW',
    'db',
    'scaled_dW',
    'scaled_db',
    'b_next',
    'W_next',
  ],
  ...['z_next', 'yhat_next', 'loss_next', 'loss_change'],
  ...['product', 'log_yhat', 'loss_term', 'log_sum', 'loss_from_logits', 'loss', 'yhat_sum'],
  ...['db_squared', 'dW_squared', 'predicted_change', 'gradient_error'],
];

/** The feature and the class that a quantity belongs to, where it belongs to one. */
export interface Axes {
  readonly feature: number | undefined;
  readonly label: number | undefined;
}

/** Reads the axes off an id; those of W and its like are in its layout. */
export function axesOf(id: string, layout: Layout): Axes {
  const { quantity, indices } = quantityOf(id);
  const [first, second] = indices;
  if (quantity === 'x') return { feature: first, label: undefined };
  if (second === undefined) return { feature: undefined, label: first };
  return quantity === 'product' || layout === 'features-by-classes'
    ? { feature: first, label: second }
    : { feature: second, label: first };
}

/** Which quantities each quantity of a derivation is computed from, and in which it is used. */
export class Graph {
  private readonly uses = new Map<string, string[]>();

  constructor(
    private readonly derivation: Derivation,
    private readonly layout: Layout,
  ) {
    for (const [id, sources] of Object.entries(derivation.sources)) {
      for (const source of sources) this.addUse(source, id);
      const whole = wholeOf(id);
      if (whole !== undefined && !derivation.sources[whole]?.includes(id)) this.addUse(id, whole);
    }
    for (const uses of this.uses.values()) uses.sort((a, b) => rankOf(a) - rankOf(b));
  }

  sourcesOf(id: string): readonly string[] {
    return this.derivation.sources[id] ?? [];
  }

  /** What is computed from a quantity, in the order of the derivation. */
  usesOf(id: string): readonly string[] {
    return (this.uses.get(id) ?? []).filter((use) => this.uses.has(use) || this.isWritten(use));
  }

  /** A chain of quantities, each computed from the one before, from a typed one through `id` to a last one. */
  pathThrough(id: string, near: Axes): readonly string[] {
    const own = axesOf(id, this.layout);
    const wanted = { feature: own.feature ?? near.feature, label: own.label ?? near.label };
    const path = [id];
    for (let at = this.best(this.sourcesOf(id), wanted, -1); at !== undefined;) {
      path.unshift(at);
      at = this.best(this.sourcesOf(at), wanted, -1);
    }
    for (let at = this.best(this.usesOf(id), wanted, 1); at !== undefined;) {
      path.push(at);
      at = this.best(this.usesOf(at), wanted, 1);
    }
    return path;
  }

  /** Whether each quantity of a path is still computed from the one before. */
  holds(path: readonly string[]): boolean {
    return path.every((id, i) => {
      const before = path[i - 1];
      return before === undefined
        ? id in this.derivation.sources
        : this.sourcesOf(id).includes(before) || this.usesOf(before).includes(id);
    });
  }

  // Of the quantities the one that leads furthest without a leap; of its entries that of the wanted feature and class.
  private best(ids: readonly string[], wanted: Axes, direction: 1 | -1): string | undefined {
    const score = (id: string): number => {
      const { feature, label } = axesOf(id, this.layout);
      const misses = Number(feature !== wanted.feature) + 2 * Number(label !== wanted.label);
      return direction * rankOf(id) * 4 + misses;
    };
    return ids.toSorted((a, b) => score(a) - score(b))[0];
  }

  // Some that the core works out are written nowhere, such as ln ŷ of a class whose label is 0.
  private isWritten(id: string): boolean {
    return this.derivation.steps.some(({ lines }) =>
      lines.some(({ forms }) => forms.some((form) => shows(form, id))),
    );
  }

  private addUse(of: string, use: string): void {
    const uses = this.uses.get(of);
    if (uses) uses.push(use);
    else this.uses.set(of, [use]);
  }
}

const rankOf = (id: string): number => order.indexOf(quantityOf(id).quantity);

// Terms of a sum, which the core derives from the same numbers as the sum, and not the sum from them.
function wholeOf(id: string): string | undefined {
  const { quantity, indices } = quantityOf(id);
  switch (quantity) {
    case 'product':
      return `z.${indices[1] ?? 0}`;
    case 'loss_term':
    case 'loss_from_logits':
      return 'loss';
    default:
      return undefined;
  }
}
