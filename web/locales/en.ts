import type { InputErrorCode, StepId } from '../core/types.js';
import type { ExampleId } from '../model/problem/examples.js';
import { sizesIn, type Remedy } from './remedy.js';

/** What is wrong with a cell or field, and what to do; the sentence begins with its name. */
const remedies: Readonly<Record<InputErrorCode, Remedy>> = {
  missing: (_, __, example) => `is empty. Write a number, such as ${example}.`,
  shape: (error) => {
    const [needed, got] = sizesIn(error);
    return got
      ? `has the wrong size: expected ${needed}, got ${got}.`
      : 'must be a number, a list of numbers or a list of rows.';
  },
  'not-a-number': (_, typed, example) =>
    typed.trim() === ''
      ? `is empty. Write a number, such as ${example}.`
      : `is not a number: “${typed}”. Write one, such as ${example}.`,
  'not-finite': (_, typed) => `must be a finite number, not “${typed}”.`,
  'division-by-zero': (_, typed) => `divides by zero: “${typed}”. Use another denominator.`,
  magnitude: (_, typed) => `is beyond what is worked out here: “${typed}”. Stay between 1e-1000 and 1e1000.`,
  'too-few-classes': (error) => `needs at least ${error.from} classes, not ${error.count}.`,
  'not-a-distribution': (error, typed) =>
    error.column === undefined
      ? `must sum to 1, not ${typed}. Choose a true class, or change an entry.`
      : `must be at least 0, since it is a probability: got “${typed}”.`,
  'class-index': ({ from, to }, typed) => `must be a class index from ${from} to ${to}; got “${typed}”.`,
  'learning-rate': (_, typed) => `must be greater than 0, for a step against the gradient: got “${typed}”.`,
  option: ({ from, to }, typed) =>
    from === undefined
      ? `does not have this value: “${typed}”.`
      : `must be a whole number from ${from} to ${to}; got “${typed}”.`,
  batch: () => 'must be one sample, not a batch.',
};

/** English, and the pattern for every other language: what is here must be in each. */
export const words = {
  /** Title and one sentence of each step. */
  steps: {
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
  } satisfies Record<StepId, { title: string; sentence: string }>,
  /** Remarks on a line, by the note's id. */
  notes: {
    'y-one-hot': 'The class index, written one-hot.',
    'labels-normalised': 'The labels missed a sum of 1 by a rounding; each was divided by their sum.',
    'shift-auto': 'The logits are large, so the largest is subtracted first; ŷ stays the same.',
    'shift-always': 'The largest logit is subtracted first; ŷ stays the same.',
    'shift-needed':
      'Every e^z rounds to 0 or cannot be written, so the largest logit is subtracted first all the same.',
    'shift-unchanged':
      'Numerator and denominator lose the same factor, so ŷ is what it was without the shift.',
    'sum-of-rounded': 'Rounded shares; the exact ones sum to 1.',
    'sum-of-carried': 'The shares were rounded, so their sum can miss 1.',
    delta: 'δᵢⱼ is 1 where i = j, else 0.',
    'exp-as-power': 'Too large or too small to write out, so it stays a power.',
    'loss-from-logits':
      'The probability of the true class rounds to 0, so the loss is taken from the logits.',
    vanishing: 'Terms whose label is 0 vanish.',
    'one-hot-form': 'For a one-hot label the loss also follows from the logits alone.',
    'labels-sum-to-one': 'The last step holds because the labels sum to 1.',
    shapes: 'The shapes must fit: a column times a row is a matrix of the shape of W.',
    'after-update': 'A prime marks what is worked out with the new weights and biases.',
    'first-order': 'What the gradient alone predicts; the rest of the change is curvature.',
    'central-differences':
      'θ is each weight and bias in turn, and h = 10^-15 / max(1, |x|) with the feature x of a weight and 1 of a bias; this is the largest difference found.',
  },
  remedies,
  problem: 'Problem',
  derivation: 'Derivation',
  checkWork: 'Check my work',
  showDerivation: 'Show the derivation',
  overview: {
    steps: 'Steps',
    foldAll: 'Fold all',
    unfoldAll: 'Unfold all',
    lines: (title: string): string => `Lines of “${title}”`,
    link: (title: string): string => `Link to “${title}”`,
    showAll: 'Show all entries',
    showFewer: 'Show fewer',
  },
  reset: 'Reset',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone.',
  redone: 'Redone.',
  nothingToUndo: 'Nothing to undo.',
  nothingToRedo: 'Nothing to redo.',
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
  grid: (name: string, sizes: readonly number[]): string =>
    `${name}, ${sizes.join(' by ')} ${sizes.length === 1 ? 'entries' : 'matrix'}`,
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
  decimalMark: { legend: 'Decimal', '.': 'point 0.5', ',': 'comma 0,5' },
  symbols: {
    legend: 'Symbols',
    prediction: 'Prediction',
    learningRate: 'Learning rate',
    gradient: 'Gradient',
    loss: 'Loss',
    transpose: 'Transpose',
  },
  shownSteps: (shown: number, all: number): string =>
    shown === all ? 'Steps shown: all' : `Steps shown: ${shown} of ${all}`,
  language: 'Language',
  shift: { label: 'Shift z', auto: 'by max z, when large', always: 'by max z, always', never: 'never' },
  entries: (count: number): string =>
    count === 1 ? 'Entry by entry (1 line)' : `Entry by entry (${count} lines)`,
  proof: (step: StepId): string =>
    step === 'gradient-logits' ? 'Where does ŷ − y come from?' : 'Why is that so?',
  updated: (results: string): string => `Worked out anew: ${results}`,
  stale: 'Not current: mend ',
  notCurrent: 'not current',
  summary: (n: number, m: number, eta: string): string =>
    `${n} ${n === 1 ? 'feature' : 'features'}, ${m} classes, η = ${eta}`,
  edit: 'Edit',
  close: 'Close',
  presentation: {
    open: 'Present',
    label: 'Presentation',
    failed: 'The presentation could not be loaded.',
    back: 'Back',
    forward: 'Forward',
    whole: 'Whole lines',
    place: (line: number, lines: number): string => `${line} of ${lines}`,
    read: (step: string, [line, lines]: readonly number[], [part, parts]: readonly number[]): string =>
      `${step}, line ${line} of ${lines}${parts === 1 ? '' : `, part ${part} of ${parts}`}`,
    blank: 'The screen is blank; any key brings the line back.',
  },
  paste: {
    open: 'Paste…',
    kept: 'kept from before',
    drop: 'Drop a text or a file with numbers',
    failed: 'What was pasted could not be read: a part of this page did not load.',
    wrongFile: 'Only texts can be dropped: .csv, .tsv, .txt, .json, .py, .m, .tex or .md, up to 4 MB.',
  },
  starting: 'Starting the calculator …',
  failed: 'The calculator could not start.',
  failedWhy:
    'It needs WebAssembly, which this browser lacks, has switched off, or could not load. Try a current browser, or reload the page.',
  failedExample: 'Below is an example, worked out beforehand.',
  embed: 'Embed…',
  copyLink: 'Copy link',
  linkCopied: 'The link to this problem is copied.',
  linkNotCopied: 'The browser did not let the link be copied; it is in the address bar.',
  linkError: {
    damaged: 'The link is damaged: the example is shown instead.',
    newer: 'The link was made by a newer version of this page: the example is shown instead.',
  },
  /** What the page around the calculator gives cannot be taken. */
  given: {
    wrong: (what: string): string => `This page gives a problem that is wrong: ${what}`,
    unreadable: (why: string): string => `This page gives a problem that could not be read: ${why}`,
  },
  dismiss: 'Dismiss',
  copied: 'Copied ✓',
  notLoaded: 'That part of the page could not be loaded; try again.',
  printing: {
    open: 'Print…',
    title: 'Print',
    papers: { worksheet: 'Worksheet', 'worksheet-and-key': 'Worksheet and key', key: 'Key' },
    hasEntries: 'Entry by entry',
    hasProofs: 'Proofs',
    name: 'Name',
    date: 'Date',
    instructions: 'Fill in the blanks.',
    signs: 'Exact after =, rounded after ≈.',
    digits: (count: number, kind: 'decimals' | 'significant'): string =>
      `${count} ${kind === 'decimals' ? 'decimal' : 'significant digit'}${count === 1 ? '' : 's'}`,
  },
  exporting: {
    open: 'Export…',
    title: 'Copy or download',
    line: 'Copy this line…',
    scope: 'What',
    everything: 'Everything',
    format: 'Format',
    documents: 'Document',
    scripts: 'Program',
    text: 'Plain text',
    preview: 'Preview',
    isWhole: 'A program always works out the whole step of learning.',
    isCut: 'Only the beginning is shown; copy and download have all of it.',
    copy: 'Copy',
    download: 'Download',
    copied: 'Copied.',
    notCopied: 'The browser did not let it be copied. It is selected: press Ctrl+C or ⌘C.',
    saved: (file: string): string => `Saved as ${file}.`,
  },
  examples: {
    legend: 'Example',
    choose: 'Your own numbers',
    own: 'Your own numbers; the link in the address bar holds them.',
    source: 'Source',
    homework: {
      title: 'A homework',
      about: 'Three features, three classes; the true class has a probability of 0.4 %.',
    },
    'not-square': {
      title: 'W not square',
      about: 'Two features, three classes: the transposed gradient cannot even be subtracted.',
    },
    'confident-right': {
      title: 'Confident and right',
      about: 'The true class has nearly all the probability: small loss, small gradient.',
    },
    'confident-wrong': {
      title: 'Confident and wrong',
      about: 'Another class has nearly all the probability: large loss, gradient near ±1.',
    },
    'soft-labels': {
      title: 'Soft labels',
      about: 'The label is a distribution: the loss cannot fall below its entropy.',
    },
    overflow: {
      title: 'z = 1000',
      about: 'In double precision e¹⁰⁰⁰ overflows; decimals and the shift by max z do not.',
    },
    cs231n: {
      title: 'Image scores',
      about: 'Four pixels, three classes, W as classes × features; the loss is 1.04.',
    },
    mlxtend: {
      title: 'Softmax regression',
      about: 'The first sample of a library’s tutorial: ŷ ≈ (0.2945, 0.3422, 0.3633).',
    },
  } satisfies Record<'legend' | 'choose' | 'own' | 'source', string> &
    Record<ExampleId, { title: string; about: string }>,
  page: {
    title: 'Softmax regression, step by step',
    lead: 'Type the numbers; read every line of one gradient step, as on paper but with every digit right.',
    foot: 'softmax-steps is free software under the MIT licence. What you type stays in this page.',
    course: 'Use it in a course',
    coursePage: './teachers.html',
  },
  internal: 'Something went wrong inside the calculator; the numbers that you typed are kept.',
  hint: 'Point at a number or tap it to see where it comes from; Tab and arrow keys work too.',
  typed: 'as typed',
  from: (sources: string): string => `from ${sources}`,
  pin: {
    /** What one entry of each quantity is. */
    quantities: {
      x: 'feature',
      W: 'weight',
      b: 'bias',
      y: 'label',
      eta: 'learning rate',
      product: 'feature times weight',
      z: 'logit',
      zmax: 'largest logit',
      shifted: 'logit, shifted',
      exp: 'exponential of the logit',
      sum: 'sum of the exponentials',
      yhat: 'probability',
      yhat_sum: 'sum of the probabilities',
      log_yhat: 'logarithm of the probability',
      loss_term: 'term of the loss',
      loss: 'loss',
      log_sum: 'logarithm of the sum',
      loss_from_logits: 'loss, from the logits',
      dz: 'gradient for the logit',
      dW: 'gradient for the weight',
      db: 'gradient for the bias',
      scaled_dW: 'step of the weight',
      scaled_db: 'step of the bias',
      W_next: 'new weight',
      b_next: 'new bias',
      z_next: 'logit after the step',
      yhat_next: 'probability after the step',
      loss_next: 'loss after the step',
      loss_change: 'change of the loss',
      dW_squared: 'square of the gradient for the weights',
      db_squared: 'square of the gradient for the biases',
      predicted_change: 'change that the gradient predicts',
      gradient_error: 'test of the gradient',
    },
    pinned: (name: string): string => `${name} is pinned.`,
    unpinned: (name: string): string => `${name} is no longer pinned.`,
    back: 'Back',
    path: 'Path',
    printed: 'Printed',
    value: 'Value',
    exact: 'exact',
    exactAsTyped: 'exact, as typed',
    carried: 'rounded, and carried on with',
    /** A number in floating point beside the value, with the count of its right digits. */
    verdicts: {
      right: () => 'all digits right',
      digits: (count: number) =>
        count === 0 ? 'no digit right' : count === 1 ? '1 digit right' : `${count} digits right`,
      'not-zero': () => 'should be 0',
      overflow: () => 'overflows',
      infinite: () => 'infinite, after a 0 or an overflow',
      nan: () => 'not a number: ∞ ∕ ∞, ∞ − ∞ or 0 · ∞',
      underflow: () => 'underflows',
      lost: () => 'lost in rounding',
    } satisfies Record<string, (count: number) => string>,
    loading: '…',
    failed: 'could not be loaded',
    sources: 'From',
    uses: 'Used in',
    unused: 'nothing further',
    all: (count: number): string => `all ${count}`,
    line: 'Line',
    goTo: (step: string): string => `Go to ${step}`,
    hidden: '(this step is hidden)',
    hint: '← and → walk along the path, Backspace goes back, Esc closes.',
  },
};
