import { loadTools } from 'softmax-steps';
import { problemOf, variantSeed } from '../model/practice/generate.js';
import type { PracticeSettings } from '../model/practice/practice-settings.js';
import { defaultSettings } from '../model/problem/settings.js';
import { placesFor, type Job } from './inputs.js';
import type { Command, Variants } from './options.js';
import type { AllWords } from './words.js';

const numbers = (row: readonly string[]): readonly number[] => row.map(Number);

/** The problem of a seed as the JSON of a file: what it says of rounding is what it was made for. */
async function problemText(
  seed: string,
  practice: PracticeSettings,
  layout: Command['overrides']['layout'],
): Promise<string> {
  const settings = { ...defaultSettings, layout: layout ?? defaultSettings.layout };
  const { x, W, b, y, eta, rounding } = problemOf(seed, practice, settings, await loadTools());
  return JSON.stringify({
    x: numbers(x),
    W: W.map(numbers),
    b: numbers(b),
    y: numbers(y),
    eta: Number(eta),
    layout: settings.layout,
    rounding,
  });
}

/** The variants of a seed, each with the file that it is written to; they are those of the page. */
export async function variantJobs(
  words: AllWords,
  command: Command,
  { count, seed, practice }: Variants,
): Promise<readonly Job[]> {
  const targetOf = await placesFor(words, command, count > 1);
  return Array.from({ length: count }, (_, index) => {
    const name = variantSeed(seed, index + 1);
    return {
      name,
      target: targetOf(name),
      label: words.command.variant(index + 1, name),
      read: () => problemText(name, practice, command.overrides.layout),
    };
  });
}
