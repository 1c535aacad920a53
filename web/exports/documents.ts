import type { Derivation, DeriveOptions, Line, SampleProblem, StepId } from '../core/types.js';
import type { Content, Section } from './documents/content.js';
import { json } from './documents/json.js';
import { latex } from './documents/latex.js';
import { markdown } from './documents/markdown.js';
import { mathml } from './documents/mathml.js';
import { text } from './documents/text.js';
import type { ExportFile } from './export-file.js';

/** How a format is written, and from a derivation of which formats. */
const writers = {
  latex: { write: latex, needs: { formats: ['latex'] }, ending: 'tex', mediaType: 'text/x-tex' },
  markdown: { write: markdown, needs: { formats: ['latex'] }, ending: 'md', mediaType: 'text/markdown' },
  text: { write: text, needs: { formats: ['text'] }, ending: 'txt', mediaType: 'text/plain' },
  mathml: {
    write: mathml,
    needs: { formats: ['mathml'], standalone: true },
    ending: 'html',
    mediaType: 'text/html',
  },
  json: {
    write: json,
    needs: { formats: ['latex', 'text'] },
    ending: 'json',
    mediaType: 'application/json',
  },
} as const;

export type DocumentFormat = keyof typeof writers;

/** All of them, in the order of a menu. */
export const documentFormats = Object.keys(writers) as readonly DocumentFormat[];

/** The words of a document, in one language. */
export interface DocumentWords {
  /** The language's code, e.g. `en`. */
  readonly language: string;
  readonly title: string;
  readonly steps: Readonly<Record<StepId, { readonly title: string; readonly sentence: string }>>;
  /** Remarks by the id of a line's note. */
  readonly notes: Readonly<Record<string, string>>;
}

function contentOf(
  problem: SampleProblem,
  { steps, values }: Derivation,
  words: DocumentWords,
  part: string | undefined,
): Content {
  const isStep = steps.some(({ id }) => id === part);
  const scope = part === undefined ? 'everything' : isStep ? 'step' : 'line';
  const sections = steps.flatMap(({ id, lines }): Section[] => {
    const chosen = scope === 'everything' || part === id ? lines : lines.filter((line) => line.id === part);
    const remarkOf = ({ note }: Line): string => (scope === 'line' ? '' : (words.notes[note] ?? ''));
    const noted = chosen.map((line) => ({ ...line, remark: remarkOf(line) }));
    return noted.length === 0 ? [] : [{ id, ...words.steps[id], lines: noted }];
  });
  return { scope, language: words.language, title: words.title, sections, problem, values };
}

/** How a derivation has to be derived to be written in a format. */
export const optionsFor = (format: DocumentFormat): DeriveOptions => ({
  ...writers[format].needs,
  printed: 'none',
});

/** A derivation, derived by {@link optionsFor}, or the part of it with the id of a step or a line, written in a format. */
export function exportDocument(
  format: DocumentFormat,
  problem: SampleProblem,
  derivation: Derivation,
  words: DocumentWords,
  part?: string,
): ExportFile {
  const { write, ending, mediaType } = writers[format];
  const name = part === undefined ? 'softmax-step' : `softmax-step-${part.replaceAll('.', '-')}`;
  return {
    text: write(contentOf(problem, derivation, words, part)),
    fileName: `${name}.${ending}`,
    mediaType,
  };
}
