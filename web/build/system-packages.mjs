// The programs and headers that npm does not bring: looked for, and installed with apt where it exists.
import { accessSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandPath, output, run, UserError } from './run.mjs';

const prefixes = ['/usr', '/usr/local', '/opt/homebrew', '/opt/local', process.env.CMAKE_PREFIX_PATH ?? '']
  .flatMap((paths) => paths.split(':'))
  .filter(Boolean);

function hasHeader(...candidates) {
  return prefixes.some((prefix) =>
    candidates.some((header) => {
      try {
        accessSync(join(prefix, 'include', header));
        return true;
      } catch {
        return false;
      }
    }),
  );
}

/** Whether a version such as 3.21.1 is a minimum or newer. */
export function isAtLeast(version, minimum) {
  const [have, need] = [version, minimum].map((text) => text.split('.').map(Number));
  const differing = need.findIndex((part, i) => (have[i] ?? 0) !== part);
  return differing === -1 || (have[differing] ?? 0) > need[differing];
}

const hasCommand = (command) => commandPath(command) !== undefined;

function hasTool(command, minimum) {
  const version = output(command, ['--version'])?.match(/\d+(\.\d+)+/)?.[0];
  return version !== undefined && isAtLeast(version, minimum);
}

const anyCommand = (...commands) => commands.some(hasCommand);

/** A Python 3 that has a module: not every one on the PATH sees those of the system. */
export function pythonWith(module) {
  const onPath = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'python3'));
  const has = (python) => output(python, ['-c', `import ${module}`]) !== undefined;
  return [...new Set([...onPath, '/usr/bin/python3'])].filter(existsSync).find(has);
}

/** The browsers' commands, the first one found is used. */
export const browserCommands = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
};

/**
 * What is needed, by what for. `apt` is the name of its package, or names, of which the first that the distribution has is
 * installed; what is optional is installed where nobody has to be asked for it.
 */
const groups = {
  build: [
    {
      what: 'a C++20 compiler (GCC 10 or newer, or Clang 14 or newer)',
      apt: 'g++',
      where: 'https://gcc.gnu.org',
      isThere: () => anyCommand('c++', 'g++', 'clang++'),
    },
    {
      what: 'CMake 3.21 or newer',
      apt: 'cmake',
      where: 'https://cmake.org/download',
      isThere: () => hasTool('cmake', '3.21'),
    },
    {
      what: 'Ninja 1.10 or newer',
      apt: 'ninja-build',
      where: 'https://ninja-build.org',
      isThere: () => hasTool('ninja', '1.10'),
    },
    {
      what: 'Emscripten 3.1.6 or newer (emcc and emcmake on the PATH)',
      apt: 'emscripten',
      where: 'https://emscripten.org/docs/getting_started/downloads.html',
      isThere: () => hasCommand('emcmake') && hasTool('emcc', '3.1.6'),
    },
    {
      what: 'Eigen 3.4 or newer',
      apt: 'libeigen3-dev',
      where: 'https://eigen.tuxfamily.org',
      isThere: () => hasHeader('eigen3/Eigen/Core', 'Eigen/Core'),
    },
    {
      what: 'the headers of Boost 1.74 or newer',
      apt: 'libboost-dev',
      where: 'https://www.boost.org/users/download',
      isThere: () => hasHeader('boost/multiprecision/cpp_dec_float.hpp'),
    },
  ],
  cpp: [
    {
      what: 'Catch2 2.13 or newer',
      apt: 'catch2',
      where: 'https://github.com/catchorg/Catch2',
      isThere: () => hasHeader('catch2/catch.hpp', 'catch2/catch_all.hpp'),
    },
    {
      what: 'nlohmann/json 3.9 or newer',
      apt: 'nlohmann-json3-dev',
      where: 'https://json.nlohmann.me',
      isThere: () => hasHeader('nlohmann/json.hpp'),
    },
  ],
  numpy: [
    {
      what: 'NumPy 1.20 or newer for Python 3',
      apt: 'python3-numpy',
      where: 'https://numpy.org/install',
      isThere: () => pythonWith('numpy') !== undefined,
    },
  ],
  mpmath: [
    {
      what: 'mpmath 1.2 or newer for Python 3',
      apt: 'python3-mpmath',
      where: 'https://mpmath.org',
      isThere: () => pythonWith('mpmath') !== undefined,
    },
  ],
  clangTidy: [
    {
      what: 'clang-tidy 14 or newer',
      apt: 'clang-tidy',
      where: 'https://releases.llvm.org',
      isThere: () => hasCommand('clang-tidy'),
    },
  ],
  browsers: [
    {
      what: `Chromium or Chrome 120 or newer (one of ${browserCommands.chrome.join(', ')} on the PATH)`,
      apt: 'chromium',
      where: 'https://www.chromium.org/getting-involved/download-chromium',
      isThere: () => anyCommand(...browserCommands.chrome),
    },
    {
      what: 'the engine of Chromium without its window, with which the tests take less time',
      apt: 'chromium-headless-shell',
      isOptional: true,
      isThere: () => hasCommand('chromium-headless-shell'),
    },
    {
      what: `Firefox 128 or newer (one of ${browserCommands.firefox.join(', ')} on the PATH)`,
      apt: 'firefox-esr',
      where: 'https://www.mozilla.org/firefox',
      isThere: () => anyCommand(...browserCommands.firefox),
    },
  ],
  webkit: [
    {
      what: 'WebKitGTK with its WebDriver (WebKitWebDriver on the PATH)',
      // What it is called after Debian 13, and before.
      apt: ['webkitgtk-webdriver', 'webkit2gtk-driver'],
      where: 'https://webkitgtk.org',
      isThere: () => hasCommand('WebKitWebDriver'),
    },
    {
      what: 'a display without a screen (Xvfb on the PATH)',
      apt: 'xvfb',
      where: 'https://x.org',
      isThere: () => hasCommand('Xvfb') && hasCommand('xvfb-run'),
    },
    {
      what: 'xauth, which xvfb-run needs',
      apt: 'xauth',
      where: 'https://x.org',
      isThere: () => hasCommand('xauth'),
    },
  ],
  pytorch: [
    {
      what: 'PyTorch 1.13 or newer for Python 3',
      apt: 'python3-torch',
      where: 'https://pytorch.org/get-started',
      isThere: () => pythonWith('torch') !== undefined,
    },
  ],
  octave: [
    {
      what: 'GNU Octave (octave-cli on the PATH)',
      apt: 'octave',
      where: 'https://octave.org/download',
      isThere: () => hasCommand('octave-cli'),
    },
  ],
  r: [
    {
      what: 'R (Rscript on the PATH)',
      apt: 'r-base-core',
      where: 'https://www.r-project.org',
      isThere: () => hasCommand('Rscript'),
    },
  ],
  latex: [
    {
      what: 'pdfLaTeX with amsmath and geometry',
      apt: 'texlive-latex-base',
      where: 'https://www.latex-project.org/get',
      isThere: () =>
        hasCommand('pdflatex') && output('kpsewhich', ['amsmath.sty', 'geometry.sty']) !== undefined,
    },
  ],
};

const listed = (needs) => needs.map(({ what, where }) => `  - ${what}\n    ${where}`).join('\n');

function aptPrefix(packages) {
  if (process.getuid() === 0) return [];
  if (hasCommand('sudo')) return ['sudo'];
  throw new UserError(
    `Not root, and there is no sudo. As root, run:\n  apt-get install --no-install-recommends ${packages.join(' ')}`,
  );
}

// Names differ between distributions: Ubuntu has no firefox-esr, for example.
function isInstallable(name) {
  const candidate = output('apt-cache', ['policy', name])?.match(/Candidate: (.*)/)?.[1];
  return candidate !== undefined && candidate !== '(none)';
}

// Without a password, and in the lists that apt has already.
const isAtHand = (need) => process.getuid() === 0 && packageOf(need) !== undefined;

const packageOf = ({ apt }) => [apt].flat().find(isInstallable);
const wanted = (missing) => missing.map((need) => packageOf(need) ?? [need.apt].flat()[0]);

async function install(missing) {
  const apt = [
    ...aptPrefix(wanted(missing)),
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'Dpkg::Use-Pty=0',
  ];
  const [command, ...args] = apt;
  await run(command, [...args, 'update']);
  const isAbsent = (need) => packageOf(need) === undefined;
  const absent = missing.filter((need) => !need.isOptional && isAbsent(need));
  if (absent.length > 0) {
    throw new UserError(`apt has no package for these here; install them and try again:\n${listed(absent)}`);
  }
  const packages = wanted(missing.filter((need) => !isAbsent(need)));
  console.log(`Installing with apt: ${packages.join(' ')}`);
  await run(command, [...args, 'install', '-y', '--no-install-recommends', ...packages]);
}

/**
 * Sees to it that everything in some groups is there, or throws with a list of what is missing and where to get it.
 * @param {readonly (keyof typeof groups)[]} names
 */
export async function ensureSystemPackages(names) {
  const isMissing = (need) => !need.isThere();
  const needs = names.flatMap((name) => groups[name]).filter(isMissing);
  const missing = needs.filter((need) => !need.isOptional);
  if (missing.length > 0 && !hasCommand('apt-get')) {
    throw new UserError(
      `Missing here, and there is no apt to install it; get it and try again:\n${listed(missing)}`,
    );
  }
  const optional = needs.filter((need) => need.isOptional && (missing.length > 0 || isAtHand(need)));
  if (missing.length + optional.length === 0) return;
  await install([...missing, ...optional]);
  const still = missing.filter(isMissing);
  if (still.length > 0) {
    throw new UserError(`apt's version is too old here; get a newer one and try again:\n${listed(still)}`);
  }
}
