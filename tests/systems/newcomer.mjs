// What a newcomer does: npm start, a look at the page, npm test.
import { cloneFolder, runIn, startIn } from './root.mjs';

const now = () => performance.now() / 1000;

/** Runs `npm start` until it prints its address, and asks there for the page. */
export async function tryStart(root) {
  const command = 'npm start';
  const began = now();
  const child = startIn(root, `cd ${cloneFolder} && ${command}`, ['ignore', 'pipe', 'inherit']);
  const ended = new Promise((resolve) => child.on('close', resolve));
  let printed = '';
  const address = await new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      printed += text;
      const found = /softmax-steps is at (\S+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => resolve(undefined));
  });
  const seconds = now() - began;
  // The network is that of the machine.
  const isPassed = address !== undefined && (await isPage(address));
  child.kill('SIGKILL');
  await ended;
  return { command, isPassed, seconds };
}

async function isPage(address) {
  const response = await fetch(address);
  return response.ok && (await response.text()).includes('<softmax-steps');
}

/** Runs `npm test`, of all suites or of those named. */
export async function tryTest(root, suites) {
  const command = ['npm test', ...(suites.length === 0 ? [] : ['--', ...suites])].join(' ');
  const began = now();
  const { status } = await runIn(root, `cd ${cloneFolder} && ${command}`);
  return { command, isPassed: status === 0, seconds: now() - began };
}

const programs = [
  ['Node', 'node --version'],
  ['npm', 'npm --version'],
  ['Emscripten', 'emcc --version'],
  ['clang-tidy', 'clang-tidy --version'],
  ['g++', 'g++ -dumpfullversion'],
  ['CMake', 'cmake --version'],
  ['Eigen', 'dpkg-query -W -f "\\${Version}" libeigen3-dev'],
  ['Boost', 'dpkg-query -W -f "\\${Version}" libboost-dev'],
  ['Catch2', 'dpkg-query -W -f "\\${Version}" catch2'],
  ['Chromium', 'dpkg-query -W -f "\\${Version}" chromium'],
  ['Firefox', 'dpkg-query -W -f "\\${Version}" firefox-esr'],
];

/** The versions of what is installed in a root, in one line. */
export async function versions(root) {
  const texts = [];
  for (const [name, command] of programs) {
    const { stdout } = await runIn(root, command, ['ignore', 'pipe', 'ignore']);
    const version = /\d+(\.\d+)+/.exec(stdout)?.[0];
    if (version !== undefined) texts.push(`${name} ${version}`);
  }
  return texts.join(', ');
}
