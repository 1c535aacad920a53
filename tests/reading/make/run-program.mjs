// A program run on a script of ours in a folder of its own, and what it printed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, UserError } from '../../../web/build/run.mjs';

const timeout = 120;

/**
 * @param {string} ending of the script's name, with its dot
 * @param {(file: string) => readonly [string, ...string[]]} command
 * @param {string} code
 * @param {{ input?: string }} options what the program reads
 */
export async function printed(ending, command, code, { input } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-steps-'));
  try {
    const file = join(folder, `case${ending}`);
    writeFileSync(file, code);
    const options = { cwd: folder, env: { LC_ALL: 'C.UTF-8', COLUMNS: '80' }, ...(input && { input }) };
    const { status, stdout, stderr } = await capture('timeout', [String(timeout), ...command(file)], options);
    if (status !== 0)
      throw new UserError(`${command(file).join(' ')} failed (${status}):\n${code}\n${stderr}${stdout}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a command prints of its own version, by a pattern with one group. */
export async function versionOf(command, pattern) {
  const { stdout, stderr } = await capture(command[0], command.slice(1));
  const [, version] = pattern.exec(stdout + stderr) ?? [];
  if (version === undefined) throw new UserError(`${command.join(' ')} does not tell its version.`);
  return version;
}
