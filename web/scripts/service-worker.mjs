// Writes dist/sw.js, or that of another folder with the site: the browser keeps the pages and all that they load, so that they
// open without a network.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSW } from 'workbox-build';
import { root } from './run.mjs';

const dist = process.argv[2] ?? join(root, 'dist');

// With it the browser refuses files of another version, which a server may hand out while a site is being replaced.
function withIntegrity(entries) {
  const manifest = entries.map(({ url, revision, size }) => {
    const digest = createHash('sha256')
      .update(readFileSync(join(dist, url)))
      .digest('base64');
    return { url, revision, size, integrity: `sha256-${digest}` };
  });
  return { manifest, warnings: [] };
}

const { count, size, warnings } = await generateSW({
  swDest: join(dist, 'sw.js'),
  globDirectory: dist,
  // The element is for other sites, and runs on the documentation's pages.
  globPatterns: [
    '*.html',
    'manifest.webmanifest',
    'assets/*',
    'docs/*',
    'softmax-steps.js',
    'softmax-steps/*',
  ],
  // Of no use to the pages of the site itself: it is for disks.
  globIgnores: ['softmax-steps.html'],
  dontCacheBustURLsMatching: /^(assets|docs|softmax-steps)\/.*-[\w-]{8}\.\w+$/,
  manifestTransforms: [withIntegrity],
  cleanupOutdatedCaches: true,
  inlineWorkboxRuntime: true,
  sourcemap: false,
  mode: 'production',
});
if (warnings.length > 0) throw new Error(warnings.join('\n'));
console.log(`dist/sw.js keeps ${count} files, ${Math.round(size / 1000)} kB.`);
