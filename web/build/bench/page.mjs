// How long the built page takes, and what it weighs, against the same lines typeset by KaTeX and by MathJax from the core's
// LaTeX. Nothing is counted against these two but typesetting: they are given the derivation ready-made.
import { coldLoads } from './cold-load.mjs';
import { editTimes } from './edits.mjs';
import { median, raw, table } from './report.mjs';
import { serveSite } from './site.mjs';

const sizes = [3, 8, 16];

function reportEdits(times) {
  const names = [...times[0].keys()];
  for (const part of ['painted', 'script']) {
    const values = (name, i) => times[i].get(name).map((time) => time[part]);
    console.log('');
    for (const [i, n] of sizes.entries()) {
      for (const name of names) raw(`${n}×${n} edit, ${part}, ${name}`, values(name, i));
    }
    table(
      `edit → ${part === 'painted' ? 'painted' : 'end of script'}: ms, median`,
      sizes.map((n) => `${n}×${n}`),
      names.map((name) => [name, ...sizes.map((_, i) => median(values(name, i)).toFixed(1))]),
    );
  }
}

function reportLoads(loads) {
  console.log('');
  const values = ({ visits }, part) => visits.map((visit) => visit[part]);
  for (const [name, load] of loads) {
    raw(`cold load, painted, ${name}`, values(load, 'painted'));
    raw(`cold load, in its fonts, ${name}`, values(load, 'inItsFonts'));
  }
  table(
    'cold load → derivation: ms, median',
    ['painted', 'in fonts', 'kB gzip'],
    [...loads].map(([name, load]) => [
      name,
      median(values(load, 'painted')).toFixed(0),
      median(values(load, 'inItsFonts')).toFixed(0),
      (load.weight / 1000).toFixed(1),
    ]),
  );
}

/** Measures the page and prints what came of it. */
export async function benchPage() {
  const { loadCore } = await import('softmax-steps');
  const core = await loadCore();
  const { address, stop } = await serveSite();
  try {
    const times = [];
    for (const n of sizes) times.push(await editTimes(core, address, n));
    const loads = await coldLoads(core, address);
    reportEdits(times);
    reportLoads(loads);
  } finally {
    await stop();
  }
}
