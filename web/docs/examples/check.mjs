import { load } from 'softmax-steps';

const core = await load();
const problem = {
  x: [1, 2],
  W: [
    ['0.5', '-0.2'],
    ['0.3', '0.4'],
  ],
  b: ['0.1', '-0.1'],
  y: 1,
  eta: '0.5',
};

// As a student wrote it down, with the digits that are there; what is left out was not given.
const { verdicts, first } = core.check(problem, {
  z: ['1.2', '0.5'],
  dz: ['0.67', '-0.67'],
  dW: [
    ['0.67', '1.34'],
    ['-0.67', '-1.34'],
  ],
});
console.log(verdicts.dW.flat().join(', '));
console.log(`${first.mistake}: ${first.cells.join(', ')}`);

// What an honest hand may write that goes on with two decimals at every step.
const { low, high } = core.margins(problem, 2).loss;
console.log(`${Number(low)} to ${Number(high)}`);

// Mistakes that would show the right digits, or those of another one.
console.log(core.collisions(problem, 2).map(({ mistake }) => mistake));
