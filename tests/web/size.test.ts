// The design's budget: the page and everything that it loads, gzipped, weigh less than KaTeX alone would.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const budget = 141_000;

test('the whole page stays under 141 kB gzipped', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const content = readFileSync(join(entry.parentPath, entry.name));
      return { name: entry.name, size: content.length, gzipped: gzipSync(content, { level: 9 }).length };
    });
  console.table(files);
  const total = files.reduce((sum, { gzipped }) => sum + gzipped, 0);
  console.log(`${total} of ${budget} bytes gzipped`);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(budget);
});
