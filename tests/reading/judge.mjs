// Whether the reader took a printed text as it should; tests/data/printed/README.md says what its cases mean.
import { isSameNumber } from './fraction.mjs';

/**
 * @typedef {import('../../web/core/reader-types.js').Paste} Paste
 * @typedef {import('../../web/core/reader-types.js').PastedFields} PastedFields
 * @typedef {import('../../web/core/reader-types.js').LeftCode} LeftCode
 * @typedef {import('../../web/core/reader-types.js').TextMatrix} TextMatrix
 * @typedef {Readonly<Record<string, TextMatrix>>} Fields
 * @typedef {{ kind: 'matrix', expected: TextMatrix, vector?: boolean }} ExpectedMatrix
 * @typedef {{ kind: 'assignments', expected: Fields, vector?: readonly string[] }} ExpectedFields
 * @typedef {ExpectedMatrix | ExpectedFields} ExpectedReading
 * @typedef {{ kind: 'ask', expected: readonly ExpectedReading[] }} ExpectedQuestion
 * @typedef {{ kind: 'refuse', expected: null, says: string, got?: string }} ExpectedRefusal
 * @typedef {'ask' | 'refuse' | ExpectedReading} Acceptable
 * @typedef {{ file: string, program: string, version: string, why: string, acceptable?: readonly Acceptable[],
 *   must_not?: string }} Source
 * @typedef {Source & (ExpectedReading | ExpectedQuestion | ExpectedRefusal)} Case
 */

/**
 * @typedef {'right' | 'asked' | 'refused' | 'wrong'} Verdict `right`: read, asked or refused as it should be; `asked` and
 *   `refused`: so instead of being read, or refused without the right reason; `wrong`: read wrongly without a word, or a
 *   question or a name that lacks the right reading
 * @typedef {{ verdict: Verdict, note: string }} Judgement
 */

/** @type {Judgement} */
const right = { verdict: 'right', note: '' };

/** What a refusal has to name (`says`, in words), by the codes of the reader that name it. */
const reasons = /** @type {readonly (readonly [RegExp, readonly LeftCode[]])[]} */ ([
  [/left out/, ['elided']],
  [/complex/, ['complex']],
  [/\bbits\b|hexadecimal/, ['hexadecimal']],
  [/NaN|infinit/, ['not-finite']],
  [/missing value/, ['missing']],
  [/masked/, ['masked']],
  [/is empty|no rows/, ['empty-matrix']],
  [/x\^2 is no number|symbol/, ['not-a-number', 'formula']],
  [/rows are not in the text/, ['rows-lost']],
  [/two results/, ['several-results']],
  [/more than two dimensions/, ['dimensions']],
  [/a product/, ['product']],
  [/without values/, ['no-values']],
  [/cut off/, ['cut-off']],
  [/not alike long/, ['ragged']],
]);

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
 * What came of comparing a reading with the right one: `nameless` where only the name of a single field is lost, `partly`
 * where fields are missing and all of them are named as left.
 * @param {ExpectedReading} wanted
 * @param {Paste} paste
 * @returns {'same' | 'nameless' | 'partly' | 'another'}
 */
function compared(wanted, paste) {
  if (wanted.kind === 'matrix') {
    const isSame = paste.kind === 'matrix' && isMatrix(wanted.expected, paste.matrix, wanted.vector === true);
    return isSame ? 'same' : 'another';
  }
  const expected = Object.entries(wanted.expected);
  const isVector = (/** @type {string} */ name) => wanted.vector?.includes(name) === true;
  if (paste.kind === 'matrix') {
    const isSame = expected.every(([name, value]) => isMatrix(value, paste.matrix, isVector(name)));
    return isSame && expected.length === 1 ? 'nameless' : 'another';
  }
  return paste.kind === 'fields' ? comparedFields(wanted.expected, paste, isVector) : 'another';
}

/**
 * @param {Fields} expected
 * @param {PastedFields} pasted
 * @param {(name: string) => boolean} isVector
 * @returns {'same' | 'partly' | 'another'}
 */
function comparedFields(expected, { fields, left }, isVector) {
  const isSame = fields.every(({ field, value }) => isMatrix(expected[field] ?? [], value, isVector(field)));
  const missing = Object.keys(expected).filter((name) => !fields.some(({ field }) => field === name));
  if (!isSame || missing.some((name) => !left.some(({ field }) => field === name))) return 'another';
  return missing.length === 0 ? 'same' : 'partly';
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
 * @param {Extract<Paste, { kind: 'question' }>} question
 * @returns {Judgement}
 */
function judgeQuestion(one, { readings }) {
  const isOffered = (/** @type {ExpectedReading} */ wanted) =>
    readings.some(({ value }) => ['same', 'nameless'].includes(compared(wanted, value)));
  if (one.kind === 'ask') {
    return one.expected.every(isOffered) ? right : { verdict: 'wrong', note: 'the question lacks a reading' };
  }
  const isAllowed = one.acceptable?.includes('ask') === true;
  if (one.kind === 'refuse' && isAllowed) return right;
  if (!readingsOf(one).some(isOffered))
    return { verdict: 'wrong', note: 'the question lacks the right reading' };
  return isAllowed ? right : { verdict: 'asked', note: '' };
}

/**
 * @param {Case} one
 * @param {Extract<Paste, { kind: 'refusal' }>} refusal
 * @returns {Judgement}
 */
function judgeRefusal(one, { left: [{ code, got }] }) {
  if (one.kind !== 'refuse') {
    return one.acceptable?.includes('refuse') === true ? right : { verdict: 'refused', note: '' };
  }
  const codes = reasons.filter(([words]) => words.test(one.says)).flatMap(([, each]) => each);
  if (!codes.includes(code))
    return { verdict: 'refused', note: `the reason is ${code}, not ${codes.join(', ')}` };
  const isPointedAt = got.toLowerCase().includes((one.got ?? '').toLowerCase());
  return isPointedAt ? right : { verdict: 'refused', note: `it points at “${got}”` };
}

/**
 * @param {Case} one
 * @param {Paste} paste what the reader made of the case's text
 * @returns {Judgement}
 */
export function judge(one, paste) {
  if (paste.kind === 'question') return judgeQuestion(one, paste);
  if (paste.kind === 'refusal') return judgeRefusal(one, paste);
  const found = readingsOf(one).map((wanted) => compared(wanted, paste));
  if (found.includes('same')) return right;
  if (found.includes('nameless')) return { verdict: 'right', note: 'read without its name' };
  if (found.includes('partly')) return { verdict: 'asked', note: 'what is missing is named as left' };
  return { verdict: 'wrong', note: '' };
}
