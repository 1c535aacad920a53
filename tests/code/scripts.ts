import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, loadTools, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { exportCode, type CodeFormat } from '../../web/exports/code.js';
import { capture } from '../../web/build/run.mjs';
import { flat } from '../web/matrices.js';
import { checkPasted, isRight, printedQuantities } from '../web/pasted-check.js';
import { problems } from './problems.js';

const core = await load();
const tools = await loadTools();

// A number as any of the languages prints one.
const number = /[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|Inf|inf|NaN|nan)/g;

// The numbers after each "name =" at the beginning of a line, without R's [1] and [1,] before its rows.
function readPrinted(text: string): Map<string, number[]> {
  const [, ...parts] = text.replace(/\[\d*,?\d*\](?=\s)/g, '').split(/^(\w+) =/m);
  const names = parts.filter((_, i) => i % 2 === 0);
  return new Map(names.map((name, i) => [name, (parts[2 * i + 1]?.match(number) ?? []).map(Number)]));
}

// The same quantities from the core: 30 digits that mpmath confirms (tests/web), rounded to the nearest double.
function expectedOf(problem: SampleProblem): Map<string, number[]> {
  const { values, numbers } = core.derive(problem);
  const { z, yhat, loss, dz, dW, db, W_next, b_next, loss_next } = values;
  const shift = numbers['zmax'] ?? '0';
  const exp_z = z.map((_, k) => numbers[`exp.${k}`]);
  const sum_exp = numbers['sum'];
  const all = { z, shift, exp_z, sum_exp, yhat, loss, dz, dW, db, W_next, b_next, loss_next };
  return new Map(Object.entries(all).map(([name, value]) => [name, flat<string>(value).map(Number)]));
}

/**
 * What is not the same to what double precision gives. A rounding costs 1.1e−16 of a number, and a sum of up to 17
 * products has as many; an exponential is off, as a share of itself, by what its logit is off. So the last two of 16
 * digits are free; and where numbers of size s cancel, what is left is off by roundings of s.
 */
function differences(printed: Map<string, number[]>, expected: Map<string, number[]>): string[] {
  const size = Math.max(...['z', 'W_next', 'dW'].flatMap((name) => expected.get(name) ?? []).map(Math.abs));
  return [...expected].flatMap(([name, wanted]) => {
    const found = printed.get(name) ?? [];
    if (found.length !== wanted.length) return [`${name}: ${found.length} numbers, not ${wanted.length}`];
    return wanted.flatMap((value, i) => {
      const off = Math.abs((found[i] ?? NaN) - value);
      return off <= 1e-14 * Math.abs(value) + 1e-15 * size ? [] : [`${name}[${i}]: ${found[i]}, ${value}`];
    });
  });
}

/** Tests that the scripts for a language, run by a command, print what the core gives. */
export function testScripts(format: CodeFormat, [command, ...args]: readonly [string, ...string[]]): void {
  describe.each(Object.entries(problems))(`${format}: %s`, (_, problem) => {
    test('every number that the script prints is the core’s, and right where it is pasted and checked', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'softmax-steps-'));
      try {
        const { text, fileName } = exportCode(format, problem);
        const file = join(folder, fileName);
        writeFileSync(file, text);
        const { status, stdout, stderr } = await capture(command, [...args, file]);
        expect(status, stderr).toBe(0);
        expect(differences(readPrinted(stdout), expectedOf(problem))).toEqual([]);
        const { solution, verdicts } = checkPasted(tools, stdout, problem);
        expect(Object.keys(verdicts).sort()).toEqual([...printedQuantities].sort());
        expect(Object.entries(verdicts).filter(([, found]) => !found.every(isRight))).toEqual([]);
        expect([...solution.asked, ...solution.left]).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}
