import type { Answers, Checker, SampleProblem, Verdict } from 'softmax-steps';
import type { PastedSolution, Reader } from '../../web/core/reader-types.js';
import { presentOf } from '../reading/judge-solution.mjs';

type Nested = string | (Nested | null)[];

// dW.0.1 of { 'dW.0.1': '5' } is the entry [0][1]; what is not there is null.
function nested(entries: Readonly<Record<string, string>>): Nested {
  const placed = Object.entries(entries).map(
    ([id, text]) => [id.split('.').slice(1).map(Number), text] as const,
  );
  const under = (path: readonly number[]): Nested | null => {
    const below = placed.filter(([place]) => path.every((index, k) => place[k] === index));
    const [first] = below;
    if (!first) return null;
    if (first[0].length === path.length) return first[1];
    const last = Math.max(...below.map(([place]) => place[path.length] ?? 0));
    return Array.from({ length: last + 1 }, (_, k) => under([...path, k]));
  };
  return under([]) ?? [];
}

/** What became of a text that was pasted as a solution and then checked. */
export interface PastedCheck {
  readonly solution: PastedSolution;
  /** The verdicts that there are of each quantity that was read, each once. */
  readonly verdicts: Readonly<Record<string, readonly Verdict[]>>;
}

/** Reads a text as a solution of a problem, and checks what it gives. */
export function checkPasted(
  tools: Pick<Reader, 'readSolutionText'> & Pick<Checker, 'check'>,
  text: string,
  problem: SampleProblem,
): PastedCheck {
  const solution = tools.readSolutionText(text, presentOf(problem));
  const answers = Object.fromEntries(
    solution.read.map(({ quantity, entries }) => [quantity, nested(entries)]),
  ) as Answers;
  const all = tools.check(problem, answers).verdicts;
  const verdicts = solution.read.map(
    ({ quantity }) => [quantity, [...new Set<Verdict>([all[quantity]].flat(2))]] as const,
  );
  return { solution, verdicts: Object.fromEntries(verdicts) };
}

/** The quantities that an exported script prints. */
export const printedQuantities = 'z exp sum yhat loss dz dW db W_next b_next'.split(' ');

/** The verdicts that the page marks with ✓. */
export const isRight = (verdict: Verdict): boolean =>
  ['right', 'right-truncated', 'right-given-earlier', 'truncated-given-earlier'].includes(verdict);
