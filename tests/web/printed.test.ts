// The texts that programs printed, and worked solutions, as the reader takes them: tests/data/printed, printed-more, solutions.
import { loadTools } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { briefExpected, briefPaste } from '../reading/brief.mjs';
import { casesOf, corpora, solutionCases } from '../reading/cases.mjs';
import { judge } from '../reading/judge.mjs';
import { judgeSolution, presentOf } from '../reading/judge-solution.mjs';
import { judgeAll, tableOf } from '../reading/measure.mjs';
import open from '../reading/open.json' with { type: 'json' };
import reading from '../../web/docs/reading.json' with { type: 'json' };

const reader = await loadTools();

// What is not read yet is listed in open.json, and the list is exact: a text that is read leaves it.
const listed: readonly string[] = open.texts;

const isListed = ({ file }: { readonly file: string }): boolean => listed.includes(file);

describe.each(corpora)('%s', (corpus) => {
  const all = casesOf(corpus);

  test.each(all.filter((one) => !isListed(one)))(
    '$file is read, asked about or refused as it should be: $why',
    (one) => {
      const paste = reader.readProblemText(one.text);
      const { verdict, note } = judge(one, paste);
      expect(verdict, `${note}\nexpected ${briefExpected(one)}\ngot ${briefPaste(paste)}`).toBe('right');
    },
  );

  test('no listed text is read as it should be', () => {
    const read = all.filter(
      (one) => isListed(one) && judge(one, reader.readProblemText(one.text)).verdict === 'right',
    );
    expect(read.map(({ file }) => file)).toEqual([]);
  });
});

describe('solutions', () => {
  const all = solutionCases();
  const judged = (one: (typeof all)[number]): unknown =>
    judgeSolution(one, reader.readSolutionText(one.text, presentOf(one.problem)));

  test.each(all)('the solution in $file is read: $why', (one) => {
    expect(judged(one)).toEqual({ verdict: 'right', note: '' });
  });
});

test('the documentation has the figures that npm run reading finds', () => {
  expect(reading).toEqual(tableOf(judgeAll(reader)));
});
