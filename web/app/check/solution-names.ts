import type { AnswerName } from '../../core/check-types.js';

/** What a text gives a value to: a quantity or one entry of it; `old` is what the problem itself has. */
export interface Subject {
  readonly name: AnswerName | 'old';
  /** As they are written, whatever they are counted from. */
  readonly indices: readonly number[];
  /** W or b without a sign that they are the new ones: an arrow or the formula that follows may be one. */
  readonly updates?: AnswerName;
}

const rate = String.raw`(?:η|α|eta|lr|alpha|learning_rate|\d*[.,]?\d+)\s*[·*]?\s*`;
const loss = '(?:L|J|loss)';
const gradient = (of: string): string =>
  `(?:∇_?${of}\\s*${loss}?|∂${loss}/∂${of}|d${loss}_?/?d${of}|d${of}|grad_?${of}|${of}_?grad)`;
const next = (of: string): string => `(?:${of}(?:'|′|_?(?:next|new)|_t\\+1|\\^\\(1\\))|new_?${of})`;

/** No name is longer. */
const longest = 80;

/** How each quantity is called, the longer names before those that they end with. */
const names: readonly (readonly [AnswerName, string])[] = [
  ['scaled_dW', `(?:${rate}${gradient('W')}|scaled_dW|step_W|eta_dW|lr_dW)`],
  ['scaled_db', `(?:${rate}${gradient('b')}|scaled_db|step_b|eta_db|lr_db)`],
  ['dz', `(?:${gradient('z')}|dZ|delta|δ|dlogits)`],
  ['dW', gradient('W')],
  ['db', gradient('b')],
  ['W_next', next('W')],
  ['b_next', next('b')],
  [
    'sum',
    String.raw`(?:[Σ∑]\s*(?:_\w+)?\s*(?:\^\w+)?\s*e\^z(?:_[ijk])?|sum\(e\^z\)|sum_?(?:of_?)?exps?|exp_?sum|sum|denominator|[Ss])`,
  ],
  ['yhat', String.raw`(?:yhat|y_?hat|y_?pred|predictions?|probs?|probabilities|softmax(?:\(z\))?|[pa])`],
  ['exp', String.raw`(?:e\^z|exp_?z|e_?z|exps?|exponentials)`],
  ['loss', '(?:cross_?entropy|loss|cost|CE|L|J)'],
  ['z', '(?:z|logits?|scores?)'],
];

const index = String.raw`(?:_?(\d{1,2})(?:[, ]\s*(\d{1,2}))?)?`;
const start = String.raw`(?:^|[^\p{L}\p{N}_^/])`;

const patterns = names.map(
  ([name, source]) => [name, new RegExp(`${start}${source}${index}$`, 'u')] as const,
);
const old = new RegExp(`${start}([xWby]|η|α|eta|lr|alpha)$`, 'u');

const small = '₀₁₂₃₄₅₆₇₈₉';

/** The same name without the marks of its notation: `\hat{y}_{0}`, `y_hat[0]`, `ŷ₀` are all alike. */
function plain(text: string): string {
  return text
    .replaceAll(/["'`]([\w.']+)["'`]/g, '$1')
    .replaceAll(/\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replaceAll(/[₀-₉]+/g, (digits) => `_${Array.from(digits, (digit) => small.indexOf(digit)).join(',')}`)
    .replaceAll(/\\|[{}]/g, '')
    .replaceAll(/exp\(\s*z([^()]*)\)/g, 'e^z$1')
    .replaceAll(/\[(\d+)\]\s*\[(\d+)\]|\[(\d+)\s*,\s*(\d+)\]|\[(\d+)\]/g, (_, a, b, c, d, e) =>
      [a, c, e].some((one) => one !== undefined)
        ? `_${[a ?? c ?? e, b ?? d].filter((one) => one !== undefined).join(',')}`
        : '',
    )
    .replaceAll(/\s*([_^/])\s*/g, '$1')
    .trim();
}

// `_01` is row 0, column 1: two figures that stand together are one number only where there is one index.
function indicesOf(name: AnswerName, first?: string, second?: string): readonly number[] {
  if (first === undefined) return [];
  if (second !== undefined) return [Number(first), Number(second)];
  const isMatrix = /W/.test(name);
  return isMatrix && first.length === 2 ? Array.from(first, Number) : [Number(first)];
}

/** What stands before a relation sign, at the end of whatever goes before it; undefined where it is nothing that is known. */
export function subjectOf(text: string): Subject | undefined {
  const name = plain(text.slice(-longest));
  for (const [quantity, pattern] of patterns) {
    const found = pattern.exec(name);
    if (found) return { name: quantity, indices: indicesOf(quantity, found[1], found[2]) };
  }
  const [, letter] = old.exec(name) ?? [];
  if (letter === undefined) return undefined;
  const updates = ({ W: 'W_next', b: 'b_next' } as const)[letter];
  return { name: 'old', indices: [], ...(updates ? { updates } : {}) };
}
