import createModule, { type ModuleOptions, type RawDerivation, type RawLine } from '#core-module';
import type { Core, Derivation, Line } from './types.js';

function wholeLine(line: RawLine): Line {
  const forms = line.forms.map((form) => form.mathml).join('');
  return { ...line, mathml: `<math display="block">${line.subject}${forms}</math>` };
}

function wholeDerivation(raw: RawDerivation): Derivation {
  return { ...raw, steps: raw.steps.map((step) => ({ ...step, lines: step.lines.map(wholeLine) })) };
}

async function start(options: ModuleOptions): Promise<Core> {
  const { evaluate, derive } = await createModule(options);
  return { evaluate, derive: (problem) => wholeDerivation(derive(problem)) };
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
