import type { Margins } from '../../core/check-types.js';
import type { Derivation, Form, Line, StepId } from '../../core/types.js';
import { rowsOf } from '../../model/quantities/id-rows.js';
import { escaped, markup, written, type Markup } from '../sheet/markup.js';
import { numericalGap, withoutGaps } from './cloze.js';

/** One problem of a quiz, derived in standalone MathML: Moodle keeps nothing that only the calculator's page knows. */
export interface MoodleProblem {
  readonly name: string;
  readonly derivation: Derivation;
  /** See Checker.margins. */
  readonly margins: Margins;
  readonly decimals: number;
  readonly hiddenSteps: readonly StepId[];
}

/** The words of a quiz, in one language. */
export interface MoodleWords {
  /** The category that the questions come into. */
  readonly category: string;
  /** What is to be done, and with how many decimals. */
  readonly task: (decimals: number) => string;
  readonly steps: Readonly<Record<StepId, { readonly title: string; readonly sentence: string }>>;
}

const mathematics = (mathml: string): Markup =>
  written(`<math xmlns="http://www.w3.org/1998/Math/MathML">${mathml}</math>`);

const formOf = ({ forms }: Line, role: 'formula' | 'result'): Form | undefined =>
  forms.find((form) => form.role === role);

// What is too large to write is left as a power.
const isDecimal = (value = ''): boolean => /^-?\d/.test(value);

/** A line that asks for numbers, and which. */
interface Asked {
  readonly line: Line;
  readonly ids: readonly (readonly string[])[];
}

// Those that ask for numbers that have margins. What a line of the whole asks for is not asked for entry by entry as well.
function askedOf(lines: readonly Line[], { margins, derivation }: MoodleProblem): readonly Asked[] {
  const asked = lines.flatMap((line): Asked[] => {
    const ids = rowsOf(formOf(line, 'result')?.ids ?? []);
    return ids.length > 0 && ids.flat().every((id) => id in margins && isDecimal(derivation.numbers[id]))
      ? [{ line, ids }]
      : [];
  });
  const whole = new Set(asked.filter(({ line }) => line.block === 'main').flatMap(({ ids }) => ids.flat()));
  return asked.filter(({ line, ids }) => line.block === 'main' || !ids.flat().some((id) => whole.has(id)));
}

const formula = (line: Line): Markup => mathematics(line.subject + (formOf(line, 'formula')?.mathml ?? ''));

function questionText(problem: MoodleProblem, words: MoodleWords): string {
  const { derivation, margins, decimals, hiddenSteps } = problem;
  const gap = (id: string): string => {
    const margin = margins[id];
    const value = derivation.numbers[id];
    if (margin === undefined || value === undefined) throw new Error(`${id} has no margin.`);
    return numericalGap(value, margin, decimals);
  };
  const given = derivation.steps
    .filter(({ id }) => id === 'given')
    .flatMap(({ lines }) => lines.map((line) => withoutGaps(line.mathml)));
  const steps = derivation.steps
    .filter(({ id }) => id !== 'given' && !hiddenSteps.includes(id))
    .flatMap(({ id, lines }) => {
      const rows = askedOf(lines, problem).map(
        ({ line, ids }) => `<tr><td>${withoutGaps(formula(line).html)} =</td><td><table><tbody>
${ids.map((row) => `<tr>${row.map((each) => `<td>${gap(each)}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></td></tr>`,
      );
      if (rows.length === 0) return [];
      const { title } = words.steps[id];
      return [
        `<h4>${withoutGaps(escaped(title))}</h4>\n<table><tbody>\n${rows.join('\n')}\n</tbody></table>`,
      ];
    });
  return [`<p>${withoutGaps(escaped(words.task(decimals)))}</p>`, ...given, ...steps].join('\n');
}

function feedback({ derivation }: MoodleProblem, words: MoodleWords): string {
  return derivation.steps
    .map(({ id, lines }) => {
      const { title, sentence } = words.steps[id];
      const shown = lines.filter(({ block, mathml }) => block !== 'proof' && mathml !== '');
      return markup`<h4>${title}</h4>
<p>${sentence}</p>
${shown.map(({ mathml }) => written(`${mathml}\n`))}`.html;
    })
    .join('');
}

// Within a section of character data nothing has to be escaped but its end.
const section = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/**
 * Problems as questions of the type “embedded answers (Cloze)” in Moodle's XML format: a gap for every number, which takes what
 * honest rounding can make of it, and the derivation as the feedback.
 */
export function moodleQuiz(problems: readonly MoodleProblem[], words: MoodleWords): string {
  const questions = problems.map(
    (problem) => `  <question type="cloze">
    <name>
      <text>${escaped(problem.name)}</text>
    </name>
    <questiontext format="html">
      <text>${section(questionText(problem, words))}</text>
    </questiontext>
    <generalfeedback format="html">
      <text>${section(feedback(problem, words))}</text>
    </generalfeedback>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
  </question>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category">
    <category>
      <text>$course$/${escaped(words.category)}</text>
    </category>
  </question>
${questions.join('')}</quiz>
`;
}
