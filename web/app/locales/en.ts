import type { InputError, InputErrorCode, Layout, StepId } from '../../core/types.js';

/** Title and one sentence of each step. */
export const steps: Readonly<Record<StepId, { readonly title: string; readonly sentence: string }>> = {
  given: {
    title: 'Given',
    sentence: 'A sample x with its label y, the parameters W and b, and the learning rate η.',
  },
  logits: {
    title: 'Logits',
    sentence: 'Each class gets a score: its weights times the features, plus its bias.',
  },
  exponentials: {
    title: 'Exponentials',
    sentence: 'Each score becomes eᶻ, positive and in the same order; then all are added.',
  },
  softmax: {
    title: 'Softmax',
    sentence: 'Each exponential is divided by their sum: positive shares of 1, read as probabilities.',
  },
  'cross-entropy': {
    title: 'Cross-entropy loss',
    sentence: 'The loss is smallest where the probabilities ŷ equal the labels y.',
  },
  'gradient-logits': {
    title: 'Gradient for the logits',
    sentence: 'Softmax and cross-entropy together leave a plain difference: prediction minus label.',
  },
  'gradient-weights': {
    title: 'Gradient for the weights',
    sentence: 'The gradient for a weight is its feature times ŷ − y of its class: an outer product.',
  },
  'gradient-bias': {
    title: 'Gradient for the biases',
    sentence: 'A bias enters its logit with factor 1, so both have the same gradient.',
  },
  'update-weights': {
    title: 'New weights',
    sentence: 'A step against the gradient, η times its size; small enough, it lowers the loss.',
  },
  'update-bias': {
    title: 'New biases',
    sentence: 'The biases take the same step against their own gradient.',
  },
  check: {
    title: 'Check',
    sentence: 'How far the loss moved, what the gradient predicted, and a test of the gradient itself.',
  },
};

/** Remarks on a line, by the note's id. */
export const notes: Readonly<Record<string, string>> = {
  'y-one-hot': 'The class index, written one-hot.',
  'labels-normalised': 'The labels missed a sum of 1 by a rounding; each was divided by their sum.',
  'shift-auto': 'The logits are large, so the largest is subtracted first; ŷ stays the same.',
  'shift-always': 'The largest logit is subtracted first; ŷ stays the same.',
  'shift-unchanged': 'Numerator and denominator lose the same factor, so ŷ is what it was without the shift.',
  'sum-of-rounded': 'Rounded shares; the exact ones sum to 1.',
  'sum-of-carried': 'The shares were rounded, so their sum can miss 1.',
  delta: 'δᵢⱼ is 1 where i = j, else 0.',
  'exp-as-power': 'Too large or too small to write out, so it stays a power.',
  'loss-from-logits': 'The probability of the true class rounds to 0, so the loss is taken from the logits.',
  vanishing: 'Terms whose label is 0 vanish.',
  'one-hot-form': 'For a one-hot label the loss also follows from the logits alone.',
  'labels-sum-to-one': 'The last step holds because the labels sum to 1.',
  shapes: 'The shapes must fit: a column times a row is a matrix of the shape of W.',
  'after-update': 'A prime marks what is worked out with the new weights and biases.',
  'first-order': 'What the gradient alone predicts; the rest of the change is curvature.',
  'central-differences':
    'θ is each weight and bias in turn, h a small step; this is the largest difference found.',
};

const fieldNames: Readonly<Record<string, string>> = { eta: 'η' };

/** What the rows and columns of the grids stand for, and from where they are counted. */
export interface Labelling {
  readonly layout: Layout;
  readonly indexBase: 0 | 1;
}

/** How a cell is called, as its grid is labelled: “W, feature 0, class 1”, “x, feature 2”, “η”. */
export function cellName(field: string, labelling: Labelling, row?: number, column?: number): string {
  const { feature, class: label } = words;
  const isByFeatures = labelling.layout === 'features-by-classes';
  const rowAxis = isByFeatures ? feature : label;
  const columnAxis = field === 'x' || (field === 'W' && !isByFeatures) ? feature : label;
  const part = (axis: string, index?: number): string =>
    index === undefined ? '' : `, ${axis} ${index + labelling.indexBase}`;
  return `${fieldNames[field] ?? field}${part(rowAxis, row)}${part(columnAxis, column)}`;
}

/** Of what was typed, a message repeats so many characters. */
const longestQuote = 24;

const remedies: Readonly<Record<InputErrorCode, (error: InputError, typed: string) => string>> = {
  missing: () => 'is empty. Write a number such as −1.5, 2e-3 or 3/8.',
  shape: (error) => `has the wrong size: expected ${error.expected}, got ${error.got}.`,
  'not-a-number': (_, typed) =>
    typed.trim() === ''
      ? 'is empty. Write a number such as −1.5, 2e-3 or 3/8.'
      : `is not a number: “${typed}”. Write one such as −1.5, 2e-3 or 3/8.`,
  'not-finite': (_, typed) => `must be a finite number, not “${typed}”.`,
  'division-by-zero': (_, typed) => `divides by zero: “${typed}”. Use another denominator.`,
  magnitude: (_, typed) => `is beyond what is worked out here: “${typed}”. Stay between 1e-1000 and 1e1000.`,
  'too-few-classes': (error) => `needs at least 2 classes, not ${error.got}.`,
  'not-a-distribution': (error, typed) =>
    error.column === undefined
      ? `must sum to 1; got ${error.got}. Choose a true class, or change an entry.`
      : `must be at least 0, since it is a probability: got “${typed}”.`,
  'class-index': (error) => `must be ${error.expected}; got ${error.got}.`,
  'learning-rate': (_, typed) => `must be greater than 0, for a step against the gradient: got “${typed}”.`,
  option: (error) => `must be ${error.expected}; got ${error.got}.`,
  batch: () => 'must be one sample, not a batch.',
};

/** As much of a long text as a message has room for. */
function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longestQuote ? text : `${characters.slice(0, longestQuote).join('')}…`;
}

/** What is wrong with a typed problem, where, and what to do. */
export function errorText(error: InputError, typed: string, labelling: Labelling): string {
  const cell = cellName(error.field, labelling, error.row, error.column);
  return `${cell} ${remedies[error.code](error, shorten(typed))}`;
}

/** Everything else that the page says. */
export const words = {
  problem: 'Problem',
  derivation: 'Derivation',
  reset: 'Reset to the example',
  undoReset: 'Undo reset',
  features: 'Features',
  classes: 'Classes',
  fewer: (of: string): string => `Fewer ${of.toLowerCase()}`,
  more: (of: string): string => `More ${of.toLowerCase()}`,
  learningRate: 'Learning rate',
  feature: 'feature',
  class: 'class',
  trueClass: 'True class',
  isTrue: 'true',
  trueClassIs: (c: string): string => `True class ${c}`,
  names: { x: 'x, the features', W: 'W, the weights', b: 'b, the biases', y: 'y, the label' },
  options: 'Options',
  when: { legend: 'Round', shown: 'what is shown', carried: 'every step' },
  mode: { label: 'Rounding', 'half-up': 'half up', 'half-even': 'half to even', truncate: 'truncate' },
  digits: { label: 'Digits', decimals: 'decimals', significant: 'significant' },
  kind: 'Kind of digits',
  layout: {
    legend: 'W is',
    'features-by-classes': 'features × classes',
    'classes-by-features': 'classes × features',
  },
  indexBase: { legend: 'Count from', 0: '0', 1: '1' },
  shift: { label: 'Shift z', auto: 'by max z, when large', always: 'by max z, always', never: 'never' },
  entries: (count: number): string =>
    count === 1 ? 'Entry by entry (1 line)' : `Entry by entry (${count} lines)`,
  proof: (step: StepId): string =>
    step === 'gradient-logits' ? 'Where does ŷ − y come from?' : 'Why is that so?',
  stale: 'Not current: mend ',
  notCurrent: 'not current',
  summary: (n: number, m: number, eta: string): string =>
    `${n} ${n === 1 ? 'feature' : 'features'}, ${m} classes, η = ${eta}`,
  edit: 'Edit',
  close: 'Close',
  starting: 'Starting the calculator …',
  failed: 'The calculator could not start.',
  failedWhy:
    'It needs WebAssembly, which this browser lacks, has switched off, or could not load. Try a current browser, or reload the page.',
  internal: 'Something went wrong inside the calculator; the numbers that you typed are kept.',
  hint: 'Point at a number or tap it to see where it comes from; Tab and arrow keys work too.',
  typed: 'as typed',
  from: (sources: string): string => `from ${sources}`,
} as const;
