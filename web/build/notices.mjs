// What of other people is in what is built, and under which licence: read from where it is installed, never kept here.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyrightNotice } from './copyright-file.mjs';
import { output, root } from './run.mjs';

/** The npm packages with code or a font in what is built. */
const npmPackages = [
  'lit',
  '@lit/reactive-element',
  'lit-element',
  'lit-html',
  '@fontsource/stix-two-math',
  'vite',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

function npmNotice(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file && readFileSync(join(folder, file), 'utf8');
  return {
    name,
    version,
    homepage,
    licence: license,
    // Of Vite only a function that loads modules is in here, not what Vite itself is made of.
    text: text?.replace(/^# Vite core license\n|# Licenses of bundled dependencies.*/gs, '').trim(),
  };
}

/** The first of the files in a folder or in the three around it, where sources and package managers put licences. */
function above(folder, ...names) {
  for (let at = folder, level = 0; level < 4; at = dirname(at), level += 1) {
    const file = names.map((name) => join(at, name)).find(existsSync);
    if (file) return readFileSync(file, 'utf8').trim();
  }
  return undefined;
}

const headers = (library) => realpathSync(join(root, 'build/wasm/host-headers', library));

function definition(file, name) {
  return new RegExp(`#define ${name} "?(\\w+)`).exec(readFileSync(file, 'utf8'))?.[1];
}

function boost() {
  const folder = headers('boost');
  const documents = '/usr/share/doc';
  const debian = existsSync(documents)
    ? readdirSync(documents).filter((name) => /^libboost[\d.]+-dev$/.test(name))
    : [];
  return {
    name: 'Boost',
    version: definition(join(folder, 'version.hpp'), 'BOOST_LIB_VERSION')?.replace('_', '.'),
    homepage: 'https://www.boost.org',
    licence: 'BSL-1.0',
    text:
      debian.map((name) => copyrightNotice(`${documents}/${name}/copyright`, '*', 'BSL-1.0')).find(Boolean) ??
      above(folder, 'LICENSE_1_0.txt'),
  };
}

function eigen() {
  const folder = headers('Eigen');
  // From version 5 on it says so in a file of its own, and calls the three parts otherwise.
  const [file, parts] = existsSync(join(folder, 'Version'))
    ? ['Version', ['MAJOR', 'MINOR', 'PATCH']]
    : ['src/Core/util/Macros.h', ['WORLD', 'MAJOR', 'MINOR']];
  const numbers = parts.map((part) => definition(join(folder, file), `EIGEN_${part}_VERSION`));
  return {
    name: 'Eigen',
    version: numbers.join('.'),
    homepage: 'https://eigen.tuxfamily.org',
    licence: 'MPL-2.0',
    text:
      copyrightNotice('/usr/share/doc/libeigen3-dev/copyright', '*', 'MPL-2') ??
      above(folder, 'COPYING.MPL2', 'LICENSE'),
  };
}

// The runtime that Emscripten links to the core: its own scripts, and the libraries of C and C++.
function emscripten() {
  const folder = output('em-config', ['EMSCRIPTEN_ROOT'])?.trim() ?? '';
  const version = output('emcc', ['--version'])?.match(/\d+(\.\d+)+/)?.[0];
  const homepage = 'https://emscripten.org';
  const debian = (files, licence) => copyrightNotice('/usr/share/doc/emscripten/copyright', files, licence);
  const own = (...path) => above(join(folder, ...path), 'LICENSE', 'LICENSE.TXT', 'COPYRIGHT');
  const llvm = (name, part) => ({
    name: `${name}, as Emscripten has it`,
    version,
    homepage: 'https://llvm.org',
    licence: 'Apache-2.0 WITH LLVM-exception',
    text: debian(`system/lib/${part}/*`, 'Apache-2.0') ?? own('system/lib', part),
  });
  return [
    { name: 'Emscripten', version, homepage, licence: 'MIT', text: debian('*', 'Expat') ?? own() },
    {
      name: 'musl, as Emscripten has it',
      version,
      homepage: 'https://musl.libc.org',
      licence: 'MIT',
      text: own('system/lib/libc/musl'),
    },
    llvm('libc++', 'libcxx'),
    llvm('libc++abi', 'libcxxabi'),
    llvm('compiler-rt', 'compiler-rt'),
  ];
}

/**
 * Everything that is in what is built. A licence that is not found is undefined: where the libraries do not come from
 * Debian or a package manager that keeps them, that does not hinder building, but nothing can be released.
 * @returns {{ name: string, version?: string, homepage: string, licence: string, text?: string }[]}
 */
export function notices() {
  return [...npmPackages.map(npmNotice), ...emscripten(), boost(), eigen()];
}
