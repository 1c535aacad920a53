/**
 * The problem that tests/cpp/bench.cpp works out too: n features and n classes, numbers of one decimal. `edit` counts what
 * has been typed into the first weight, on which nearly every number depends.
 */
export function problemOf(n, edit = 0) {
  const range = Array.from({ length: n }, (_, i) => i);
  const tenth = (value) => `${value < 0 ? '-' : ''}0.${String(Math.abs(value) % 10)}`;
  const typed = (i, k) => (i + k === 0 ? edit : 0);
  return {
    x: range.map((i) => tenth(((i * 7) % 11) - 5)),
    W: range.map((i) => range.map((k) => tenth(((i * 13 + k * 7 + typed(i, k)) % 19) - 9))),
    b: range.map(() => '0.1'),
    y: range.map((k) => (k === 1 ? '1' : '0')),
    eta: '0.1',
  };
}
