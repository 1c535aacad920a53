/** The problem that tests/cpp/bench.cpp derives too: n features and n classes, numbers of one decimal. */
export function problemOf(n) {
  const range = Array.from({ length: n }, (_, i) => i);
  const tenth = (value) => `${value < 0 ? '-' : ''}0.${String(Math.abs(value) % 10)}`;
  return {
    x: range.map((i) => tenth(((i * 7) % 11) - 5)),
    W: range.map((i) => range.map((k) => tenth(((i * 13 + k * 7) % 19) - 9))),
    b: range.map(() => '0.1'),
    y: range.map((k) => (k === 1 ? '1' : '0')),
    eta: '0.1',
  };
}
