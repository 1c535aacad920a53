/* global MessageChannel, requestAnimationFrame */

// From an edit to the painted derivation.
//
// The clock starts as the edit reaches the page and stops in a message that was posted from the page's next animation
// frame: it comes in when the browser has laid out and painted that frame. The browser runs without its limit on the frame
// rate, so nothing waits for a display; on one of 60 Hz a wait of 0 to 16.7 ms comes on top, alike for all. What is
// scripted has ended when the frame's last callback runs; the rest is style, layout and paint.
import { problemOf } from './problem.mjs';
import { derived, launch, makePages } from './site.mjs';

const rounds = 21;
// The first rounds compile scripts and fetch fonts.
const warmUps = 3;

/** Nearly every number of the derivation follows from this cell. */
const cell = { id: 'W.0.0', texts: ['0.3', '-0.8'] };

const versionsOf = (n) =>
  cell.texts.map((text) => {
    const problem = problemOf(n);
    problem.W[0][0] = text;
    return problem;
  });

// Runs in the page: the calculator, filled in as a person would.
async function fillIn({ x, W, b, y, eta }) {
  const calculator = document.querySelector('softmax-steps');
  const set = async (selector, text, event) => {
    const input = calculator.shadowRoot.querySelector(selector);
    input.value = text;
    input.dispatchEvent(new Event(event, { bubbles: true }));
    await calculator.updateComplete;
  };
  await set('#n', x.length, 'change');
  await set('#m', b.length, 'change');
  const cells = { x, b, y, ...Object.fromEntries(W.map((row, i) => [`W.${i}`, row])) };
  for (const [field, texts] of Object.entries(cells)) {
    for (const [i, text] of texts.entries()) await set(`[data-id="${field}.${i}"]`, text, 'input');
  }
  await set('[data-id="eta"]', eta, 'input');
}

// Runs in the page: shows all entries of the matrices and sums that are abbreviated, as the other pages do.
async function showWhole() {
  const calculator = document.querySelector('softmax-steps');
  const buttons = () => [...calculator.shadowRoot.querySelectorAll('.whole')];
  for (const button of buttons()) button.click();
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
  await calculator.updateComplete;
}

// Runs in the page: gives the calculator the function that the other pages have.
function offerEdit({ id, texts }) {
  const input = document.querySelector('softmax-steps').shadowRoot.querySelector(`[data-id="${id}"]`);
  globalThis.edit = (version) => {
    input.value = texts[version];
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

/** Runs in the page: the ids of the lines that the calculator shows. */
export function shownLines() {
  const lines = document.querySelector('softmax-steps').shadowRoot.querySelectorAll('[data-line]');
  return Array.from(lines)
    .filter((line) => line.checkVisibility())
    .map((line) => line.dataset.line);
}

// Runs in the page: one edit, in milliseconds.
async function timeEdit(onlyChanged) {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const start = performance.now();
    let script;
    port1.onmessage = () => {
      resolve({ script, painted: performance.now() - start });
    };
    globalThis.version = globalThis.version === 1 ? 0 : 1;
    globalThis.edit(globalThis.version, onlyChanged);
    requestAnimationFrame(() => {
      script = performance.now() - start;
      port2.postMessage(undefined);
    });
  });
}

async function openPage(browser, address) {
  const page = await browser.newPage();
  // MathJax takes its time over large problems.
  page.setDefaultTimeout(120_000);
  // A page behind another paints no frames.
  await page.bringToFront();
  await page.goto(address);
  return page;
}

async function openCalculator(browser, address, n) {
  const page = await openPage(browser, `${address}calculator/`);
  await derived(page);
  await page.evaluate(fillIn, versionsOf(n)[0]);
  await page.evaluate(offerEdit, cell);
  return page;
}

/** The steps with the LaTeX of the lines that have one of the ids. */
export const linesOf = (core, problem, ids) =>
  core.derive(problem).steps.map(({ id, lines }) => ({
    id,
    lines: lines.filter((line) => ids.includes(line.id)).map((line) => ({ id: line.id, latex: line.latex })),
  }));

/** The times of an edit to a problem of n features and n classes, by contender: lists of { script, painted }. */
export async function editTimes(core, address, n) {
  const browser = await launch(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  try {
    const calculator = await openCalculator(browser, address, n);
    const ids = await calculator.evaluate(shownLines);
    makePages(
      String(n),
      versionsOf(n).map((problem) => linesOf(core, problem, ids)),
    );
    const whole = await openCalculator(browser, address, n);
    await whole.evaluate(showWhole);
    const katex = await openPage(browser, `${address}katex-${n}.html`);
    const mathjax = await openPage(browser, `${address}mathjax-${n}.html`);
    for (const page of [katex, mathjax]) await page.waitForFunction('globalThis.edit');
    const contenders = [
      { name: 'softmax-steps', page: calculator },
      { name: 'softmax-steps, unabbreviated', page: whole },
      { name: 'KaTeX, all lines', page: katex },
      { name: 'KaTeX, lines that changed', page: katex, onlyChanged: true },
      { name: 'MathJax, all lines', page: mathjax },
      { name: 'MathJax, lines that changed', page: mathjax, onlyChanged: true },
    ];
    const times = new Map(contenders.map(({ name }) => [name, []]));
    for (let round = -warmUps; round < rounds; ++round) {
      for (const { name, page, onlyChanged } of contenders) {
        await page.bringToFront();
        const time = await page.evaluate(timeEdit, onlyChanged);
        if (round >= 0) times.get(name).push(time);
      }
    }
    return times;
  } finally {
    await browser.close();
  }
}
