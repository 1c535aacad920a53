// npm run release: what is handed out, in build/release/. The same commit gives the same bytes by the same toolchain, which
// is named there.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { checkLicences } from './licences.mjs';
import { capture, main, output, root, UserError } from './run.mjs';
import { setUp } from './set-up.mjs';
import { toolchain } from './toolchain.mjs';

const releaseFolder = join(root, 'build/release');

// What Vite and TypeScript write, and the stamps that say it need not be written again. CMake knows by itself what is due.
const made = [
  'classic',
  'docs',
  'element',
  'fonts',
  'frame',
  'package',
  'prerender',
  'release',
  'single',
  'stamps',
  'static-example',
].map((name) => `build/${name}`);

// Nothing of another commit may get into a release.
function clean() {
  for (const path of [...made, 'dist']) rmSync(join(root, path), { force: true, recursive: true });
}

/**
 * The time that the files of the zip have. Servers tell browsers the time of a file, and browsers keep the longer what
 * seems to have been the same for long: so it is that of the commit, not one in the past.
 */
function releaseTime() {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? output('git', ['-C', root, 'log', '-1', '--format=%ct']);
  if (!seconds)
    throw new UserError('This is no git repository: set SOURCE_DATE_EPOCH to the time of the release.');
  // A zip has local times and no zone: these are everywhere UTC's.
  process.env.TZ = 'UTC';
  return Number(seconds) * 1000;
}

async function zipOf(folder) {
  // Imported only now: npm's packages may not be there before the set-up.
  const { zipSync } = await import('fflate');
  const mtime = releaseTime();
  const files = readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  const entries = files.map((path) => [path, [readFileSync(join(folder, path)), { mtime, level: 9 }]]);
  return zipSync(Object.fromEntries(entries));
}

async function npmPack(cwd, ...args) {
  const { status, stdout, stderr } = await capture('npm', ['pack', '--json', ...args], { cwd });
  if (status !== 0) throw new UserError(`npm pack: ${stderr}`);
  // npm 12 has the packages under their names, those before it in a list.
  return Object.values(JSON.parse(stdout))[0];
}

// npm packs who may read a file here, too: so it packs a copy that everybody may read.
async function packPackage(target) {
  const { files, version } = await npmPack(root, '--dry-run');
  const folder = join(target, 'package');
  for (const { path } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
    chmodSync(join(folder, path), 0o644);
  }
  await npmPack(folder, '--pack-destination', target);
  rmSync(folder, { recursive: true });
  return version;
}

/** Puts what is built into a folder, the one of releases unless told otherwise. */
export async function pack(target = releaseFolder) {
  checkLicences();
  rmSync(target, { force: true, recursive: true });
  mkdirSync(target, { recursive: true });
  const version = await packPackage(target);
  writeFileSync(join(target, `softmax-steps-${version}-site.zip`), await zipOf(join(root, 'dist')));
  copyFileSync(join(root, 'dist/softmax-steps.html'), join(target, 'softmax-steps.html'));
  copyFileSync(join(root, 'dist/licences.html'), join(target, 'LICENSES.html'));
  const versions = (await toolchain()).map(([name, version]) => `${name} ${version}\n`);
  writeFileSync(join(target, 'TOOLCHAIN.txt'), versions.join(''));
  const sums = readdirSync(target)
    .sort()
    .map((name) => [
      createHash('sha256')
        .update(readFileSync(join(target, name)))
        .digest('hex'),
      name,
    ]);
  writeFileSync(join(target, 'SHA256SUMS'), sums.map(([sum, name]) => `${sum}  ${name}\n`).join(''));
}

async function release() {
  await setUp();
  clean();
  await build();
  await pack();
  console.log('\nbuild/release:');
  for (const name of readdirSync(releaseFolder).sort()) {
    console.log(`${String(statSync(join(releaseFolder, name)).size).padStart(9)}  ${name}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(release);
