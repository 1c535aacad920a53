/** The lines that the reader has opened to all their entries, for as long as the problem keeps its sizes. */
export class ExpandedLines {
  private ids: ReadonlySet<string> = new Set();
  private sizes = '';

  /** The ids of those lines in a problem of n features and m classes. */
  of(n: number, m: number): ReadonlySet<string> {
    const sizes = `${n} ${m}`;
    if (sizes !== this.sizes) this.ids = new Set();
    this.sizes = sizes;
    return this.ids;
  }

  set(id: string, isWhole: boolean): void {
    const others = [...this.ids].filter((other) => other !== id);
    this.ids = new Set(isWhole ? [...others, id] : others);
  }
}
