// The design's budget: the page and everything that it loads, gzipped, weigh less than KaTeX alone would.
// What is loaded only on demand, by import(), is listed apart.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const budget = 141_000;

const files = new Map(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]),
);

// What a file names outside of import(), and of Vite's list of what such imports bring along.
function namedIn(file: string): readonly string[] {
  if (!/\.(html|js|css)$/.test(file)) return [];
  const text = String(files.get(file))
    .replaceAll(/\bimport\([^)]*\)/g, '')
    .replaceAll(/__vite__mapDeps=.*?\)=>/g, '');
  // A page that is linked to is opened, not loaded.
  return [...files.keys()].filter((name) => text.includes(name) && !name.endsWith('.html'));
}

function reachableFrom(start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const name of namedIn(file)) reached.add(name);
  }
  return reached;
}

function sizeOf(names: readonly string[]): number {
  const sizes = names.map((name) => {
    const content = files.get(name) ?? '';
    return { name, size: content.length, gzipped: gzipSync(content, { level: 9 }).length };
  });
  console.table(sizes);
  return sizes.reduce((sum, { gzipped }) => sum + gzipped, 0);
}

test('the first load stays under 141 kB gzipped', () => {
  const first = reachableFrom('index.html');
  const total = sizeOf([...first]);
  console.log(`first load: ${total} of ${budget} bytes gzipped`);
  console.log(`on demand: ${sizeOf([...files.keys()].filter((name) => !first.has(name)))} bytes gzipped`);
  const kinds = new Set([...first].map((name) => /\.\w+$/.exec(basename(name))?.[0]));
  expect(kinds).toEqual(new Set(['.html', '.js', '.css', '.svg', '.wasm', '.woff2']));
  expect(total).toBeLessThanOrEqual(budget);
});

test('what is loaded on demand is no part of the first load', () => {
  const first = [...reachableFrom('index.html')];
  expect(first.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
  expect(first.some((name) => name.startsWith('softmax-tools'))).toBe(false);
});
