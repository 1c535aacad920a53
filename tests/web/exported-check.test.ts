// What the exported scripts print (tests/data/solutions, run by their interpreters: the versions are in its index.json), pasted
// as a solution and then checked.
import { loadTools } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { solutionCases } from '../reading/cases.mjs';
import { checkPasted, isRight, printedQuantities } from './pasted-check.js';

const tools = await loadTools();
const printed = solutionCases().filter(({ file }) => file.startsWith('exported-'));

test('there are outputs of every language', () => {
  const languages = new Set(printed.map(({ file }) => file.split('-')[1]));
  expect([...languages].sort()).toEqual(['numpy', 'octave', 'pytorch', 'r']);
});

describe.each(printed)('$file', ({ text, problem }) => {
  const { solution, verdicts } = checkPasted(tools, text, problem);

  test('is read whole, and nothing is asked or left', () => {
    expect(Object.keys(verdicts).sort()).toEqual([...printedQuantities].sort());
    expect(solution.asked).toEqual([]);
    expect(solution.left).toEqual([]);
  });

  test.each(printedQuantities)('every entry of %s is right', (quantity) => {
    const found = verdicts[quantity] ?? [];
    expect(found).not.toEqual([]);
    expect(found.filter((verdict) => !isRight(verdict))).toEqual([]);
  });
});
