import type { StepId } from './types.js';

/** What is known of a quantity of the derivation. */
interface QuantityInfo {
  /** As in ids: the entry [0, 2] of `dW` is `dW.0.2`. */
  readonly name: string;
  /** What its entries are counted by; `weights` have the layout of W, `products` feature and class; a `sign` has no numbers. */
  readonly shape: 'single' | 'features' | 'classes' | 'weights' | 'products' | 'sign';
  readonly step: StepId;
  /** Typed, handed in as part of the derivation, or worked out on the way. */
  readonly role: 'input' | 'answer' | 'working';
  /** In running text: the quantity, and an entry of it with _ for the place of its subscript. */
  readonly sign: string;
  readonly entrySign: string;
  /** What it is computed from, in general: `exp` is computed from `shifted` in place of `z` where the derivation shifts. */
  readonly sources: readonly string[];
}

/** The quantities in the order of the derivation: the table of `cpp/core/quantity.h`, whose test compares the two. */
// prettier-ignore
export const quantities = [
  { name: 'x', shape: 'features', step: 'given', role: 'input', sign: 'x', entrySign: 'x_', sources: [] },
  { name: 'W', shape: 'weights', step: 'given', role: 'input', sign: 'W', entrySign: 'W_', sources: [] },
  { name: 'b', shape: 'classes', step: 'given', role: 'input', sign: 'b', entrySign: 'b_', sources: [] },
  { name: 'y', shape: 'classes', step: 'given', role: 'input', sign: 'y', entrySign: 'y_', sources: [] },
  { name: 'eta', shape: 'single', step: 'given', role: 'input', sign: 'η', entrySign: 'η', sources: [] },
  { name: 'product', shape: 'products', step: 'logits', role: 'working', sign: 'W x', entrySign: 'W_ x', sources: ['x', 'W'] },
  { name: 'z', shape: 'classes', step: 'logits', role: 'answer', sign: 'z', entrySign: 'z_', sources: ['x', 'W', 'b'] },
  { name: 'zmax', shape: 'single', step: 'exponentials', role: 'working', sign: 'max z', entrySign: 'max z', sources: ['z'] },
  { name: 'shifted', shape: 'classes', step: 'exponentials', role: 'working', sign: 'z − max z', entrySign: 'z_ − max z', sources: ['z', 'zmax'] },
  { name: 'exp', shape: 'classes', step: 'exponentials', role: 'answer', sign: 'eᶻ', entrySign: 'exp z_', sources: ['z'] },
  { name: 'sum', shape: 'single', step: 'exponentials', role: 'answer', sign: 'Σ eᶻ', entrySign: 'Σ eᶻ', sources: ['exp'] },
  { name: 'yhat', shape: 'classes', step: 'softmax', role: 'answer', sign: 'ŷ', entrySign: 'ŷ_', sources: ['exp', 'sum'] },
  { name: 'yhat_sum', shape: 'single', step: 'softmax', role: 'working', sign: 'Σ ŷ', entrySign: 'Σ ŷ', sources: ['yhat'] },
  { name: 'log_yhat', shape: 'classes', step: 'cross-entropy', role: 'working', sign: 'ln ŷ', entrySign: 'ln ŷ_', sources: ['yhat'] },
  { name: 'loss_term', shape: 'classes', step: 'cross-entropy', role: 'working', sign: 'y ln ŷ', entrySign: 'y_ ln ŷ_', sources: ['y', 'log_yhat'] },
  { name: 'loss', shape: 'single', step: 'cross-entropy', role: 'answer', sign: 'L', entrySign: 'L', sources: ['y', 'yhat'] },
  { name: 'log_sum', shape: 'single', step: 'cross-entropy', role: 'working', sign: 'ln Σ eᶻ', entrySign: 'ln Σ eᶻ', sources: ['sum'] },
  { name: 'loss_from_logits', shape: 'single', step: 'cross-entropy', role: 'working', sign: 'L', entrySign: 'L', sources: ['log_sum', 'zmax', 'z'] },
  { name: 'dz', shape: 'classes', step: 'gradient-logits', role: 'answer', sign: '∂L/∂z', entrySign: '∂L/∂z_', sources: ['yhat', 'y'] },
  { name: 'dW', shape: 'weights', step: 'gradient-weights', role: 'answer', sign: '∂L/∂W', entrySign: '∂L/∂W_', sources: ['x', 'dz'] },
  { name: 'db', shape: 'classes', step: 'gradient-bias', role: 'answer', sign: '∂L/∂b', entrySign: '∂L/∂b_', sources: ['dz'] },
  { name: 'gradient', shape: 'sign', step: 'check', role: 'working', sign: '∇L', entrySign: '∇L', sources: ['dW', 'db'] },
  { name: 'scaled_dW', shape: 'weights', step: 'update-weights', role: 'answer', sign: 'η ∂L/∂W', entrySign: 'η ∂L/∂W_', sources: ['eta', 'dW'] },
  { name: 'scaled_db', shape: 'classes', step: 'update-bias', role: 'answer', sign: 'η ∂L/∂b', entrySign: 'η ∂L/∂b_', sources: ['eta', 'db'] },
  { name: 'W_next', shape: 'weights', step: 'update-weights', role: 'answer', sign: 'W′', entrySign: 'W′_', sources: ['W', 'scaled_dW'] },
  { name: 'b_next', shape: 'classes', step: 'update-bias', role: 'answer', sign: 'b′', entrySign: 'b′_', sources: ['b', 'scaled_db'] },
  { name: 'z_next', shape: 'classes', step: 'check', role: 'working', sign: 'z′', entrySign: 'z′_', sources: ['x', 'W_next', 'b_next'] },
  { name: 'yhat_next', shape: 'classes', step: 'check', role: 'working', sign: 'ŷ′', entrySign: 'ŷ′_', sources: ['z_next'] },
  { name: 'loss_next', shape: 'single', step: 'check', role: 'working', sign: 'L′', entrySign: 'L′', sources: ['y', 'yhat_next'] },
  { name: 'loss_change', shape: 'single', step: 'check', role: 'working', sign: 'L′ − L', entrySign: 'L′ − L', sources: ['loss_next', 'loss'] },
  { name: 'dW_squared', shape: 'single', step: 'check', role: 'working', sign: '‖∂L/∂W‖²', entrySign: '‖∂L/∂W‖²', sources: ['dW'] },
  { name: 'db_squared', shape: 'single', step: 'check', role: 'working', sign: '‖∂L/∂b‖²', entrySign: '‖∂L/∂b‖²', sources: ['db'] },
  { name: 'predicted_change', shape: 'single', step: 'check', role: 'working', sign: '−η‖∇L‖²', entrySign: '−η‖∇L‖²', sources: ['eta', 'dW_squared', 'db_squared'] },
  { name: 'gradient_error', shape: 'single', step: 'check', role: 'working', sign: 'max |∂L/∂θ − ΔL/(2h)|', entrySign: 'max |∂L/∂θ − ΔL/(2h)|', sources: ['dW', 'db'] },
] as const satisfies readonly QuantityInfo[];

type Row = (typeof quantities)[number];
export type QuantityName = Row['name'];
/** The quantities that a person may have written down. */
export type AnswerName = Extract<Row, { role: 'answer' }>['name'];

/** The quantities of one role, in the order of the derivation. */
export function quantitiesOf<Role extends Row['role']>(role: Role): readonly Extract<Row, { role: Role }>[] {
  return quantities.filter((one): one is Extract<Row, { role: Role }> => one.role === role);
}

const byName = new Map<string, Row>(quantities.map((one) => [one.name, one]));

/** A quantity of the table, or undefined where there is none of that name. */
export const quantityNamed = (name: string): Row | undefined => byName.get(name);
