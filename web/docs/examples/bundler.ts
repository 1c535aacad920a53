import 'softmax-steps/element';
import type { SampleProblem } from 'softmax-steps';

const problem: SampleProblem = {
  x: [1, 2],
  W: [
    ['1', '0'],
    ['0', '1'],
  ],
  b: [0, 0],
  y: 1,
  eta: '1',
};
const element = document.createElement('softmax-steps');
element.problem = { ...problem, steps: ['logits', 'softmax'] };
element.addEventListener('softmax-steps-ready', ({ detail }) =>
  console.log(detail.values.loss),
);
document.body.append(element);
