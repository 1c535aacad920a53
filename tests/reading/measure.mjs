// What the reader makes of all printed texts, counted by the programs that printed them.
import { judge } from './judge.mjs';
import { casesOf, corpora } from './cases.mjs';

/**
 * @typedef {import('./judge.mjs').Case} Case
 * @typedef {import('./judge.mjs').Verdict} Verdict
 * @typedef {Case & import('./judge.mjs').Judgement & { readonly paste: import('./judge.mjs').Paste }} Judged
 * @typedef {{ readonly program: string, readonly texts: number } & Readonly<Record<Verdict, number>>} Row
 */

/** @type {readonly Verdict[]} */
export const verdicts = ['right', 'asked', 'refused', 'wrong'];

/**
 * Every case with what came of it.
 * @param {Pick<import('../../web/core/reader-types.js').Reader, 'readProblemText'>} reader
 * @returns {readonly Judged[]}
 */
export function judgeAll(reader) {
  return corpora.flatMap(casesOf).map(({ text, ...one }) => {
    const paste = reader.readProblemText(text);
    return { ...one, paste, ...judge(one, paste) };
  });
}

// `LibreOffice Calc` and `LibreOffice Math` are two; of `Chromium, a KaTeX 0.19.1 page copied` the first word is the program.
const programOf = (/** @type {Case} */ { program }) => program.replace(/(?:,| with | of ).*/, '');

/**
 * @param {string} program
 * @param {readonly Judged[]} judged
 * @returns {Row}
 */
function rowOf(program, judged) {
  const counts = verdicts.map((each) => [each, judged.filter(({ verdict }) => verdict === each).length]);
  return {
    program,
    texts: judged.length,
    .../** @type {Record<Verdict, number>} */ (Object.fromEntries(counts)),
  };
}

/**
 * A row for each program, in the order of their names, and one for all.
 * @param {readonly Judged[]} judged
 */
export function tableOf(judged) {
  const programs = [...new Set(judged.map(programOf))].sort((a, b) => a.localeCompare(b, 'en'));
  return {
    programs: programs.map((name) =>
      rowOf(
        name,
        judged.filter((one) => programOf(one) === name),
      ),
    ),
    all: rowOf('all', judged),
  };
}
