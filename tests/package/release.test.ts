// What is released: the same bytes wherever it is built, with the licence of everything that is in it.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notices } from '../../web/build/notices.mjs';
import { pack } from '../../web/build/release.mjs';
import { capture, root } from '../../web/build/run.mjs';

// One folder is the project as it is built here, the other a copy of its sources that is built anew.
let [here, copy] = ['', ''];
const time = '1700000000';

const wasm = ['softmax-core', 'softmax-tools'].flatMap((name) => [`${name}.js`, `${name}.wasm`]);

async function copySources(): Promise<void> {
  const { stdout } = await capture('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const built = [...wasm, 'host-headers'].map((name) => `build/wasm/${name}`);
  for (const path of [...stdout.split('\0').filter(Boolean), ...built]) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await cp(join(root, path), join(copy, path), { recursive: true, verbatimSymlinks: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
}

beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'softmax-steps-release-'));
  copy = await mkdtemp(join(tmpdir(), 'softmax-steps-copy-'));
  process.env['SOURCE_DATE_EPOCH'] = time;
  await pack(here);
  await copySources();
  const script = `
    const { buildAround } = await import('./web/build/build.mjs');
    const { pack } = await import('./web/build/release.mjs');
    await buildAround();
    await pack();`;
  // Another time zone and another mask for new files must make no difference.
  const shell = `umask 027 && exec node --input-type=module --eval "$1"`;
  const env = { SOURCE_DATE_EPOCH: time, TZ: 'Pacific/Auckland' };
  const { status, stderr } = await capture('sh', ['-c', shell, 'sh', script], { cwd: copy, env });
  if (status !== 0) throw new Error(stderr);
}, 300_000);

afterAll(async () => {
  for (const folder of [here, copy]) await rm(folder, { recursive: true, force: true });
});

const sumsOf = (folder: string): Promise<string> => readFile(join(folder, 'SHA256SUMS'), 'utf8');

const siteOf = async (folder: string): Promise<Readonly<Record<string, Uint8Array>>> => {
  const zip = (await readdir(folder)).find((name) => name.endsWith('.zip')) ?? '';
  return unzipSync(await readFile(join(folder, zip)));
};

test('a copy of the sources, built in another place, gives the same bytes', async () => {
  expect(await sumsOf(join(copy, 'build/release'))).toBe(await sumsOf(here));
});

test('the sums are those of what lies beside them', async () => {
  const { status, stdout } = await capture('sha256sum', ['--check', 'SHA256SUMS'], { cwd: here });
  expect(stdout.split('\n').filter(Boolean)).toEqual([
    'LICENSES.html: OK',
    'TOOLCHAIN.txt: OK',
    expect.stringMatching(/^softmax-steps-[\d.]+-site\.zip: OK$/),
    expect.stringMatching(/^softmax-steps-[\d.]+\.tgz: OK$/),
    'softmax-steps.html: OK',
  ]);
  expect(status).toBe(0);
});

test('it names the toolchain that it was built by', async () => {
  const named = await readFile(join(here, 'TOOLCHAIN.txt'), 'utf8');
  const { stdout } = await capture('emcc', ['--version']);
  expect(named).toContain(`Emscripten ${String(/\d+\.\d+\.\d+/.exec(stdout)?.[0])}\n`);
  expect(named).toContain(`Node.js ${process.versions.node}\n`);
  for (const name of ['zlib', 'npm', 'Eigen', 'Boost', 'clang', 'Binaryen'])
    expect(named).toMatch(new RegExp(`^${name} \\d\\S*$`, 'm'));
});

test('the zip is the site, with its licences', async () => {
  const site = await siteOf(here);
  const built = (await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  );
  expect(Object.keys(site)).toHaveLength(built.length);
  for (const name of ['index.html', 'softmax-steps.html', 'softmax-steps.js', 'licences.html'])
    expect(Buffer.from(site[name] ?? '').equals(await readFile(join(root, 'dist', name)))).toBe(true);
});

test('nothing in it knows where it was made', async () => {
  const files = await readdir(here);
  const contents = await Promise.all(files.map((name) => readFile(join(here, name))));
  const packed = contents.map((bytes, i) => (files[i]?.endsWith('.tgz') ? gunzipSync(bytes) : bytes));
  const all = [...packed, ...Object.values(await siteOf(here)).map((bytes) => Buffer.from(bytes))];
  const places = [
    root.replace(/\/$/, ''),
    `${homedir()}/`,
    tmpdir(),
    '/usr/include',
    '/usr/share/emscripten',
  ];
  for (const place of places)
    expect([place, all.some((bytes) => bytes.includes(place))]).toEqual([place, false]);
});

test('every licence is there in full', async () => {
  const page = await readFile(join(here, 'LICENSES.html'), 'utf8');
  for (const { name, text = '' } of notices()) {
    expect(page).toContain(name);
    expect(text.length).toBeGreaterThan(1000);
  }
  // The licences' own words: SIL OFL 1.1, BSL-1.0, MPL-2.0 § 3.2, Apache-2.0 with LLVM's exception, BSD-3-Clause, MIT.
  for (const words of [
    'SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007',
    'Boost Software License - Version 1.0 - August 17th, 2003',
    'Distribution of Executable Form',
    'Apache License',
    'As an exception',
    'Redistributions in binary form must reproduce the above copyright notice',
    'Permission is hereby granted, free of charge',
  ]) {
    expect(page.replaceAll(/\s+/g, ' ')).toContain(words);
  }
});

test('every package that the sources import, or that is in the site, has its licence there', async () => {
  const folders = ['core', 'model', 'locales', 'exports', 'calculator', 'hosts', 'cli'].map(
    (name) => `web/${name}`,
  );
  const imported = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(join(root, folder), { recursive: true })).filter((name) =>
        /(?<!\.d)\.ts$/.test(name),
      );
      const texts = await Promise.all(names.map((name) => readFile(join(root, folder, name), 'utf8')));
      const statement =
        /^(?:(?:import|export)\b[^';]*?\bfrom|import) '((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^']*)?';$/gm;
      return texts.flatMap((text) => Array.from(text.matchAll(statement), ([, name]) => name));
    }),
  );
  const site = Object.values(await siteOf(here)).map((bytes) => Buffer.from(bytes).toString('latin1'));
  const workers = site.flatMap((text) =>
    Array.from(text.matchAll(/\bworkbox:([a-z-]+):\d/g), ([, part]) => `workbox-${String(part)}`),
  );
  const needed = new Set([...imported.flat(), ...workers].filter((name) => name !== 'softmax-steps'));
  const named = notices().map(({ name }) => name);
  expect([...needed].filter((name) => name && !named.includes(name))).toEqual([]);
  expect([...needed]).toContain('lit');
});
