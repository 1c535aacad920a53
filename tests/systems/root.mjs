// A clean root: a copy of what debootstrap makes, with Node, npm and git, and a fresh clone of what is committed here.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { commandPath, output, root as project, run } from '../../web/build/run.mjs';

/**
 * @typedef {object} Root
 * @property {string} path
 * @property {string} archives the packages that apt has downloaded, which further roots of the suite use too
 * @property {Readonly<Record<string, string>>} env
 */

/** Where the clone is in a root. */
export const cloneFolder = '/root/softmax-steps';

const certificatesInRoot = '/usr/local/share/host-certificates.pem';

// The mounts are seen by the command alone, and end with it, as do all programs that it started.
const enter = `
set -e
mount --rbind /dev "$1/dev"
mount --rbind /sys "$1/sys"
mount -t proc proc "$1/proc"
mount --bind "$2" "$1/var/cache/apt/archives"
root=$1
shift 2
exec chroot "$root" env -i "$@"`;

/**
 * Starts a shell command in a root, with no variables but what the root needs.
 * @param {Root} root
 * @param {string} command
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function startIn(root, command, stdio = 'inherit') {
  const env = {
    HOME: '/root',
    LANG: 'C.UTF-8',
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ...root.env,
  };
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return spawn(
    'unshare',
    ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', enter, 'sh', root.path, root.archives].concat(
      variables,
      ['sh', '-c', command],
    ),
    { stdio },
  );
}

/** Runs a shell command in a root to its end; resolves to its exit status and what it wrote to a pipe. */
export function runIn(root, command, stdio = 'inherit') {
  return new Promise((resolve, reject) => {
    const child = startIn(root, command, stdio);
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ status: code ?? signal, stdout });
    });
  });
}

async function mustRunIn(root, command) {
  const { status } = await runIn(root, command);
  if (status !== 0) throw new Error(`Failed in the root (${status}): ${command}`);
}

// Made once, and only copied afterwards.
async function bootstrap(suite, base, mirror) {
  if (existsSync(join(base, 'etc/debian_version'))) return;
  const unfinished = `${base}.unfinished`;
  rmSync(unfinished, { force: true, recursive: true });
  await run('debootstrap', ['--variant=minbase', '--include=ca-certificates', suite, unfinished, mirror]);
  await run('mv', [unfinished, base]);
}

function configure(path, suite, { mirrors, apt, certificates }) {
  // Debian's unstable has no updates: it is one long update.
  const updates = suite === 'sid' ? [] : [`deb ${mirrors.main} ${suite}-updates main`];
  const security =
    suite === 'sid' || mirrors.security === undefined
      ? []
      : [`deb ${mirrors.security} ${suite}-security main`];
  const sources = [`deb ${mirrors.main} ${suite} main`, ...updates, ...security];
  writeFileSync(join(path, 'etc/apt/sources.list'), `${sources.join('\n')}\n`);
  writeFileSync(join(path, 'etc/apt/apt.conf.d/90host'), `${apt.join('\n')}\n`);
  if (certificates !== undefined) cpSync(certificates, join(path, certificatesInRoot), { dereference: true });
}

const oldestNode = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).engines.node.match(
  /\d+\.\d+/,
)[0];

// A newcomer whose distribution's Node is too old brings another: it is the one that runs this.
function copyNode(path) {
  const npm = realpathSync(commandPath('npm'));
  const folder = join(path, 'usr/local/lib/node_modules/npm');
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(process.execPath, join(path, 'usr/local/bin/node'));
  cpSync(dirname(dirname(npm)), folder, { recursive: true });
  for (const name of ['npm', 'npx']) {
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(path, 'usr/local/bin', name));
  }
}

async function addNode(root) {
  const { stdout } = await runIn(root, 'apt-cache policy nodejs', ['ignore', 'pipe', 'inherit']);
  const version = stdout
    .match(/Candidate: (\d+)\.(\d+)/)
    ?.slice(1)
    .map(Number) ?? [0, 0];
  const [major, minor] = oldestNode.split('.').map(Number);
  if (version[0] > major || (version[0] === major && version[1] >= minor)) {
    await mustRunIn(root, 'apt-get -q -y install --no-install-recommends nodejs npm');
  } else {
    console.log(
      `Its own Node is ${version.join('.')}, older than ${oldestNode}: it gets ${process.version} from here.`,
    );
    copyNode(root.path);
  }
}

/**
 * Makes a clean root with a clone.
 * @param {{ suite: string, folder: string, host: ReturnType<typeof import('./host.mjs').hostSettings> }} options
 * @returns {Promise<Root>}
 */
export async function makeRoot({ suite, folder, host }) {
  const [base, path, archives] = ['base', 'root', 'archives'].map((name) => join(folder, `${suite}-${name}`));
  await bootstrap(suite, base, host.mirrors.main);
  rmSync(path, { force: true, recursive: true });
  await run('cp', ['--archive', '--reflink=auto', base, path]);
  mkdirSync(join(archives, 'partial'), { recursive: true });
  configure(path, suite, host);
  const certificates =
    host.certificates === undefined
      ? {}
      : {
          NODE_EXTRA_CA_CERTS: certificatesInRoot,
          npm_config_cafile: certificatesInRoot,
        };
  const root = { path, archives, env: { ...host.env, ...certificates } };
  const apt = 'export DEBIAN_FRONTEND=noninteractive; apt-get -q';
  await mustRunIn(
    root,
    `${apt} update && ${apt} -y upgrade && ${apt} -y install --no-install-recommends git`,
  );
  await addNode(root);
  await run('git', ['clone', '--quiet', `file://${project}`, join(path, cloneFolder)]);
  console.log(`\n${cloneFolder} is ${output('git', ['-C', project, 'log', '-1', '--oneline'])}`);
  return root;
}
