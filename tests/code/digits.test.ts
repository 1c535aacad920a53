// Every derivation is read by a program that knows softmax regression by itself: digits/audit.py, with mpmath.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'softmax-steps';
import { expect, test } from 'vitest';
import { capture } from '../../web/build/run.mjs';
import { pythonWith } from '../../web/build/system-packages.mjs';
import { extremeProblems, randomProblems, type NamedProblem } from './digits/problems.js';

interface Finding {
  readonly name: string;
  readonly rule: string;
  readonly line: string;
  readonly printed: string;
  readonly expected: string;
}

interface Audit {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<'problems' | 'lines' | 'numbers' | 'relations', number>>;
}

const core = await load();
const auditor = fileURLToPath(new URL('digits/audit.py', import.meta.url));

async function audit(problems: readonly NamedProblem[]): Promise<Audit> {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-steps-'));
  try {
    const file = join(folder, 'derivations.json');
    const cases = problems.map((each) => ({ ...each, derivation: core.derive(each.problem) }));
    writeFileSync(file, JSON.stringify(cases));
    const { status, stdout, stderr } = await capture(pythonWith('mpmath') ?? 'python3', [
      '-B',
      auditor,
      file,
    ]);
    expect(status, stderr).toBe(0);
    return JSON.parse(stdout) as Audit;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const shownOfProblem = 12;

// One text for each problem with findings, the problem first; one cause may show in a hundred places.
function report(problems: readonly NamedProblem[], findings: readonly Finding[]): string[] {
  return problems.flatMap(({ name, problem }) => {
    const own = findings.filter((finding) => finding.name === name);
    const lines = own.map(
      (each) => `  ${each.rule}, ${each.line}: ${each.printed}; should be ${each.expected}`,
    );
    const left = lines.length - shownOfProblem;
    const shown = [...lines.slice(0, shownOfProblem), ...(left > 0 ? [`  and ${left} more`] : [])];
    return own.length === 0 ? [] : [[`${name}: ${JSON.stringify(problem)}`, ...shown].join('\n')];
  });
}

test.each([
  ['400 random problems in all settings', randomProblems(), 400],
  ['64 problems at the edges', extremeProblems(), 64],
] as const)(
  'every number and sign that is written down is right: %s',
  async (_, problems, count) => {
    const { findings, counts } = await audit(problems);
    expect(counts.problems).toBe(count);
    expect(counts.numbers).toBeGreaterThan(100 * count);
    expect(report(problems, findings)).toEqual([]);
  },
  900_000,
);
