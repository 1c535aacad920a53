// Writes build/fonts/stix-two-math.woff2: STIX Two Math with only what the core's MathML can show.
// The MATH table stays, and with it the large brackets and radicals that stretch.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { characters } from './font-characters.mjs';

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
