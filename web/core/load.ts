import createModule from '#core-module';
import { readAnswer } from './answer.js';
import type { ModuleOptions } from './module-options.js';
import { once } from './once.js';
import type { BatchValues, Core, Derivation, Line, Step, Values } from './types.js';

/** A line as the wasm writes it: the whole line's MathML and LaTeX are put together here. */
type RawLine = Omit<Line, 'mathml' | 'latex'>;
type RawStep = Omit<Step, 'lines'> & { readonly lines: readonly RawLine[] };
type RawDerivation = Omit<Derivation, 'steps'> & { readonly steps: readonly RawStep[] };

function wholeLine(line: RawLine, open: string): Line {
  const markup = line.subject + line.forms.map((form) => form.mathml).join('');
  const latex = line.subjectLatex + line.forms.map((form) => form.latex).join('');
  return { ...line, mathml: markup && `${open}${markup}</math>`, latex };
}

function wholeDerivation(raw: RawDerivation, isStandalone = false): Derivation {
  const namespace = isStandalone ? ' xmlns="http://www.w3.org/1998/Math/MathML"' : '';
  const open = `<math${namespace} display="block">`;
  const steps = raw.steps.map((step) => ({
    ...step,
    lines: step.lines.map((line) => wholeLine(line, open)),
  }));
  return { ...raw, steps };
}

async function start(options: ModuleOptions): Promise<Core> {
  const { evaluate, derive } = await createModule(options);
  return {
    evaluate: (problem) => readAnswer(evaluate(problem)) as Values & BatchValues,
    derive: (problem, options) =>
      wholeDerivation(readAnswer(derive(problem, options)) as RawDerivation, options?.standalone),
  };
}

/** A `load` function that starts the wasm at its first call. */
export function loader(options: () => ModuleOptions | Promise<ModuleOptions>): () => Promise<Core> {
  return once(async () => start(await options()));
}
