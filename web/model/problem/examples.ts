import { areEqual } from './equal.js';
import { homework, oneHot, withLayout, withSettings, type ProblemState } from './problem-state.js';
import { defaultSettings, settingsOf, type Settings } from './settings.js';

export type ExampleId =
  | 'homework'
  | 'not-square'
  | 'confident-right'
  | 'confident-wrong'
  | 'soft-labels'
  | 'overflow'
  | 'cs231n'
  | 'mlxtend';

/** A problem to open instead of typing one; its title and what it shows are in the locales. */
export interface Example {
  readonly id: ExampleId;
  readonly state: ProblemState;
  /** Where it was published. */
  readonly source?: { readonly name: string; readonly url: string };
}

type Numbers = Pick<ProblemState, 'x' | 'W' | 'b' | 'y'>;

const problem = (numbers: Numbers): ProblemState => ({ ...homework, ...numbers });

/** All examples, in the order of the menu. */
export const examples: readonly [Example, ...Example[]] = [
  {
    id: 'homework',
    state: homework,
    source: {
      name: 'Advanced Topics in Neural Networks, Lab 1 (MIT)',
      url: 'https://github.com/Tensor-Reloaded/Advanced-Topics-in-Neural-Networks-Template-2023',
    },
  },
  {
    id: 'not-square',
    state: problem({
      x: ['2', '-1'],
      W: [
        ['0.5', '-0.2', '0.1'],
        ['0.3', '0.8', '-0.4'],
      ],
      b: ['0.1', '0', '-0.1'],
      y: oneHot(3, 2),
    }),
  },
  {
    id: 'confident-right',
    state: problem({
      x: ['2', '1'],
      W: [
        ['4', '-3'],
        ['1', '-1'],
      ],
      b: ['0.5', '-0.5'],
      y: oneHot(2, 0),
    }),
  },
  {
    id: 'confident-wrong',
    state: problem({
      x: ['2', '1'],
      W: [
        ['4', '-3'],
        ['1', '-1'],
      ],
      b: ['0.5', '-0.5'],
      y: oneHot(2, 1),
    }),
  },
  {
    id: 'soft-labels',
    state: problem({
      x: ['1', '-2'],
      W: [
        ['0.2', '0.4', '-0.6'],
        ['-0.1', '0.3', '0.5'],
      ],
      b: ['0', '0.1', '0.2'],
      y: ['0.7', '0.2', '0.1'],
    }),
  },
  {
    id: 'overflow',
    state: problem({
      x: ['10', '5'],
      W: [
        ['100', '99', '-100'],
        ['0', '2', '0'],
      ],
      b: ['0', '-1', '0'],
      y: oneHot(3, 1),
    }),
  },
  {
    id: 'cs231n',
    // Published with W as classes × features; the learning rate is ours.
    state: {
      ...problem({
        x: ['-15', '22', '-44', '56'],
        W: [
          ['0.01', '-0.05', '0.1', '0.05'],
          ['0.7', '0.2', '0.05', '0.16'],
          ['0', '-0.45', '-0.2', '0.03'],
        ],
        b: ['0', '0.2', '-0.3'],
        y: oneHot(3, 2),
      }),
      layout: 'classes-by-features',
    },
    source: { name: 'CS231n, Linear Classification', url: 'https://cs231n.github.io/linear-classify/' },
  },
  {
    id: 'mlxtend',
    // The learning rate is ours.
    state: problem({
      x: ['0.1', '0.5'],
      W: [
        ['0.1', '0.2', '0.3'],
        ['0.1', '0.2', '0.3'],
      ],
      b: ['0.01', '0.1', '0.1'],
      y: oneHot(3, 0),
    }),
    source: {
      name: 'mlxtend, SoftmaxRegression (BSD-3-Clause)',
      url: 'https://rasbt.github.io/mlxtend/user_guide/classifier/SoftmaxRegression/',
    },
  },
];

/** An example's numbers by the reader's own settings, except for the layout that it was published in. */
export function opened({ state }: Example, settings: Settings): ProblemState {
  return withSettings(state, { ...settingsOf(settings), layout: state.layout });
}

/** The first example as a newcomer sees it; the decimal mark, a matter of language, stays. */
export function reset({ decimalMark }: Settings): ProblemState {
  return opened(examples[0], { ...defaultSettings, decimalMark });
}

/** The example whose numbers a state holds, however it is written down. */
export function exampleOf(state: ProblemState): Example | undefined {
  const numbersOf = ({ x, W, b, y, eta }: ProblemState): unknown => [x, W, b, y, eta];
  return examples.find((example) => {
    return areEqual(numbersOf(withLayout(example.state, state.layout)), numbersOf(state));
  });
}
