// npm run reading: what the reader makes of the texts that programs printed (tests/data/printed, printed-more), by program.
// Fails where one is read wrongly without a word, or fewer than 95 % are read, asked about or refused as they should be.
// `npm run reading -- --show FILE` shows one text whole; `--write` writes the table of the documentation.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFacade } from '../../web/build/build.mjs';
import { main, root, UserError } from '../../web/build/run.mjs';
import { setUp } from '../../web/build/set-up.mjs';
import { briefExpected, briefPaste } from './brief.mjs';
import { casesOf, corpora } from './cases.mjs';
import { judgeAll, tableOf, verdicts } from './measure.mjs';

const leastRight = 0.95;
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

function printTable({ programs, all }) {
  const head = ['program', 'texts', ...verdicts];
  const rows = [...programs, all].map((row) => [
    row.program,
    String(row.texts),
    ...verdicts.map((verdict) => (row[verdict] === 0 ? '' : String(row[verdict]))),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((cells) => cells[i].length)));
  for (const cells of [head, ...rows]) {
    console.log(
      cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    );
  }
}

function printCase({ file, program, why, verdict, note, must_not, paste, ...one }) {
  console.log(`\n${verdict}${note === '' ? '' : ` (${note})`}: ${file}, ${program}: ${why}`);
  console.log(`  expected ${briefExpected(one)}`);
  console.log(`  got      ${briefPaste(paste)}`);
  if (must_not) console.log(`  not      ${must_not}`);
}

function show(judged, file) {
  const found = corpora
    .flatMap(casesOf)
    .flatMap((each, i) => (each.file === file ? [[each, judged[i]]] : []));
  if (found.length === 0) throw new UserError(`No text is called ${file}.`);
  for (const [{ text }, one] of found) {
    printCase(one);
    console.log(`\n${text}\n${JSON.stringify(one.paste, undefined, 1)}`);
  }
}

/** What is read of the texts that can be read: the strict figure, in which no question and no refusal counts. */
function printRead(judged) {
  const readable = judged.filter(({ kind }) => kind === 'matrix' || kind === 'assignments');
  const read = readable.filter(
    ({ verdict, paste }) => verdict === 'right' && (paste.kind === 'matrix' || paste.kind === 'fields'),
  );
  console.log(
    `\nOf ${readable.length} texts with one reading ${read.length} are read (${percent(read.length, readable.length)}).`,
  );
}

function report(judged) {
  const table = tableOf(judged);
  printTable(table);
  printRead(judged);
  for (const one of judged.filter(({ verdict, note }) => verdict !== 'right' || note !== '')) printCase(one);
  const { right, wrong, texts } = table.all;
  console.log(`\n${percent(right, texts)} right, ${wrong} wrong; wanted are ${leastRight * 100} % and 0.`);
  if (wrong > 0 || right < leastRight * texts) process.exitCode = 1;
}

await main(async () => {
  const [option, file] = process.argv.slice(2);
  if (option !== undefined && !['--show', '--write'].includes(option)) {
    throw new UserError('npm run reading takes --show FILE or --write.');
  }
  await setUp(['cpp']);
  await buildFacade();
  const { loadTools } = await import('softmax-steps');
  const judged = judgeAll(await loadTools());
  if (option === '--show') return show(judged, file);
  if (option === '--write') {
    const text = `${JSON.stringify(tableOf(judged), undefined, 2)}\n`;
    writeFileSync(join(root, 'web/docs/reading.json'), text);
  }
  return report(judged);
});
