// Numbers as the benchmarks print them.

/** The value in the middle; of an even count, the upper of the two. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Prints a table: the names of the rows, then one number in each column. */
export function table(title, columns, rows) {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length)) + 2;
  const line = (name, values) =>
    name.padEnd(width) + values.map((value) => String(value).padStart(11)).join('');
  console.log(`\n${line(title, columns)}`);
  for (const [name, ...values] of rows) console.log(line(name, values));
}

/** Prints every measured time, in the order they were measured. */
export function raw(name, values) {
  console.log(`${name}: ${values.map((value) => value.toFixed(1)).join(' ')}`);
}
