import type { Checker } from '../core/check-types.js';
import type { Core } from '../core/types.js';
import type { Words } from '../locales/index.js';
import { toProblem, type ProblemState } from '../model/problem/problem-state.js';
import { settingsOf, type Settings } from '../model/problem/settings.js';
import { moodleQuiz, type MoodleProblem } from './moodle/quiz.js';
import type { ExportFile } from './export-file.js';
import type { Paper, SheetContent } from './sheet/sheet.js';
import { problemOf, variantSeed } from '../model/practice/generate.js';
import type { PracticeSettings } from '../model/practice/practice-settings.js';
import type { PracticeWords } from '../locales/practice-words.js';

/** One of several problems of a kind, for people who sit beside each other. */
export interface Variant {
  /** It can be opened by this seed alone. */
  readonly seed: string;
  readonly number: number;
  readonly state: ProblemState;
}

/** So many problems from one seed, each from a seed of its own. */
export function variantsOf(
  count: number,
  seed: string,
  practice: PracticeSettings,
  settings: Settings,
  checker: Pick<Checker, 'collisions'>,
): readonly Variant[] {
  return Array.from({ length: count }, (_, index) => {
    const own = variantSeed(seed, index + 1);
    return { seed: own, number: index + 1, state: problemOf(own, practice, settings, checker) };
  });
}

/** The sheets of the variants, each with its number and its seed. */
export function variantSheets(
  variants: readonly Variant[],
  paper: Paper,
  core: Core,
  words: Words,
  practiceWords: PracticeWords,
): readonly SheetContent[] {
  return variants.map(({ seed, number, state }) => ({
    derivation: core.derive(toProblem(state), { formats: ['mathml'] }),
    settings: settingsOf(state),
    words,
    paper,
    hasEntries: true,
    hasProofs: false,
    label: practiceWords.variant(number, seed),
  }));
}

/** A problem as a question for Moodle; what is typed has to be right. */
export function moodleProblem(
  name: string,
  problem: Parameters<Core['derive']>[0],
  { rounding, hiddenSteps }: Pick<Settings, 'rounding' | 'hiddenSteps'>,
  core: Core,
  checker: Pick<Checker, 'margins'>,
): MoodleProblem {
  const decimals = Math.min(12, Math.max(1, rounding.digits));
  return {
    name,
    derivation: core.derive(problem, { formats: ['mathml'], standalone: true }),
    margins: checker.margins(problem, decimals),
    decimals,
    hiddenSteps,
  };
}

/** The variants as a quiz for Moodle. */
export function variantQuiz(
  variants: readonly Variant[],
  core: Core,
  checker: Pick<Checker, 'margins'>,
  { steps }: Words,
  { moodle }: PracticeWords,
): ExportFile {
  const problems = variants.map(({ seed, state }) =>
    moodleProblem(moodle.question(seed), toProblem(state), state, core, checker),
  );
  return {
    text: moodleQuiz(problems, { ...moodle, steps }),
    fileName: `${variants[0]?.seed.replace(/-1$/, '') ?? 'softmax'}-moodle.xml`,
    mediaType: 'application/xml',
  };
}
