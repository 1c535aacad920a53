// Formulas as the core writes them: they stand in the documentation as they do in a derivation.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';

// What is in the formulas does not depend on the numbers.
const problem = {
  x: [1, 2],
  W: [
    [1, 0],
    [0, 1],
  ],
  b: [0, 0],
  y: [0, 1],
  eta: 1,
};

/** Resolves to a function: the formula of a line, in symbols, as MathML. */
export async function formulas() {
  const { load } = await import(pathToFileURL(join(root, 'build/package/node.js')).href);
  const core = await load();
  return ({ line: id, layout = 'features-by-classes' }) => {
    const { steps } = core.derive({ ...problem, layout }, { formats: ['mathml'] });
    const line = steps.flatMap(({ lines }) => lines).find((each) => each.id === id);
    const formula = line?.forms.find(({ role }) => role === 'formula');
    if (formula === undefined) throw new Error(`There is no line ${id} with a formula.`);
    return `<math>${line.subject}${formula.mathml}</math>`;
  };
}
