import type { PresentProblem } from '../../core/reader-types.js';
import type { ProblemState } from '../problem/problem-state.js';

/** What the reader of pasted texts has to know of the problem on the page. */
export const presentIn = ({ x, b, layout, indexBase, decimalMark }: ProblemState): PresentProblem => ({
  features: x.length,
  classes: b.length,
  layout,
  indexBase,
  decimalMark,
});
