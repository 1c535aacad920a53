// Starting other programs.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where `command` is on the PATH, or undefined. */
export function commandPath(command) {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** What `command` prints on standard output, or undefined where it fails. */
export function output(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return result.status === 0 ? result.stdout : undefined;
}

/** Runs a command to its end, in the top folder unless told otherwise; its output goes to ours. Throws where it fails. */
export async function run(command, args, { cwd = root, env } = {}) {
  const status = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve(code ?? signal);
    });
  });
  if (status !== 0) throw new CommandError([command, ...args].join(' '), status);
}

/**
 * Runs a command to its end, in the top folder unless told otherwise, and returns its exit status and its output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, input?: string }} options `input` is what it reads
 * @returns {Promise<{ status: number | string, stdout: string, stderr: string }>}
 */
export async function capture(command, args, { cwd = root, env, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(input);
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        texts[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ status: code ?? signal, ...texts });
    });
  });
}

/** A problem that the user can read and mend; it is shown without a stack. */
export class UserError extends Error {}

/** A program that failed; what it had to say is already on the screen. */
class CommandError extends UserError {
  constructor(command, status) {
    super(`Failed (${status}): ${command}`);
  }
}

/** Runs a script's main function; a UserError is shown as its message alone. */
export async function main(action) {
  try {
    await action();
  } catch (error) {
    console.error(error instanceof UserError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
