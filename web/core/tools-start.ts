import createModule from '#tools-module';
import { readAnswer } from './answer.js';
import type { Answers, Check, Collision, Margins } from './check-types.js';
import type { ModuleOptions } from './module-options.js';
import type { Paste, PastedSolution, ReaderNotation, ReaderRemedy } from './reader-types.js';
import type { Floats, Tools } from './tools-types.js';
import type { SampleProblem } from './types.js';

/** Starts the wasm of the tools. */
export async function startTools(options: ModuleOptions): Promise<Tools> {
  const module = await createModule(options);
  const { floats, beginCheck, stepCheck, margins, collisions } = module;
  // A work that was given up for newer ones is begun again.
  function* checking(problem: SampleProblem, answers: Answers): Generator<void, Check, void> {
    const begin = (): number => (readAnswer(beginCheck(problem, answers)) as { work: number }).work;
    for (let work = begin(); ;) {
      const result = stepCheck(work);
      if (result === 'null') work = begin();
      else if (result === '') yield;
      else {
        const checked = JSON.parse(result) as Omit<Check, 'first'>;
        return { ...checked, first: checked.findings[0] ?? null };
      }
    }
  }
  return {
    checking,
    readProblemText: (text, present) => JSON.parse(module.readProblemText(text, present)) as Paste,
    readSolutionText: (text, present) => JSON.parse(module.readSolutionText(text, present)) as PastedSolution,
    readerNotations: () => JSON.parse(module.readerNotations()) as ReaderNotation[],
    readerRemedies: () => JSON.parse(module.readerRemedies()) as ReaderRemedy[],
    floats: (problem) => readAnswer(floats(problem)) as Floats,
    check: (problem, answers) => {
      const pieces = checking(problem, answers);
      for (;;) {
        const { done, value } = pieces.next();
        if (done) return value;
      }
    },
    margins: (problem, decimals) => readAnswer(margins(problem, decimals)) as Margins,
    collisions: (problem, decimals) => readAnswer(collisions(problem, decimals)) as Collision[],
  };
}
