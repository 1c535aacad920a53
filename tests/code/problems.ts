import type { SampleProblem } from 'softmax-steps';
import { homework, problem } from '../web/homework.js';
import { transposed } from '../web/matrices.js';

/** Sixteen features and classes with decimals of all kinds. */
const sixteen: SampleProblem = {
  x: Array.from({ length: 16 }, (_, i) => `${(i * 5) % 7}.${i}`),
  W: Array.from({ length: 16 }, (_, i) =>
    Array.from({ length: 16 }, (__, j) => (((i * 7 + j * 13) % 19) - 9) / 10),
  ),
  b: Array.from({ length: 16 }, (_, j) => `${j - 8}/16`),
  y: 3,
  eta: '0.05',
};

const wide: SampleProblem = {
  x: ['1', '-.5'],
  W: [
    ['0.25', '−1.5', '2e-3', '1'],
    ['1/3', '+2', '-0.75', '007'],
  ],
  b: ['0', '1', '−1/8', '0.5'],
  y: ['0', '0', '0', '1'],
  eta: '1/4',
};

/** What the scripts and the documents are tried on. */
export const problems: Readonly<Record<string, SampleProblem>> = {
  'the homework': problem,
  'the homework, classes × features': {
    ...problem,
    W: transposed(homework.in.W),
    layout: 'classes-by-features',
  },
  '2 features, 4 classes': wide,
  '2 features, 4 classes, classes × features': {
    ...wide,
    W: transposed(Array.from(wide.W, (row) => Array.from(row))),
    layout: 'classes-by-features',
    indexBase: 1,
    y: 4,
  },
  'soft labels': { ...problem, y: ['0.2', '0.5', '0.3'] },
  'soft labels that miss 1 by a rounding': {
    ...problem,
    y: ['0.3333333333', '0.3333333333', '0.3333333333'],
  },
  'a shift of small logits': { ...problem, shift: 'always' },
  'no shift of large logits': { ...problem, x: ['10', '30', '0'], shift: 'never' },
  'z = 1000': {
    x: [1, 2],
    W: [
      [1000, 400, -1000],
      [0, 300, -0.5],
    ],
    b: [0, 0.25, 0],
    y: 2,
    eta: '1e-3',
  },
  '1 feature, 2 classes': { x: ['2'], W: [['0.5', '-0.5']], b: ['0', '0'], y: ['1', '0'], eta: '0.1' },
  '1 feature, 2 classes, classes × features': {
    x: ['2'],
    W: [['0.5'], ['-0.5']],
    b: ['0', '0'],
    y: ['1', '0'],
    eta: '0.1',
    layout: 'classes-by-features',
  },
  '16 features, 16 classes': sixteen,
};
