import { problemIn } from '../../model/problem/settings.js';
import type { Content } from './content.js';

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
    problem: problemIn(problem),
    values,
    steps,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
