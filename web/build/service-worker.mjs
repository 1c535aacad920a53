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
  globPatterns: ['*.html', 'manifest.webmanifest', 'assets/*'],
  // Of no use to the calculator: the single file is for disks, and the documentation, which runs the element for other
  // sites, would double what everybody's browser has to keep.
  globIgnores: ['softmax-steps.html', '{docs,reference,teachers*}.html'],
  dontCacheBustURLsMatching: /^assets\/.*-[\w-]{8}\.\w+$/,
  manifestTransforms: [withIntegrity],
  cleanupOutdatedCaches: true,
  inlineWorkboxRuntime: true,
  sourcemap: false,
  mode: 'production',
});
if (warnings.length > 0) throw new Error(warnings.join('\n'));
console.log(`dist/sw.js keeps ${count} files, ${Math.round(size / 1000)} kB.`);
