import type { Core, InputError } from '../core/types.js';
import { documentWords } from '../exports/document-words.js';
import { exportDocument, optionsFor } from '../exports/documents.js';
import type { Command, Format } from './options.js';
import type { ProblemReader, ReadProblem } from './read-problem.js';
import { sheetPage } from './sheet-page.js';
import type { AllWords } from './words.js';

/** How a file of each format ends. */
export const endings: Readonly<Record<Format, string>> = {
  text: '.txt',
  latex: '.tex',
  markdown: '.md',
  html: '.html',
  json: '.json',
};

const isInputError = (error: unknown): error is InputError =>
  error instanceof Error && error.name === 'InputError';

/** Works a problem out and writes it down; throws a ProblemError where the core refuses it. */
export function writeDocument(
  core: Core,
  reader: ProblemReader,
  read: ReadProblem & { readonly label: string | undefined },
  words: AllWords,
  { format, paper }: Command,
): string {
  const { problem, settings, label } = read;
  try {
    if (format === 'html') {
      const derivation = core.derive(problem, { formats: ['mathml'] });
      const abbreviated = core.derive(problem, { formats: ['mathml'], abbreviate: 8, printed: 'none' });
      return sheetPage({ derivation, abbreviated, settings, words, paper, label });
    }
    const derivation = core.derive(problem, optionsFor(format));
    const steps = derivation.steps.filter(({ id }) => !settings.hiddenSteps.includes(id));
    const said = documentWords({ ...words, symbols: settings.symbols });
    return exportDocument(format, problem, { ...derivation, steps }, said).text;
  } catch (error) {
    throw isInputError(error) ? reader.refusal(error, read) : error;
  }
}
