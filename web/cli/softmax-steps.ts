// The command softmax-steps: problems in files become derivations, worksheets and keys.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { loadCore, loadTools } from 'softmax-steps';
import { jobsOf, type Job } from './inputs.js';
import { readCommand, urgent, UsageError, type Command } from './options.js';
import { Progress } from './progress.js';
import { ProblemError, ProblemReader } from './read-problem.js';
import { variantJobs } from './variants.js';
import { loadWords, type AllWords } from './words.js';
import { writeDocument } from './write-document.js';

/** What the system says of a file, or undefined where an error is none of the system's. */
function systemReason({ command }: AllWords, error: unknown): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? command.notFound : code;
}

async function read(job: Job, words: AllWords): Promise<string> {
  try {
    return await job.read();
  } catch (error) {
    const reason = systemReason(words, error);
    if (reason === undefined) throw error;
    throw new ProblemError(reason === words.command.notFound ? reason : words.command.unreadable(reason));
  }
}

async function write(target: string | undefined, text: string, { command }: AllWords): Promise<void> {
  if (target === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ProblemError(`${target} ${command.unwritable(code)}`);
  }
}

/** Works through the problems; resolves to whether all were right. */
async function work(jobs: readonly Job[], words: AllWords, command: Command): Promise<boolean> {
  const [core, tools] = await Promise.all([loadCore(), loadTools()]);
  const reader = new ProblemReader(tools, words, command);
  const progress = new Progress(process.stderr, jobs.length);
  const wrong: string[] = [];
  for (const job of jobs) {
    progress.begin(job.name);
    try {
      const problem = reader.read(await read(job, words));
      await write(
        job.target,
        writeDocument(core, reader, { ...problem, label: job.label }, words, command),
        words,
      );
      progress.done(job.name, job.target);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      wrong.push(job.name);
      progress.failed(job.name, error.message);
    }
  }
  if (jobs.length > 1) progress.end(words.command.summary(jobs.length - wrong.length, wrong));
  return wrong.length === 0;
}

async function main(args: readonly string[]): Promise<number> {
  const { lang, isHelp, isVersion } = urgent(args);
  const words = await loadWords(lang);
  if (isHelp) {
    process.stdout.write(words.command.help);
    return 0;
  }
  if (isVersion) {
    const { version } = createRequire(import.meta.url)('softmax-steps/package.json') as { version: string };
    process.stdout.write(`${version}\n`);
    return 0;
  }
  try {
    const command = readCommand(words, args);
    // At a terminal with nothing to read it would wait, and nobody would know what for.
    if (command.inputs.length === 0 && !command.variants && process.stdin.isTTY)
      throw new UsageError(words.command.noInput);
    const jobs = await (command.variants
      ? variantJobs(words, command, command.variants)
      : jobsOf(words, command));
    return (await work(jobs, words, command)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`softmax-steps: ${error.message}\n${words.command.seeHelp}\n`);
    return 2;
  }
}

// Whoever reads the output may have seen enough, as `head` has.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});
process.exitCode = await main(process.argv.slice(2));
