import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { UsageError, type Command } from './options.js';
import { endings } from './write-document.js';
import type { AllWords } from './words.js';

/** Of a folder these are read. */
const problemFiles = /\.(csv|json|m|md|py|r|tex|tsv|txt)$/i;

const standardInput = '-';

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** One problem: where it is read from, and the file that it is written to; without one it goes to standard output. */
export interface Job {
  /** As it is called in messages. */
  readonly name: string;
  readonly target: string | undefined;
  /** Which of several problems it is, on its sheet. */
  readonly label?: string;
  readonly read: () => Promise<string>;
}

async function filesOf(input: string, { command }: AllWords): Promise<readonly string[]> {
  if (input === standardInput || !(await isFolder(input))) return [input];
  const names = (await readdir(input)).filter((name) => problemFiles.test(name));
  if (names.length === 0) throw new UsageError(command.emptyFolder(input));
  const inOrder = new Intl.Collator('en', { numeric: true }).compare;
  return names.sort(inOrder).map((name) => join(input, name));
}

/** Where files of some names are written to; throws a {@link UsageError} where several would go to standard output. */
export async function placesFor(
  { command }: AllWords,
  { out, format, paper }: Command,
  isSeveral: boolean,
): Promise<(name: string) => string | undefined> {
  if (isSeveral && out === undefined) throw new UsageError(command.severalNeedFolder);
  const isInFolder = out !== undefined && (isSeveral || /[/\\]$/.test(out) || (await isFolder(out)));
  const kind = paper === 'derivation' ? '' : `-${paper}`;
  return (name) => (isInFolder ? join(out, `${name}${kind}${endings[format]}`) : out);
}

/** The problems that a command names, each with its own target; throws a {@link UsageError} where two would share one. */
export async function jobsOf(words: AllWords, asked: Command): Promise<readonly Job[]> {
  const { command } = words;
  const { inputs } = asked;
  const named = inputs.length === 0 ? [standardInput] : inputs;
  const files = (await Promise.all(named.map((input) => filesOf(input, words)))).flat();
  const isSeveral = files.length > 1 || (await Promise.all(named.map(isFolder))).includes(true);
  const targetOf = await placesFor(words, asked, isSeveral);

  const sources = new Set(files.map((file) => resolve(file)));
  const taken = new Map<string, string>();
  return files.map((file) => {
    const name = file === standardInput ? command.standardInput : file;
    const target = targetOf(file === standardInput ? 'problem' : basename(file, extname(file)));
    if (target !== undefined) {
      const place = resolve(target);
      if (sources.has(place)) throw new UsageError(command.ownTarget(relative('', place)));
      const other = taken.get(place);
      if (other !== undefined) throw new UsageError(command.sameTarget(other, name, target));
      taken.set(place, name);
    }
    return {
      name,
      target,
      read: () => (file === standardInput ? text(process.stdin) : readText(file)),
    };
  });
}

// Editors on Windows begin a text with a mark that is none of it.
const readText = async (file: string): Promise<string> => new TextDecoder().decode(await readFile(file));
