// What every command needs before it can do its work: the system's packages and npm's.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, UserError } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

// The oldest Node that Vite 7 runs on.
const oldestNode = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new UserError(
    `Node ${oldestNode.join('.')} or newer is needed (https://nodejs.org); this is ${process.version}.`,
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

/** Installs what is missing; does nothing, within a second, where nothing is. */
export async function setUp({ forTests = false, forCode = false } = {}) {
  checkNode();
  await ensureSystemPackages({ forTests, forCode });
  if (!isInstalled()) await run('npm', ['ci', '--no-audit', '--no-fund']);
}
