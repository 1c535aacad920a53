/** From this width on the contents stand beside the text (as in docs.css). */
const wide = matchMedia('(width >= 62.5em)');

/** Marks in the contents what is being read, and folds them where they would be in the way. */
export function currentContents(): void {
  const details = document.querySelector<HTMLDetailsElement>('.contents details');
  if (!details) return;
  const fold = (): void => {
    details.open = wide.matches;
  };
  fold();
  wide.addEventListener('change', fold);
  details.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement && !wide.matches) details.open = false;
  });

  const links = new Map(
    Array.from(details.querySelectorAll('a'), (link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  const headings = Array.from(document.querySelectorAll<HTMLElement>('main :is(h2, h3)'));
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    // The last heading above the upper third of the window.
    const passed = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const link = passed && links.get(passed.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
    if (wide.matches) reveal(link);
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}

// Only the contents are scrolled, not the page.
function reveal(link: HTMLElement | undefined): void {
  const list = link?.closest<HTMLElement>('.contents');
  if (!link || !list) return;
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    list.scrollBy({ top: inner.top - outer.top - outer.height / 2 });
  }
}
