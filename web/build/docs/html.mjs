// Texts as HTML.

const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text with the signs that mean something in HTML escaped. */
export const escaped = (text) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign]);

/** A comment of the sources: what is between backticks is code. */
export const prose = (text) => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** What a reference names and says: `{ id, term, type, text }`, where `term` and `type` are HTML. */
export const rows = (entries) =>
  entries
    .map(
      ({ id, term, type = '', text }) =>
        `<div id="${id}"><dt>${term}${type && ` <span class="type">${type}</span>`}</dt><dd>${text}</dd></div>`,
    )
    .join('\n');

/** The same as a list. */
export const definitions = (entries) => `<dl class="reference">${rows(entries)}</dl>`;
