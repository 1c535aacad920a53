import createModule, { type ModuleOptions } from '#core-module';
import type { BatchValues, Core, Derivation, InputError, Line, Step, Values } from './types.js';

/** A line as the wasm writes it: the whole line's MathML and LaTeX are put together here. */
type RawLine = Omit<Line, 'mathml' | 'latex'>;
type RawStep = Omit<Step, 'lines'> & { readonly lines: readonly RawLine[] };
type RawDerivation = Omit<Derivation, 'steps'> & { readonly steps: readonly RawStep[] };

interface Refusal {
  readonly error: Omit<InputError, 'name'>;
}

// What the wasm answered, or its refusal thrown.
function read(json: string): object {
  const answer = JSON.parse(json) as object | Refusal;
  if (!('error' in answer)) return answer;
  const { error } = answer;
  throw Object.assign(new Error(error.message), error, { name: 'InputError' });
}

function wholeLine(line: RawLine): Line {
  const markup = line.subject + line.forms.map((form) => form.mathml).join('');
  const latex = line.subjectLatex + line.forms.map((form) => form.latex).join('');
  return { ...line, mathml: markup && `<math display="block">${markup}</math>`, latex };
}

function wholeDerivation(raw: RawDerivation): Derivation {
  return { ...raw, steps: raw.steps.map((step) => ({ ...step, lines: step.lines.map(wholeLine) })) };
}

async function start(options: ModuleOptions): Promise<Core> {
  const { evaluate, derive } = await createModule(options);
  return {
    evaluate: (problem) => read(evaluate(problem)) as Values & BatchValues,
    derive: (problem, options) => wholeDerivation(read(derive(problem, options)) as RawDerivation),
  };
}

/**
 * A `load` function that starts the wasm at its first call and gives every later caller the same core.
 * A start that failed (no network, say) is tried again at the next call.
 */
export function loader(options: () => ModuleOptions | Promise<ModuleOptions>): () => Promise<Core> {
  let core: Promise<Core> | undefined;
  return () => {
    core ??= Promise.resolve()
      .then(options)
      .then(start)
      .catch((error: unknown) => {
        core = undefined;
        throw error;
      });
    return core;
  };
}
