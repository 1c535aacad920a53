// The texts that programs printed, and worked solutions, as the reader takes them: tests/data/printed, printed-more, solutions.
import { loadTools } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { briefExpected, briefPaste } from '../reading/brief.mjs';
import { casesOf, corpora, solutionCases } from '../reading/cases.mjs';
import { judge } from '../reading/judge.mjs';
import { judgeSolution, presentOf } from '../reading/judge-solution.mjs';
import { judgeAll, tableOf } from '../reading/measure.mjs';
import reading from '../../web/docs/reading.json' with { type: 'json' };

const reader = await loadTools();

describe.each(corpora)('%s', (corpus) => {
  test.each(casesOf(corpus))('$file is read, asked about or refused as it should be: $why', (one) => {
    const paste = reader.readProblemText(one.text);
    const { verdict, note } = judge(one, paste);
    expect(verdict, `${note}\nexpected ${briefExpected(one)}\ngot ${briefPaste(paste)}`).toBe('right');
  });
});

describe('solutions', () => {
  test.each(solutionCases())('the solution in $file is read: $why', (one) => {
    const solution = reader.readSolutionText(one.text, presentOf(one.problem));
    expect(judgeSolution(one, solution)).toEqual({ verdict: 'right', note: '' });
  });
});

test('the documentation has the figures that npm run reading finds', () => {
  expect(reading).toEqual(tableOf(judgeAll(reader)));
});
