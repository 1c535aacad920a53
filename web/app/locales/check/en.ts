import type { MistakeId } from '../../../core/check-types.js';
import type { StepId } from '../../../core/types.js';
import type { Mark } from '../../check/judgement.js';
import type { MistakeContext } from '../../check/findings.js';

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

/** What was done and what is right, in one or two sentences; the formula that follows has the reader's own numbers. */
const mistakes: Readonly<Record<MistakeId, (context: MistakeContext) => string>> = {
  'logits-not-transposed': ({ isByFeatures }) =>
    isByFeatures
      ? 'This is W x. W is stored features × classes, so the logits are Wᵀx + b: a class takes the weights of its column.'
      : 'This is Wᵀx. W is stored classes × features, so the logits are W x + b: a class takes the weights of its row.',
  'bias-missing': () => 'The bias is left out: each logit is the weights times the features, plus b.',
  'bias-subtracted': () => 'The bias is subtracted; it has to be added.',
  'product-sign': () =>
    'One product has the wrong sign: minus times minus is plus, plus times minus is minus.',
  'product-missing': () => 'One product is left out of the sum: every feature takes part, with its weight.',
  'no-exponential': () =>
    'The logits are divided by their sum, without e. Softmax first takes eᶻ of each logit.',
  'not-normalised': () => 'These are the exponentials themselves. Each still has to be divided by their sum.',
  'divided-by-maximum': () =>
    'The exponentials are divided by the largest of them. They have to be divided by their sum.',
  'wrong-base': () => 'The powers are of 2 or of 10. The exponentials are powers of e = 2.718….',
  sigmoid: () =>
    'This is the sigmoid of each logit on its own. Softmax divides each eᶻ by the sum over all classes.',
  'shift-in-numerator-only': () =>
    'The largest logit is subtracted above the fraction bar only. Above and below have to have the same shift.',
  'wrong-log': () => 'This is a logarithm to base 2 or 10. The loss takes the natural logarithm, ln.',
  'loss-sign': () => 'The minus is missing: the logarithm of a probability is negative, the loss positive.',
  'loss-wrong-class': () => 'This is the loss for another class. It takes ŷ of the class whose label is 1.',
  'loss-averaged-over-classes': () =>
    'The loss is divided by the number of classes. It is the sum over the classes, not their mean.',
  'binary-cross-entropy': () =>
    'This adds (1 − y) ln(1 − ŷ), the loss of separate yes-or-no questions. With softmax only y ln ŷ is summed.',
  'squared-error': () => 'This is the squared difference of ŷ and y. Cross-entropy is −Σ y ln ŷ.',
  'gradient-sign': () => 'This is y − ŷ. The gradient is ŷ − y, prediction minus label.',
  'target-not-subtracted': () => 'The label is not subtracted: the gradient is ŷ − y, not ŷ.',
  'same-gradient-for-all': () =>
    'The 1 is subtracted for every class. Each class subtracts its own label, most of them 0.',
  'stopped-at-yhat': () =>
    'This is the gradient for ŷ, −y/ŷ. It still has to go through softmax, and then it becomes ŷ − y.',
  'diagonal-jacobian': () =>
    'Only ∂ŷᵢ/∂zᵢ is used. Every ŷ depends on every z, and all those terms together give ŷ − y.',
  'extra-sigmoid-factor': () =>
    'There is a factor ŷ(1 − ŷ) too many. With cross-entropy it cancels, and ŷ − y is left.',
  'gradient-transposed': ({ isByFeatures, n, m }) => {
    const [wrong, right] = isByFeatures ? ['(ŷ − y) xᵀ', 'x (ŷ − y)ᵀ'] : ['x (ŷ − y)ᵀ', '(ŷ − y) xᵀ'];
    const [first, second] = isByFeatures ? [m, n] : [n, m];
    const shapes = `(${first} × 1)(1 × ${second})`;
    const product = isByFeatures ? 'classes × features' : 'features × classes';
    const reason =
      n === m
        ? `It can be subtracted from W only because here n = m = ${n}, and then it changes the wrong weights.`
        : 'It cannot even be subtracted from W.';
    return `This is ${wrong}, the transpose of ${right}: ${shapes} is ${product}, and W is stored the other way. ${reason}`;
  },
  'gradient-elementwise': () =>
    'x and ŷ − y are multiplied entry by entry. Each feature has to meet each class: x (ŷ − y)ᵀ is a whole matrix.',
  'gradient-inner-product': () =>
    'This is the inner product of x and ŷ − y, one number. The gradient has an entry for each weight.',
  'gradient-one-column': () =>
    'Only the true class has a gradient here. Every class has one: xᵢ (ŷⱼ − yⱼ), also where yⱼ is 0.',
  'weights-for-inputs': () => 'The weights stand where the features belong: the gradient is x times ŷ − y.',
  'bias-gradient-summed': () =>
    'The gradient is summed over the classes, which always gives 0. Each bias keeps the gradient of its own logit.',
  ascent: () => 'The step is added. To lower the loss it has to be subtracted.',
  'learning-rate-missing': () => 'The learning rate is left out: the step is η times the gradient.',
  'learning-rate-squared': () => 'η is multiplied in twice. The step is η times the gradient, once.',
  'step-only': () => 'This is the step alone. It still has to be taken from the old values.',
  unchanged: () => 'These are the old values: the step is not taken.',
  'bias-after-weights': () =>
    'The gradient is taken at the new weights. Weights and biases are both updated with the gradient at the old ones.',
  'entries-swapped': () => 'Two entries have changed places.',
  'digits-swapped': () => 'Two digits that stand side by side have changed places.',
  'digit-dropped': () => 'A digit is missing.',
  'decimal-point': () => 'The digits are right, and the decimal mark is in the wrong place.',
  'rows-exchanged': () => 'Two rows have changed places.',
  'columns-exchanged': () => 'Two columns have changed places.',
  rounding: () => 'It is off in the last digit: look at how it was rounded.',
};

/** English, and the pattern for every other language. */
export const words = {
  title: 'Check my work',
  intro: {
    entry:
      'Fill in what you worked out, in any order, with as many digits as you have. An entry is checked when you leave it.',
    request: 'Fill in what you worked out, in any order, with as many digits as you have. Then check it.',
  },
  check: 'Check',
  checked: (right: number, all: number): string => `${right} of ${all} right.`,
  clear: 'Clear all',
  cleared: 'All entries are taken away. Undo brings them back.',
  /** What a mark means, at an entry. */
  marks: {
    right: 'right',
    'right-truncated': 'right, but cut off instead of rounded',
    'right-given-earlier': 'right, given what you wrote earlier',
    'truncated-given-earlier': 'right, given what you wrote earlier, but cut off instead of rounded',
    wrong: 'wrong',
    unreadable: 'not a number',
    'not-given': 'not given',
  } satisfies Record<Mark, string>,
  /** How many have each mark. */
  tally: {
    right: (count) => `${count} right`,
    'right-truncated': (count) => `${count} right, cut off`,
    'right-given-earlier': (count) => `${count} right given earlier ones`,
    'truncated-given-earlier': (count) => `${count} right given earlier ones, cut off`,
    wrong: (count) => `${count} wrong`,
    unreadable: (count) => `${count} no number`,
    'not-given': (count) => `${count} to go`,
  } satisfies Record<Mark, (count: number) => string>,
  hintsUsed: (count: number): string => (count === 1 ? '1 hint used' : `${count} hints used`),
  first: 'The first thing that went wrong',
  toStep: (title: string): string => `Go to “${title}”`,
  allRight: 'Everything is right.',
  wrongUnexplained: (name: string): string =>
    `${name} is the first entry that is wrong. No known mistake gives what stands there: look at the step again, or at a hint.`,
  /** The entries that a finding is about; there may be more than are named. */
  cells: (names: readonly string[], more: number): string =>
    more === 0 ? names.join(', ') : `${names.join(', ')} and ${entries(more)} more`,
  mistakes,
  notes: {
    ambiguous: 'More than one mistake gives these digits; with more of them it could be told which.',
    'too-few-digits': (names: string): string =>
      `${names}: right, but with so few digits a known mistake would show the same.`,
    unexplained: (names: string): string => `${names}: wrong, and no known mistake gives what stands there.`,
    shifted: 'Your exponentials are those of z − max z. That is right too, and ŷ stays the same.',
    plain: 'Your exponentials are those of z itself. That is right too, and ŷ stays the same.',
  },
  practise: 'Practice',
  forTeachers: 'For teachers',
  hints: {
    first: 'Hint: the rule',
    numbers: 'Next hint: the numbers put in',
    result: 'Last hint: the result',
    hide: 'Hide the hints',
    show: 'Show the hints again',
    titles: { rule: 'The rule', numbers: 'With the numbers', result: 'The result' },
    /** Of the hint that follows, for a screen reader. */
    of: (hint: string, step: string): string => `${hint}, ${step}`,
    rules: {
      logits:
        'Multiply each feature by the weight that the class has for it, add all products, then the bias.',
      exponentials: 'Raise e to each logit. Then add all of them up.',
      softmax: 'Divide each exponential by the sum of all.',
      'cross-entropy': 'Multiply the logarithm of each probability by its label, add, and change the sign.',
      'gradient-logits': 'Subtract from each probability its label.',
      'gradient-weights':
        'Row by row: a weight’s gradient is its feature times the gradient of its class’s logit. A column times a row has the shape of W.',
      'gradient-bias': 'Take over the gradient for the logits: a bias is added with factor 1.',
      'update-weights':
        'Multiply every entry of the gradient by η, then subtract it from the weight in the same place.',
      'update-bias':
        'Multiply every entry of the gradient by η, then subtract it from the bias in the same place.',
    } satisfies Partial<Record<StepId, string>>,
    turned:
      'A weight’s gradient is the gradient of its class’s logit times its feature. A column times a row has the shape of W.',
  },
  paste: {
    open: 'Paste a whole solution',
    label: 'Your solution as text',
    hint: 'Numbers with their names, such as z = [0.5, −1.2, 2]: NumPy, MATLAB, R, JSON or LaTeX. You can also paste anywhere on the page.',
    fill: 'Fill in',
    done: (names: string): string => `Filled in: ${names}.`,
    left: (names: string): string => `Not taken, since it does not fit: ${names}.`,
    nothing: 'Nothing in it could be recognised. Give each quantity its name, such as z = [1, 2, 3].',
    misfit: (name: string, expected: string, got: string): string =>
      `${name} takes ${expected}; what was pasted has ${got}.`,
    unreadable: (name: string): string => `What was pasted into ${name} could not be read as numbers.`,
  },
};
