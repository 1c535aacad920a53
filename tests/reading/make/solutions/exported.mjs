// What the scripts print that the calculator exports.
import { octave, r } from './others.mjs';
import { homework, long, turned, wide } from './problems.mjs';
import { numpy, torch } from './python.mjs';

const problems = { homework, wide, turned, long };
const interpreters = { numpy, pytorch: torch, octave, r };

// exp is that of z where nothing is shifted, as here.
const marks = {
  z: 'z =',
  exp: 'exp_z =',
  sum: 'sum_exp =',
  yhat: 'yhat =',
  loss: 'loss =',
  dz: 'dz =',
  dW: 'dW =',
  db: 'db =',
  W_next: 'W_next =',
  b_next: 'b_next =',
};
const stops = ['shift =', 'loss_next =', 'autograd agrees'];

/** By the beginning of the files' names: a program like those of python.mjs for each language. */
export function exported(exportCode) {
  const programs = Object.entries(interpreters).map(([format, { name, version, run }]) => [
    `exported-${format}`,
    {
      name: `${name}, a script that softmax-steps exported`,
      version,
      run,
      cases: Object.entries(problems).map(([title, problem]) => ({
        file: `exported-${format}-${title}.txt`,
        problem,
        code: exportCode(format, problem).text,
        marks,
        stops,
        why: `what the exported script prints for ${problem.x.length} features and ${problem.b.length} classes${problem.layout ? ', W as classes x features' : ''}`,
      })),
    },
  ]);
  return Object.fromEntries(programs);
}
