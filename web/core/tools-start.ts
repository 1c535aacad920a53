import createModule from '#tools-module';
import { readAnswer } from './answer.js';
import type { Answers, Check, Collision, Margins } from './check-types.js';
import type { ModuleOptions } from './module-options.js';
import type { Floats, Paste, Tools } from './tools-types.js';
import type { SampleProblem } from './types.js';

/** Starts the wasm of the tools. */
export async function startTools(options: ModuleOptions): Promise<Tools> {
  const { readPaste, floats, check, margins, collisions } = await createModule(options);
  const checked = (problem: SampleProblem, answers: Answers): Check => {
    const found = readAnswer(check(problem, answers)) as Omit<Check, 'first'>;
    return { ...found, first: found.findings[0] ?? null };
  };
  return {
    readPaste: (text) => JSON.parse(readPaste(text)) as Paste,
    floats: (problem) => readAnswer(floats(problem)) as Floats,
    check: checked,
    *checking(problem, answers) {
      yield;
      return checked(problem, answers);
    },
    margins: (problem, decimals) => readAnswer(margins(problem, decimals)) as Margins,
    collisions: (problem, decimals) => readAnswer(collisions(problem, decimals)) as Collision[],
  };
}
