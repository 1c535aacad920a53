/*
 * The text of a cell is kept in ASCII: `-0.6`, where the cell shows −0.6 or −0,6. In what is kept, the point is the decimal mark,
 * and a comma is the sign of the two that is not the mark: with a decimal comma `1.5`, typed with a point, is kept as `1,5`. So whatever
 * is typed, a number or not, comes back as it was.
 */

const ascii = (text: string): string => text.replaceAll('−', '-');

/** A text with the decimal mark in the place of the point, and the other sign in the place of the comma; twice is once undone. */
export const marked = (text: string, decimalMark: '.' | ','): string =>
  decimalMark === '.' ? text : text.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

/** What a cell shows of the text that is kept. */
export const shown = (text: string, decimalMark: '.' | ','): string =>
  marked(text, decimalMark).replaceAll('-', '−');

/** What is kept of the text in a cell. */
export const taken = (text: string, decimalMark: '.' | ','): string => marked(ascii(text), decimalMark);

/** What is kept where the other sign has become the mark: then the two are read alike. */
export const withMarkAlone = (text: string): string => text.replaceAll(',', '.');

/** A number as it is kept once its cell is left: no spaces around it, a zero before the point; other text stays. */
export const tidy = (text: string): string =>
  ascii(text)
    .trim()
    .replace(/^(-?)(?=[.,]\d)/, '$10');
