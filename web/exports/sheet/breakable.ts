const isPlainRow = (element: Element): boolean =>
  element.localName === 'mrow' && element.attributes.length === 0;

/** A row without the rows inside it that only group: matrices, fractions and numbers stay whole. */
const flatten = (element: Element): readonly Element[] =>
  isPlainRow(element) ? Array.from(element.children).flatMap(flatten) : [element];

// A sign between two terms, alone or as the beginning of a negative term.
function isBetweenTerms(element: Element, index: number): boolean {
  if (index === 0) return false;
  const isSign = element.localName === 'mo' && /^[+−]$/.test(element.textContent);
  return (
    (isSign && element.getAttribute('form') !== 'prefix') ||
    element.querySelector(':scope > [form="infix"]') !== null
  );
}

/**
 * Cuts a long sum before each + and − into several `<math>` that may stand on rows of their own: no browser breaks a row
 * of MathML. Sums of matrices stay whole, since they read better small than torn apart.
 */
export function breakable(math: MathMLElement): void {
  if (math.querySelector('mtable')) return;
  const pieces: Element[][] = [[]];
  for (const [index, element] of flatten(math.firstElementChild ?? math).entries()) {
    if (isBetweenTerms(element, index)) pieces.push([]);
    pieces.at(-1)?.push(element);
  }
  if (pieces.length === 1) return;
  const cut = pieces.map((elements) => {
    const piece = math.cloneNode() as MathMLElement;
    const [first] = elements;
    // At the beginning of a row a sign would be taken for that of a number.
    if (first?.localName === 'mo') first.setAttribute('form', 'infix');
    piece.append(...elements);
    return piece;
  });
  math.replaceWith(...cut.flatMap((piece) => [piece, document.createElement('wbr')]));
}
