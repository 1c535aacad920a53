/**
 * Makes an element known to the page, unless it is. A page may have run several copies of this script, of which one alone
 * has its `<softmax-steps>` in use; so an element that this needs is defined when it is needed, and not before.
 */
export function defineOnce(name: string, type: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, type);
}
