// The package as a stranger gets it: packed, and installed into an empty project with no network.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { capture, root } from '../../web/build/run.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The tarball. */
    readonly tarball: string;
    /** The folder of the project that has it installed. */
    readonly project: string;
  }
}

async function npm(folder: string, ...args: readonly string[]): Promise<string> {
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund'];
  const { status, stdout, stderr } = await capture('npm', [...args, ...quiet], { cwd: folder });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
  return stdout;
}

export default async function install({ provide }: TestProject): Promise<() => Promise<void>> {
  const project = await mkdtemp(join(tmpdir(), 'softmax-steps-'));
  const name = await npm(root, 'pack', '--pack-destination', project);
  const tarball = join(project, name.trim());
  await writeFile(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  await npm(project, 'install', '--offline', tarball);
  provide('tarball', tarball);
  provide('project', project);
  return () => rm(project, { recursive: true });
}
