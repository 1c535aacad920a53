// Whether the reader took a worked solution as it should; tests/data/solutions/README.md says what its cases mean.
import { isSameNumber } from './fraction.mjs';

/**
 * @typedef {import('../../web/core/reader-types.js').PastedSolution} PastedSolution
 * @typedef {import('../../web/core/reader-types.js').PresentProblem} PresentProblem
 * @typedef {import('./judge.mjs').Judgement} Judgement
 * @typedef {string | readonly string[] | readonly (readonly string[])[]} Value
 * @typedef {import('softmax-steps').SampleProblem} SampleProblem
 * @typedef {{ file: string, program: string, version: string, why: string, problem: SampleProblem,
 *   answers: Readonly<Record<string, Value>>, optional?: readonly string[] }} SolutionCase
 */

/**
 * What the reader is told of the problem on the page.
 * @param {SampleProblem} problem
 * @returns {PresentProblem}
 */
export const presentOf = ({ x, b, layout = 'features-by-classes', indexBase = 0, decimalMark = '.' }) => ({
  features: x.length,
  classes: b.length,
  layout,
  indexBase,
  decimalMark,
});

/**
 * The entries of a value by their ids: `dW.0.1`.
 * @param {string} id
 * @param {Value} value
 * @returns {readonly (readonly [string, string])[]}
 */
function entriesOf(id, value) {
  return typeof value === 'string'
    ? [[id, value]]
    : value.flatMap((each, i) => entriesOf(`${id}.${i}`, each));
}

/**
 * @param {readonly (readonly [string, string])[]} wanted
 * @param {Readonly<Record<string, string>>} entries
 */
const isSame = (wanted, entries) =>
  wanted.length === Object.keys(entries).length &&
  wanted.every(([id, text]) => isSameNumber(text, entries[id] ?? ''));

/**
 * What came of one quantity: `right`, `asked` with the right choice, `left` and said so, or what is wrong with it.
 * @param {string} name
 * @param {Value} value
 * @param {PastedSolution} solution
 * @returns {'right' | 'asked' | 'left' | 'lost' | 'wrong'}
 */
function outcomeOf(name, value, { read, asked, left }) {
  const wanted = entriesOf(name, value);
  const found = read.find(({ quantity }) => quantity === name);
  if (found) return isSame(wanted, found.entries) ? 'right' : 'wrong';
  const question = asked.find(({ quantity }) => quantity === name);
  if (question) return question.choices.some(({ entries }) => isSame(wanted, entries)) ? 'asked' : 'wrong';
  return left.some(({ field }) => field === name) ? 'left' : 'lost';
}

/**
 * @param {SolutionCase} one
 * @param {PastedSolution} solution what the reader made of the case's text
 * @returns {Judgement}
 */
export function judgeSolution({ answers, optional = [] }, solution) {
  const outcomes = Object.entries(answers).map(
    ([name, value]) => /** @type {const} */ ([name, outcomeOf(name, value, solution)]),
  );
  const isExcused = (/** @type {string} */ name, /** @type {string} */ outcome) =>
    optional.includes(name) && (outcome === 'left' || outcome === 'lost');
  const invented = [...solution.read, ...solution.asked].filter(({ quantity }) => !(quantity in answers));
  const bad = [
    ...outcomes
      .filter(([name, outcome]) => outcome !== 'right' && !isExcused(name, outcome))
      .map((each) => each.join(' ')),
    ...invented.map(({ quantity }) => `${quantity} invented`),
  ];
  const note = bad.join(', ');
  if (/wrong|lost|invented/.test(note)) return { verdict: 'wrong', note };
  if (/left/.test(note)) return { verdict: 'refused', note };
  return { verdict: note === '' ? 'right' : 'asked', note };
}
