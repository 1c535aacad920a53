import type { AnswerName, MistakeId } from '../../core/check-types.js';
import type { StepId } from '../../core/types.js';
import type { Mark } from '../../model/answers/judgement.js';
import type { HintPlace } from '../../model/answers/hint-place.js';
import type { MistakeContext } from '../../model/answers/mistake-context.js';

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
  'gradient-transposed': ({ isByFeatures, n, m, factor }) => {
    const [after, before] = [`${factor} xᵀ`, `x ${factor}ᵀ`];
    const [wrong, right] = isByFeatures ? [after, before] : [before, after];
    const [first, second] = isByFeatures ? [m, n] : [n, m];
    const shapes = `(${first} × 1)(1 × ${second})`;
    const product = isByFeatures ? 'classes × features' : 'features × classes';
    const reason =
      n === m
        ? `It can be subtracted from W only because here n = m = ${n}, and then it changes the wrong weights.`
        : 'It cannot even be subtracted from W.';
    return `This is ${wrong}, the transpose of ${right}: ${shapes} is ${product}, and W is stored the other way. ${reason}`;
  },
  'gradient-elementwise': ({ isByFeatures, difference }) =>
    `x and ${difference} are multiplied entry by entry. Each feature has to meet each class: ${isByFeatures ? 'x (ŷ − y)ᵀ' : '(ŷ − y) xᵀ'} is a whole matrix.`,
  'gradient-inner-product': ({ difference }) =>
    `This is the inner product of x and ${difference}, one number. The gradient has an entry for each weight.`,
  'gradient-one-column': () =>
    'Only the true class has a gradient here. Every class has one: xᵢ (ŷⱼ − yⱼ), also where yⱼ is 0.',
  'weights-for-inputs': () => 'The weights stand where the features belong: the gradient is x times ŷ − y.',
  'bias-gradient-summed': () =>
    'The gradient is summed over the classes, which always gives 0. Each bias keeps the gradient of its own logit.',
  'gradient-averaged-over-classes': ({ m }) =>
    `This is divided by ${m}, the number of classes. The loss is a sum over the classes and no mean, so its gradients are not divided.`,
  'gradient-halved': () =>
    'This is half of the gradient. A factor ½ comes from squared errors; cross-entropy has none.',
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
  rounding: () => 'It is off in the last digit: look at how that was worked out and rounded.',
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
    unaffected: 'agrees either way: the mistake in this quantity would leave it so',
    close: 'near, but neither right nor wrong',
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
    unaffected: (count) => (count === 1 ? '1 agrees either way' : `${count} agree either way`),
    close: (count) => `${count} near`,
    wrong: (count) => `${count} wrong`,
    unreadable: (count) => `${count} no number`,
    'not-given': (count) => `${count} to go`,
  } satisfies Record<Mark, (count: number) => string>,
  hintsUsed: (count: number): string => (count === 1 ? '1 hint used' : `${count} hints used`),
  /** On the line above the steps; the entry's names follow. */
  first: 'First mistake',
  notSettled: 'Not settled',
  nothingWrong: 'Nothing is wrong so far.',
  toStep: (title: string): string => `Go to “${title}”`,
  allRight: 'Everything is right.',
  /** “z, W and b”. */
  list: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  /** The entries that a finding is about; there may be more than are named. */
  cells: (names: readonly string[], more: number): string =>
    more === 0 ? names.join(', ') : `${names.join(', ')} and ${entries(more)} more`,
  mistakes,
  /** What follows where a second mistake is made together with the first. */
  together: (place: 'yhat' | 'dz', text: string): string =>
    `It goes with a mistake in ${place === 'yhat' ? 'ŷ' : '∂L/∂z'}: ${text}`,
  /** What can be said of any number of a quantity. */
  possible: {
    exp: 'A power of e is positive.',
    sum: 'A sum of powers of e is positive.',
    yhat: 'A probability lies between 0 and 1, and all of them together are 1.',
    loss: 'A probability is below 1, its logarithm negative, and the loss positive.',
    dz: 'ŷ − y lies between −1 and 1. It is negative for the class whose label is 1, positive for one whose label is 0.',
    db: 'It is ŷ − y, between −1 and 1: negative for the class whose label is 1, positive for one whose label is 0.',
  } as Readonly<Partial<Record<AnswerName, string>>>,
  /** Where to look for a mistake that is not known: in what the quantity is worked out from, or in its own step. */
  lookAt: {
    given: (from: string): string =>
      `This is worked out from ${from} alone, which are given: go through the products one by one.`,
    right: (from: string): string =>
      `This is worked out from ${from}, and what you have there is right: so the slip is in this step.`,
    wrong: (from: string): string =>
      `This is worked out from ${from}, where something is wrong already: begin there.`,
    missing: (from: string): string =>
      `This is worked out from ${from}: fill that in as well, and it shows whether the slip is there or in this step.`,
    either: (from: string): string => `This is worked out from ${from}: look at that and at this step again.`,
  },
  notes: {
    ambiguous: 'More than one mistake gives these digits; with more of them it could be told which.',
    'too-few-digits': (names: string): string =>
      `${names}: right, but with so few digits a known mistake would show the same.`,
    unexplained: (names: string, lookAt: string): string =>
      `${names}: wrong, and no known mistake gives what stands there. ${lookAt}`,
    impossible: (names: string, possible: string): string => `${names}: this cannot be. ${possible}`,
    close: (names: string, near: string | undefined, write: string | undefined): string =>
      [
        `${names}: neither right nor wrong; rounding on the way may be all that is amiss.`,
        ...(near === undefined ? [] : [`The value is near ${near}.`]),
        ...(write === undefined ? [] : [`Write ${write} to settle it.`]),
      ].join(' '),
    'floating-point': (names: string, precision: string): string =>
      `${names}: right. The last digits are those of ${precision} arithmetic and not of the exact value.`,
    'too-many-digits': (names: string): string =>
      `${names}: too long to be checked. A number may have up to 40 digits.`,
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
    /** After a mistake that is not explained. */
    press: (hint: string): string => `Or press “${hint}”.`,
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
    /** Where the parts of the rule stand on this problem, for one entry. */
    places: {
      logits: ({ at, class: k, isByFeatures }) =>
        `${at('z')}: each weight in ${isByFeatures ? 'column' : 'row'} ${k} of W times its entry of x, all added, then ${at('b')}.`,
      exponentials: ({ at, step }) =>
        `${at('exp')}: e to the power of ${at('z')} from step ${step('logits')}.`,
      softmax: ({ at, step }) =>
        `${at('yhat')}: ${at('exp')} over Σ eᶻ, both from step ${step('exponentials')}.`,
      'cross-entropy': ({ trueClass, step }) =>
        trueClass === undefined
          ? `L: y stands in the problem, ŷ in step ${step('softmax')}. A label of 0 adds nothing.`
          : `L: all labels but one are 0, so that only ln ${trueClass} is left. ŷ stands in step ${step('softmax')}.`,
      'gradient-logits': ({ at, label, step }) =>
        `${at('dz')}: ${at('yhat')} from step ${step('softmax')} minus ${at('y')}, which is ${label}.`,
      'gradient-weights': ({ at, isByFeatures, step }) =>
        `${at('dW')}: ${at('x')} times ${at('dz')} from step ${step('gradient-logits')}. The ${isByFeatures ? 'row is the feature’s, the column the class’s' : 'row is the class’s, the column the feature’s'}.`,
      'gradient-bias': ({ at, step }) => `${at('db')}: ${at('dz')} from step ${step('gradient-logits')}.`,
      'update-weights': ({ at, eta, step }) =>
        `${at('W_next')}: ${at('W')} of the problem minus ${eta} times ${at('dW')} from step ${step('gradient-weights')}.`,
      'update-bias': ({ at, eta, step }) =>
        `${at('b_next')}: ${at('b')} of the problem minus ${eta} times ${at('db')} from step ${step('gradient-bias')}.`,
    } satisfies Partial<Record<StepId, (place: HintPlace) => string>>,
    turned:
      'A weight’s gradient is the gradient of its class’s logit times its feature. A column times a row has the shape of W.',
  },
  paste: {
    open: 'Paste a whole solution',
    label: 'Your solution as text',
    hint: 'Numbers with their names, such as z = [0.5, −1.2, 2]: NumPy, MATLAB, R, JSON or LaTeX. You can also paste anywhere on the page.',
    fill: 'Fill in',
    done: (names: string): string => `Filled in: ${names}.`,
    left: (names: string): string => `Not taken: ${names}.`,
    toAsk: (names: string): string => `To be chosen: ${names}.`,
    asBefore: (names: string): string => `Read as the last time: ${names}.`,
    asked: (name: string): string => `${name} can be read in several ways. Which one?`,
    hidden: 'Not taken, since its step is hidden',
    filled: 'From which lines',
    nothing: 'Nothing in it could be recognised. Give each quantity its name, such as z = [1, 2, 3].',
    shapeError: (name: string, expected: string, got: string): string =>
      `${name} takes ${expected}; what was pasted has ${got}.`,
    unreadable: (name: string): string => `What was pasted into ${name} could not be read as numbers.`,
  },
};
