import type { SampleProblem } from '../core/types.js';
import { given, type Given } from './code/given.js';
import { numpy } from './code/numpy.js';
import { octave } from './code/octave.js';
import { pytorch } from './code/pytorch.js';
import { r } from './code/r.js';
import type { ExportFile } from './export-file.js';

interface Language {
  readonly write: (problem: Given) => string;
  readonly fileName: string;
  readonly mediaType: string;
}

const languages = {
  numpy: { write: numpy, fileName: 'softmax_step.py', mediaType: 'text/x-python' },
  pytorch: { write: pytorch, fileName: 'softmax_step_torch.py', mediaType: 'text/x-python' },
  octave: { write: octave, fileName: 'softmax_step.m', mediaType: 'text/x-octave' },
  r: { write: r, fileName: 'softmax_step.R', mediaType: 'text/x-r' },
} as const satisfies Readonly<Record<string, Language>>;

/** What a script can be written for: NumPy, PyTorch, MATLAB and GNU Octave, R. */
export type CodeFormat = keyof typeof languages;

/** All of them, in the order of a menu. */
export const codeFormats = Object.keys(languages) as readonly CodeFormat[];

/**
 * A script that works the step out in double precision and prints every quantity. The problem must be one that the
 * core takes. Nothing is rounded on the way, also where the derivation does.
 */
export function exportCode(format: CodeFormat, problem: SampleProblem): ExportFile {
  const { write, fileName, mediaType } = languages[format];
  return { text: write(given(problem)), fileName, mediaType };
}
