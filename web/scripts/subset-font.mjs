// Writes build/fonts/stix-two-math.woff2: STIX Two Math with only what the core's MathML can show.
// The MATH table stays, and with it the large brackets and radicals that stretch.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const between = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

const characters = [
  between(0x20, 0x7e),
  // A single-letter <mi> is drawn with the italic letters of the Mathematical Alphanumeric Symbols.
  between(0x1d434, 0x1d467), // 𝐴 to 𝑧, without
  'ℎ',
  '𝛼𝛽𝛿𝜀𝜂𝜃𝜕𝜎𝛥𝛴𝛻',
  'αβδεηθσΔΣΠ',
  '∂∇∑∏√∞',
  '±×·⋅÷−∓∕',
  '=≈≠≡≤≥<>∈→←↦⟵',
  '()[]{}|‖⟨⟩',
  '…⋯⋮⋱′″ᵀ⊤𝟙',
  '^ˆ¯\u0302\u0304',
  '\u2009\u200a\u00a0\u2061\u2062\u2063\u2064',
].join('');

const source = createRequire(import.meta.url).resolve(
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
);
const folder = new URL('../../build/fonts/', import.meta.url);
const subset = await subsetFont(await readFile(source), characters, { targetFormat: 'woff2' });
await mkdir(folder, { recursive: true });
await writeFile(new URL('stix-two-math.woff2', folder), subset);
console.log(`stix-two-math.woff2: ${subset.length} bytes`);
