// Readings in a line or two, to be looked at.

/**
 * @typedef {import('../../web/core/reader-types.js').Paste} Paste
 * @typedef {import('../../web/core/reader-types.js').TextMatrix} TextMatrix
 * @typedef {import('./judge.mjs').Case} Case
 * @typedef {import('./judge.mjs').ExpectedReading} ExpectedReading
 */

/** @param {TextMatrix} matrix */
function briefMatrix(matrix) {
  const text = matrix.map((row) => row.join(' ')).join('; ');
  const size = `${matrix.length}×${matrix[0]?.length ?? 0}`;
  return text.length > 150 ? `${size} ${text.slice(0, 150)}…` : `${size} ${text}`;
}

/**
 * What should come of a case.
 * @param {Case} one
 * @returns {string}
 */
export function briefExpected(one) {
  switch (one.kind) {
    case 'ask':
      return `ask: ${one.expected.map(briefReading).join(' | ')}`;
    case 'refuse':
      return `refuse: ${one.says}${one.got === undefined ? '' : `, at “${one.got}”`}`;
    default:
      return briefReading(one);
  }
}

/** @param {ExpectedReading} reading */
function briefReading(reading) {
  if (reading.kind === 'matrix') return briefMatrix(reading.expected);
  return Object.entries(reading.expected)
    .map(([name, value]) => `${name} = ${briefMatrix(value)}`)
    .join(', ');
}

/**
 * What the reader made of a text.
 * @param {Paste} paste
 * @returns {string}
 */
export function briefPaste(paste) {
  const left = paste.kind === 'question' ? [] : paste.left;
  const rest = left.map(({ code, name, line, got }) => `${code} ${name} (line ${line}: “${got}”)`).join(', ');
  const also = rest === '' ? '' : `; left: ${rest}`;
  switch (paste.kind) {
    case 'matrix':
      return briefMatrix(paste.matrix) + also;
    case 'fields':
      return paste.fields.map(({ field, value }) => `${field} = ${briefMatrix(value)}`).join(', ') + also;
    case 'question':
      return `ask: ${paste.readings.map(({ answers, value }) => `${answers.join('+')}: ${briefPaste(value)}`).join(' | ')}`;
    case 'refusal':
      return `refuse: ${rest}`;
  }
}
