import { load } from 'softmax-steps';

const core = await load();
const problem = {
  x: [1, 3, 0],
  W: [
    ['0.3', '0.1', '-2'],
    ['-0.6', '-0.5', '2'],
    ['-1', '-0.5', '0.1'],
  ],
  b: ['0.1', '0.1', '0.1'],
  y: [0, 1, 0],
  eta: '0.1',
};

console.log(core.evaluate(problem).yhat[0]);
console.log(core.derive(problem).steps[1].lines[0].text);

try {
  core.evaluate({ ...problem, eta: '0' });
} catch ({ name, code, field, message }) {
  console.log(`${name} (${code}, ${field}): ${message}`);
}
