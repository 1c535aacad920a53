// The command of the installed package, as it is called from a shell. Digits come from tests/data/homework.json.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import katex from 'katex';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { capture } from '../../web/build/run.mjs';
import { homework } from '../web/homework.js';

const project = inject('project');
const program = join(project, 'node_modules/.bin/softmax-steps');

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(project, 'sheets-'));
});

interface Result {
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

const call = (args: readonly string[], input = ''): Promise<Result> =>
  capture(program, args, { cwd: folder, input });

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

const json = JSON.stringify(homework.in);
const matlab =
  'x = [1;3;0]; W = [0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1]; b = [0.1;0.1;0.1]; y = [0;1;0]; eta = 0.1;';

/** The digits of a number from outside, cut to so many decimals: those of the homework need no rounding up there. */
const cut = (digits: string, decimals: number): string => digits.slice(0, digits.indexOf('.') + 1 + decimals);

describe('A derivation', () => {
  test.each([
    ['its JSON', json],
    ['MATLAB', matlab],
    [
      'a file of the calculator’s own export',
      JSON.stringify({ format: 'softmax-steps', problem: homework.in }),
    ],
    ['a text from Windows, with a mark at its beginning', `\uFEFF${matlab}`],
  ])('is made of %s, from a file or from standard input', async (_, text) => {
    await write('problem.txt', text);
    const fromFile = await call(['problem.txt', '--digits', '6']);
    expect(fromFile.stderr).toBe('');
    expect(fromFile.status).toBe(0);
    // 0.00405191…, 0.00447805… and 5.40856655…
    for (const digits of ['0.004052', '0.004478', '0.991470', '5.408567']) {
      expect(fromFile.stdout).toContain(digits);
    }
    expect(await call(['--digits', '6'], text.replace('\uFEFF', ''))).toEqual(fromFile);
  });

  test('is written as LaTeX, Markdown, a page or JSON', async () => {
    await write('p.json', json);
    const latex = await call(['p.json', '--format', 'latex']);
    expect(latex.stdout).toMatch(/^\\documentclass.*\\end\{document\}\n$/s);
    const markdown = await call(['p.json', '-f', 'markdown']);
    const formulas = Array.from(
      markdown.stdout.matchAll(/^\$\$\n(.*)\n\$\$$/gm),
      ([, formula = '']) => formula,
    );
    expect(formulas.length).toBeGreaterThan(40);
    for (const formula of formulas) katex.renderToString(formula, { displayMode: true, strict: 'error' });
    const page = await call(['p.json', '-f', 'html']);
    expect(page.stdout).toMatch(/^<!doctype html>\n<html lang="en">.*<\/html>\n$/s);
    const { values } = JSON.parse((await call(['p.json', '-f', 'json'])).stdout) as {
      readonly values: { readonly loss: string; readonly z: readonly string[] };
    };
    expect(values.z).toEqual(homework.out.z);
    expect(cut(values.loss, 28)).toBe(cut(homework.out.loss, 28));
  });

  test('that was written as JSON is a problem again, with its settings', async () => {
    const options = ['--format', 'json', '--decimal-mark', 'comma', '--symbols', 'p', '--index-base', '1'];
    const first = await call(options, json);
    expect(first.stdout).toContain('p_{1}');
    expect(await call(['--format', 'json'], first.stdout)).toEqual(first);
  });

  test('has only the steps that are asked for, by the command or by the problem', async () => {
    const titles = ({ stdout }: Result): readonly string[] => stdout.match(/^## .*/gm) ?? [];
    const markdown = ['-f', 'markdown'];
    expect(titles(await call([...markdown, '--steps', 'softmax,logits'], json))).toEqual([
      '## Logits',
      '## Softmax',
    ]);
    const chosen = JSON.stringify({ ...homework.in, steps: ['check'] });
    expect(titles(await call(markdown, chosen))).toEqual(['## Check']);
    expect(titles(await call(markdown, json))).toHaveLength(11);
  });

  test('speaks Romanian, with a decimal comma', async () => {
    const { stdout } = await call(['--lang', 'ro', '--steps', 'softmax', '--digits', '6'], json);
    expect(stdout).toContain('Funcția softmax');
    expect(stdout).toContain('0,004052');
  });

  test('rounds as it is told', async () => {
    // exp(4.1) = 60.34028759…
    const sum = async (...args: string[]): Promise<string> =>
      (await call(['-f', 'latex', '--steps', 'exponentials', ...args], json)).stdout;
    expect(await sum('--digits', '5', '--significant')).toContain('60.340');
    expect(await sum('--digits', '3', '--rounding', 'half-up')).toContain('60.340');
    expect(await sum('--digits', '4', '--rounding', 'truncate')).toContain('60.3402');
    expect(await sum('--digits', '4')).toContain('60.3403');
    // The exponentials rounded to one decimal first, as on paper: 0.2 + 0.3 + 60.3.
    expect(await sum('--digits', '1', '--carried')).toContain('60.8');
  });

  test('takes W as it is stored, and another learning rate', async () => {
    const W = homework.in.W.map((_, j) => homework.in.W.map((row) => row[j]));
    const options = ['-f', 'json', '--layout', 'classes-by-features', '--eta', '1'];
    const { stdout } = await call(options, JSON.stringify({ ...homework.in, W }));
    const { values } = JSON.parse(stdout) as { readonly values: { readonly b_next: readonly string[] } };
    expect(values.b_next.map((digits) => cut(digits, 25))).toEqual(
      homework.updates.correct['eta=1'].b1.map((digits) => cut(digits, 25)),
    );
  });
});

describe('What is wrong', () => {
  test.each([
    ['a sign that is no number', `${matlab}\nb = [0.1, abc]`, 'Line 2, column 11: “abc” is not a number.'],
    [
      'a row that is too short',
      matlab.replace('0.1 -2;', '0.1;'),
      'this row has 3 numbers, the first has 2.',
    ],
    ['sizes that do not fit', matlab.replace('[1;3;0]', '[1;3]'), 'x is 2 × 1, W is 3 × 3'],
    ['fields that are missing', 'x = [1, 2]; y = 1', 'W, b missing.'],
    [
      'no learning rate',
      matlab.replace(' eta = 0.1;', ''),
      'The learning rate is missing; it can be given by --eta.',
    ],
    ['numbers without names', '[1 2; 3 4]', 'The numbers have no names.'],
    ['nothing', '', 'There are no numbers in it.'],
    [
      'a cell of a problem’s JSON',
      JSON.stringify({ ...homework.in, b: [0.1, 'a', 0.1] }),
      'b, class 1 is not a number: “a”.',
    ],
    [
      'labels that do not sum to 1',
      JSON.stringify({ ...homework.in, y: [0, 1, 1] }),
      'y must sum to 1, not 2.',
    ],
    [
      'JSON of a batch',
      JSON.stringify({ ...homework.in, x: [[1, 3, 0]], y: [1] }),
      'must be one sample, not a batch.',
    ],
    ['JSON that breaks off', json.slice(0, -30), 'Line 1, column'],
  ])('is said in words: %s', async (_, text, message) => {
    await write('p.txt', text);
    const { status, stdout, stderr } = await call(['p.txt']);
    expect(stderr).toMatch(/^p\.txt: /);
    expect(stderr).toContain(message);
    expect([status, stdout]).toEqual([1, '']);
  });

  test('is said in the language that is asked for', async () => {
    const { stderr } = await call(['--lang', 'ro'], 'x = [1, 2]; y = 1');
    expect(stderr).toBe('intrarea standard: Lipsesc W, b.\n');
  });

  test.each([
    [['--colour'], 'There is no option --colour.'],
    [['--digits'], '--digits needs a value.'],
    [['--worksheet=yes'], '--worksheet takes no value.'],
    [['--digits', '31'], '--digits must be a whole number from 0 to 30, not “31”.'],
    [['--format', 'pdf'], '--format: “pdf” is none of text, latex, markdown, html, json.'],
    [['--steps', 'logits,sigmoid'], '--steps: “sigmoid” is none of given, logits'],
    [['--lang', 'xx'], '--lang: “xx” is none of en, ro.'],
    [['--key', '-f', 'text'], 'Worksheets and keys are written as html only.'],
    [['a.json', 'b.json'], 'Several problems need a folder'],
  ])('in the command itself is said, and nothing is done: %j', async (args, message) => {
    const { status, stdout, stderr } = await call(args, json);
    expect(stderr).toContain(message);
    expect(stderr).toContain('See softmax-steps --help.');
    expect([status, stdout]).toEqual([2, '']);
  });

  test('is a file that is not there', async () => {
    const { status, stderr } = await call(['none.json']);
    expect([status, stderr]).toEqual([1, 'none.json: there is no such file.\n']);
  });
});

describe('A text with several readings', () => {
  // 0,5 1,5 as 0.5 and 1.5, or as 0, 5, 1 and 5: then there are four features.
  const text = 'x = 1,5 2,5\nW = [1 2; 3 4]\nb = [1; 2]\ny = 1\neta = 1';

  test('is taken in the one that can be had', async () => {
    const { status, stdout } = await call([], text);
    expect(status).toBe(0);
    expect(stdout).toContain('1.5');
  });

  test('is asked about, with the options that settle it', async () => {
    // 1.25 or 1250: nothing else in the text has a comma.
    await write('p.txt', 'x = (1,250; 500)\nW = [1 2; 3 4]\nb = [0 0]\ny = 1\neta = 1');
    const { status, stdout, stderr } = await call(['p.txt']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^p\.txt: .*\n {2}--reading decimals .*\n {2}--reading thousands .*\n$/);
    const settled = await call(['p.txt', '--reading', 'thousands', '--format', 'json']);
    expect(JSON.parse(settled.stdout)).toMatchObject({ problem: { x: ['1250', '500'] } });
  });
});

describe('A folder of problems', () => {
  beforeEach(async () => {
    await mkdir(join(folder, 'in'));
    await write('in/2.json', json);
    await write('in/10.txt', matlab);
    await write('in/3.csv', 'x = oops');
    await write('in/picture.png', 'none of these');
  });

  test('becomes a folder of files; a wrong one does not stop the others', async () => {
    const { status, stdout, stderr } = await call(['in', '--out', 'new/out', '-f', 'latex']);
    expect(stderr.split('\n')).toEqual([
      `${join('in', '2.json')} → ${join('new/out', '2.tex')}`,
      expect.stringMatching(/^in.3\.csv: Line 1, column 5: /),
      `${join('in', '10.txt')} → ${join('new/out', '10.tex')}`,
      `2 written, 1 wrong: ${join('in', '3.csv')}.`,
      '',
    ]);
    expect([status, stdout]).toEqual([1, '']);
    expect((await readdir(join(folder, 'new/out'))).sort()).toEqual(['10.tex', '2.tex']);
    expect(await read('new/out/2.tex')).toBe((await call(['in/2.json', '-f', 'latex'])).stdout);
  });

  test('becomes worksheets and keys beside each other', async () => {
    await call(['in/2.json', 'in/10.txt', '--worksheet', '-o', 'out']);
    await call(['in/2.json', 'in/10.txt', '--key', '-o', 'out']);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      '10-key.html',
      '10-worksheet.html',
      '2-key.html',
      '2-worksheet.html',
    ]);
  });

  test('is never written over, nor one file over another', async () => {
    const own = await call(['in', '--out', 'in', '-f', 'json']);
    expect([own.status, own.stderr]).toEqual([2, expect.stringContaining('would be written over')]);
    await write('in/2.txt', matlab);
    const twice = await call(['in', '--out', 'out']);
    expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining('would both be written to')]);
    expect((await readdir(folder)).sort()).toEqual(['in']);
    expect(await read('in/2.json')).toBe(json);
  });
});

describe('Variants', () => {
  test('are those of the page, as worksheets and keys that name their seeds', async () => {
    const { status, stderr } = await call(['--variants', '2', '--seed', 'exam', '--key', '-o', 'out']);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/2 written\.\n$/)]);
    await call(['--variants', '2', '--seed', 'exam', '--worksheet', '-o', 'out']);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'exam-1-key.html',
      'exam-1-worksheet.html',
      'exam-2-key.html',
      'exam-2-worksheet.html',
    ]);
    const key = await read('out/exam-2-key.html');
    expect(key).toContain('variant 2 (exam-2)');
    expect(await read('out/exam-2-worksheet.html')).toContain('variant 2 (exam-2)');
    // The problem of tests/web/generate.test.ts: z is worked out by hand in tests/browser/practice.test.ts.
    for (const [id, logit] of [
      ['z.0', '2.3'],
      ['z.1', '1.9'],
      ['z.2', '3.1'],
    ]) {
      expect(key).toContain(`data-id="${id}">${logit}<`);
    }
  });

  test('can be written in every way, to the digits they are made for', async () => {
    const one = await call([
      '--variants',
      '1',
      '--seed',
      'a',
      '--features',
      '4',
      '--classes',
      '2',
      '-f',
      'json',
    ]);
    expect(one.stderr).toBe('');
    const { problem } = JSON.parse(one.stdout) as {
      readonly problem: { readonly W: unknown[][]; readonly rounding: unknown };
    };
    expect([problem.W.length, problem.W[0]?.length]).toEqual([4, 2]);
    expect(problem.rounding).toMatchObject({ digits: 3, kind: 'decimals' });
  });

  test.each([
    [['--variants', '2', '-o', 'out'], '--variants needs a --seed'],
    [['--variants', '41', '--seed', 'a'], '--variants must be a whole number from 1 to 40, not “41”.'],
    [['--variants', '1', '--seed', 'a', '--digits', '1'], '--digits must be a whole number from 2 to 8'],
    [['--variants', '1', '--seed', 'a', 'problem.json'], 'there is no file to name'],
    [['--variants', '2', '--seed', 'a'], 'Several problems need a folder'],
    [['--seed', 'a'], '--seed is for --variants only.'],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await call(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

test('a terminal shows the progress on one line', async () => {
  await mkdir(join(folder, 'in'));
  for (const name of ['1', '2', '3']) await write(`in/${name}.json`, json);
  // script(1) gives the command a terminal.
  const { stdout } = await promisify(execFile)('script', ['-qec', `${program} in --out out`, '/dev/null'], {
    cwd: folder,
  });
  expect(stdout).toContain('\r\x1b[K2/3 in/2.json\r\x1b[K3/3 in/3.json\r\x1b[K3 written.');
});

test('--help says what there is, --version which', async () => {
  const help = await call(['--help']);
  expect([help.status, help.stderr]).toEqual([0, '']);
  for (const option of ['--format', '--worksheet', '--reading', 'Exit code'])
    expect(help.stdout).toContain(option);
  expect(help.stdout.split('\n').filter((line) => line.length > 110)).toEqual([]);
  const { version } = JSON.parse(
    await readFile(join(project, 'node_modules/softmax-steps/package.json'), 'utf8'),
  ) as { readonly version: string };
  expect((await call(['-v'])).stdout).toBe(`${version}\n`);
});

test('who reads only the beginning gets no error', async () => {
  await write('p.json', json);
  const { stdout, stderr } = await promisify(execFile)(
    'sh',
    ['-c', `"${program}" p.json -f html | head -c 20`],
    { cwd: folder },
  );
  expect([stdout, stderr]).toEqual(['<!doctype html>\n<htm', '']);
});
