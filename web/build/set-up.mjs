// What every command needs before it can do its work: the system's packages and npm's.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, UserError } from './run.mjs';
import { ensureSystemPackages, isAtLeast } from './system-packages.mjs';

/** Whether a version is in a range such as `^20.19.0 || >=24`: that of package.json, which npm only warns of. */
export function isInRange(version, range) {
  return range.split('||').some((part) => {
    const minimum = part.replace(/[^\d.]/g, '');
    const isSameMajor = version.split('.')[0] === minimum.split('.')[0];
    return isAtLeast(version, minimum) && (isSameMajor || !part.includes('^'));
  });
}

function checkNode() {
  const range = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
  if (isInRange(process.versions.node, range)) return;
  throw new UserError(
    `This is Node ${process.version}; needed is ${range}, best 22. Where the distribution's is older or between these\n` +
      '(Debian 12 has 18, Ubuntu 24.04 too), get it from https://nodejs.org/en/download and put its bin folder first\n' +
      'on the PATH; npm comes with it.',
  );
}

// npm writes down in node_modules what it installed, in the form of the lock file.
function isInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const isSame = (path) => installed[path]?.version === locked[path]?.version;
  // Packages for other systems are locked, but rightly not installed.
  const isNeeded = (path) => path !== '' && !locked[path].optional;
  return Object.keys(locked).filter(isNeeded).every(isSame) && Object.keys(installed).every(isSame);
}

/**
 * Installs what is missing; does nothing, within a second, where nothing is.
 * @param {Parameters<typeof ensureSystemPackages>[0]} groups of system packages, besides those for the build
 */
export async function setUp(groups = []) {
  checkNode();
  await ensureSystemPackages(['build', ...groups]);
  if (!isInstalled()) await run('npm', ['ci', '--no-audit', '--no-fund']);
}
