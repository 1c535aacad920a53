// Whether the reader took a printed text as it should; tests/data/printed/README.md says what its cases mean.
import { isSameNumber } from './fraction.mjs';

/**
 * @typedef {import('softmax-steps').Paste} Paste
 * @typedef {import('softmax-steps').TextMatrix} TextMatrix
 * @typedef {Readonly<Record<string, TextMatrix>>} Fields
 * @typedef {{ kind: 'matrix', expected: TextMatrix, vector?: boolean }} ExpectedMatrix
 * @typedef {{ kind: 'assignments', expected: Fields, vector?: readonly string[] }} ExpectedAssignments
 * @typedef {ExpectedMatrix | ExpectedAssignments} ExpectedReading
 * @typedef {{ kind: 'ask', expected: readonly ExpectedReading[] }} ExpectedQuestion
 * @typedef {{ kind: 'refuse', expected: null, says: string, got?: string }} ExpectedRefusal
 * @typedef {'ask' | 'refuse' | ExpectedReading} Acceptable
 * @typedef {{ file: string, program: string, version: string, why: string, acceptable?: readonly Acceptable[],
 *   must_not?: string }} Source
 * @typedef {Source & (ExpectedReading | ExpectedQuestion | ExpectedRefusal)} Case
 * @typedef {'right' | 'asked' | 'refused' | 'wrong'} Verdict `right`: read, asked or refused as it should be; `asked`
 *   and `refused` where there was something to read, `wrong` all else
 * @typedef {{ verdict: Verdict, note: string }} Judgement
 */

/** @type {Judgement} */
const right = { verdict: 'right', note: '' };

/**
 * @param {TextMatrix} matrix
 * @returns {TextMatrix}
 */
const transposed = (matrix) => (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? ''));

/**
 * @param {TextMatrix} one
 * @param {TextMatrix} other
 */
const isSameMatrix = (one, other) =>
  one.length === other.length &&
  one.every((row, i) => {
    const cells = other[i] ?? [];
    return row.length === cells.length && row.every((text, j) => isSameNumber(text, cells[j] ?? ''));
  });

/**
 * @param {TextMatrix} expected
 * @param {TextMatrix} actual
 * @param {boolean} isVector whether a row is as good as a column
 */
const isMatrix = (expected, actual, isVector) =>
  isSameMatrix(expected, actual) || (isVector && isSameMatrix(transposed(expected), actual));

/**
 * The fields that a reading gives, each as a matrix.
 * @param {Extract<Paste, { kind: 'assignments' }>} reading
 * @returns {Fields}
 */
function fieldsOf({ x, W, b, y, eta }) {
  const fields = { x, W, b, y, eta: eta === undefined ? undefined : [[eta]] };
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/**
 * Whether what was read is the expected reading; `nameless` where only the name of a single field is lost.
 * @param {ExpectedReading} wanted
 * @param {Paste} paste
 * @returns {boolean | 'nameless'}
 */
function isReading(wanted, paste) {
  if (wanted.kind === 'matrix') {
    return paste.kind === 'matrix' && isMatrix(wanted.expected, paste.matrix, wanted.vector === true);
  }
  const expected = Object.entries(wanted.expected);
  const isVector = (/** @type {string} */ name) => wanted.vector?.includes(name) === true;
  if (paste.kind === 'matrix') {
    const isOne = expected.length === 1;
    return isOne && expected.every(([name, value]) => isMatrix(value, paste.matrix, isVector(name))) && 'nameless';
  }
  if (paste.kind !== 'assignments') return false;
  const actual = fieldsOf(paste);
  return (
    Object.keys(actual).length === expected.length &&
    expected.every(([name, value]) => isMatrix(value, actual[name] ?? [], isVector(name)))
  );
}

/**
 * What a case may be read as.
 * @param {Case} one
 * @returns {readonly ExpectedReading[]}
 */
function readingsOf(one) {
  const own = one.kind === 'matrix' || one.kind === 'assignments' ? [one] : [];
  return [...own, ...(one.acceptable ?? []).filter((each) => typeof each === 'object')];
}

/**
 * @param {Case} one
 * @param {Extract<Paste, { kind: 'ambiguity' }>} paste
 * @returns {Judgement}
 */
function judgeQuestion(one, { readings }) {
  const isOffered = (/** @type {ExpectedReading} */ each) => readings.some(({ value }) => isReading(each, value));
  if (one.kind === 'ask') {
    const hasAll = one.expected.every(isOffered);
    return hasAll ? right : { verdict: 'wrong', note: 'the question lacks a reading' };
  }
  const isAllowed = one.acceptable?.includes('ask') === true;
  if (one.kind === 'refuse' && isAllowed) return right;
  if (!readingsOf(one).some(isOffered)) return { verdict: 'wrong', note: 'the question lacks the right reading' };
  return isAllowed ? right : { verdict: 'asked', note: '' };
}

/** @type {ExpectedReading} */ each) => readings.some(({ value }) => isReading(each, value));
  const isAllowed = one.kind === 'ask' || one.acceptable?.includes('ask') === true;
  const hasAll = one.kind === 'ask' ? wanted.every(isOffered) : wanted.length === 0 || wanted.some(isOffered);
  if (!hasAll) return { verdict: 'wrong', note: 'the question lacks the right reading' };
  return { verdict: isAllowed ? 'right' : 'asked', note: '' };
}

/**
 * @param {Case} one
 * @param {Extract<Paste, { kind: 'error' }>} error
 * @returns {Judgement}
 */
function judgeRefusal(one, error) {
  if (one.kind !== 'refuse') {
    return { verdict: one.acceptable?.includes('refuse') === true ? 'right' : 'refused', note: '' };
  }
  const { got = '' } = one;
  const isPointedAt = error.got.toLowerCase().includes(got.toLowerCase());
  return isPointedAt
    ? right
    : { verdict: 'refused', note: `refused, but not at “${got}”` };
}

/**
 * @param {Case} one
 * @param {Paste} paste what the reader made of the case's text
 * @returns {Judgement}
 */
export function judge(one, paste) {
  if (paste.kind === 'ambiguity') return judgeQuestion(one, paste);
  if (paste.kind === 'error') return judgeRefusal(one, paste);
  const found = readingsOf(one).map((wanted) => isReading(wanted, paste));
  if (found.includes(true)) return right;
  if (found.includes('nameless')) return { verdict: 'right', note: 'read without its name' };
  return { verdict: 'wrong', note: '' };
}
