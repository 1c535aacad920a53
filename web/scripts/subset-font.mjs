// Writes build/fonts/stix-two-math.woff2: STIX Two Math with only what the core's MathML can show.
// The MATH table stays, and with it the large brackets and radicals that stretch.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

// What the writer in cpp/core/writers/mathml.cpp can write, and no more: every letter costs some 200 bytes.
const characters = [
  '0123456789.,:',
  'abcdefghijklmnopqrstuvwxyzWLJTηαθδ',
  // A single-letter <mi> is drawn with the italic letters of the Mathematical Alphanumeric Symbols.
  '𝑎𝑏𝑐𝑑𝑒𝑓𝑔ℎ𝑖𝑗𝑘𝑙𝑚𝑛𝑜𝑝𝑞𝑟𝑠𝑡𝑢𝑣𝑤𝑥𝑦𝑧𝑊𝐽𝐿𝑁𝑇𝜂𝛼𝜃𝛿𝜕',
  '+−-±·⋅×/=≈≠←→∈∑∇∂⊤′…⋯⋮⋱',
  '()[]|‖',
  '^ˆ\u0302',
  ' \u00a0\u2009\u2061\u2062',
].join('');

const source = createRequire(import.meta.url).resolve(
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
);
const folder = new URL('../../build/fonts/', import.meta.url);
const subset = await subsetFont(await readFile(source), characters, {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'mark', 'mkmk', 'ssty'],
});
await mkdir(folder, { recursive: true });
await writeFile(new URL('stix-two-math.woff2', folder), subset);
console.log(`stix-two-math.woff2: ${subset.length} bytes`);
