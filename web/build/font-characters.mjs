// What the writer in cpp/core/writers/mathml.cpp can write, and no more: every letter costs some 200 bytes.
// tests/web/font.test.ts compares it with what the core has written.
export const characters = [
  '0123456789.,;',
  // softmax, max, ln; the T of a transpose; the e of a power in the overview.
  'softmaxlnTe',
  // A single-letter <mi> is drawn with the italic letters of the Mathematical Alphanumeric Symbols.
  '𝑎𝑏𝑒ℎ𝑖𝑗𝑚𝑛𝑝𝑥𝑦𝑧𝑊𝐽𝐿𝜂𝛼𝜃𝛿𝜕',
  ':=≈←→+−·×∑∇⊤′…⋯⋮⋱',
  '()[]|‖',
  'ˆ\u0302',
  ' \u00a0',
].join('');
