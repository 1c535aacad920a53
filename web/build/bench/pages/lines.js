/* global document */

// What the pages with a TeX engine share: the same steps and lines as the calculator shows, from the core's LaTeX.
// `render` fills an element with a formula.

const elements = new Map();
let shown = new Map();

function element(name, parent, attributes = {}) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return parent.appendChild(made);
}

/** Makes the sections and the places of their lines. */
export function build(steps) {
  const main = document.querySelector('main');
  for (const { id, lines } of steps) {
    const section = element('section', main, { 'data-step': id });
    element('h2', section).textContent = id;
    for (const line of lines) elements.set(line.id, element('div', section, { class: 'line' }));
  }
}

/** Renders every line, or, as a page with some care would, only those whose LaTeX is another than before. */
export function show(steps, { onlyChanged, render }) {
  const now = new Map();
  for (const { lines } of steps) {
    for (const { id, latex } of lines) {
      now.set(id, latex);
      if (!onlyChanged || shown.get(id) !== latex) render(latex, elements.get(id));
    }
  }
  shown = now;
}
