// Numbers as the report prints them.

export const count = (works, condition) => works.reduce((sum, work) => sum + (condition(work) ? 1 : 0), 0);

/** A share in percent, with so many decimals as tell a target missed from one met. */
export function percent(part, whole, decimals = 1) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(decimals)} %`;
}

export const share = (works, condition, decimals) => percent(count(works, condition), works.length, decimals);

/** The value in the middle; of an even count, the upper of the two. */
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** The works by what `key` says of them, in the order they come. */
export function groups(works, key) {
  const found = new Map();
  for (const work of works) {
    const name = key(work);
    if (found.has(name)) found.get(name).push(work);
    else found.set(name, [work]);
  }
  return found;
}

/** The quantities in the order of the derivation. */
export const quantities = [
  'z',
  'exp',
  'sum',
  'yhat',
  'loss',
  'dz',
  'dW',
  'db',
  'scaled_dW',
  'scaled_db',
  'W_next',
  'b_next',
];

/** Prints a table: the first column to the left, the others to the right. */
export function printTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => cells[column].length)));
  console.log('');
  for (const cells of [head, ...rows]) {
    const texts = cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])));
    console.log(texts.join('  '));
  }
}

/** Prints so many of the works whole. */
export function printCases(title, works, show) {
  const whole = works.filter((work) => 'case' in work).slice(0, show);
  if (whole.length > 0) console.log(`\n${title}`);
  for (const work of whole) console.log(`\n${JSON.stringify(work)}`);
}
