import type { SampleProblem } from '../../core/types.js';
import type { Content } from './content.js';

// Without whatever else a caller's object holds.
const plain = ({
  x,
  W,
  b,
  y,
  eta,
  layout,
  rounding,
  indexBase,
  shift,
  symbols,
  decimalMark,
}: SampleProblem): object => ({
  x,
  W,
  b,
  y,
  eta,
  layout,
  rounding,
  indexBase,
  shift,
  symbols,
  decimalMark,
});

/** The problem, all values, and the lines as LaTeX and plain text. */
export function json({ language, title, sections, problem, values }: Content): string {
  const steps = sections.map(({ id, title: of, sentence, lines }) => ({
    id,
    title: of,
    sentence,
    lines: lines.map(({ id: line, remark, latex, text }) => ({ id: line, remark, latex, text })),
  }));
  const file = {
    format: 'softmax-steps',
    version: 1,
    language,
    title,
    problem: plain(problem),
    values,
    steps,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
