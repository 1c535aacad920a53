/*
 * The oldest browsers that run the calculator, and the features in use that set them. The keys are those of MDN's
 * browser-compat-data, with which tests/web/browsers.test.ts compares what is here, what the sources use and what the
 * documentation says.
 */

/** Versions of Chrome, Edge, Firefox and Safari. */
export type Versions = readonly [chrome: number, edge: number, firefox: number, safari: number];

/** What older browsers than these have is not listed, though it is looked up. */
export const longThere: Versions = [109, 109, 115, 16.4];

/** The features in use that are newer in any browser, with the versions that brought them. */
export const newer: Readonly<Record<string, Versions>> = {
  'api.CSS.registerProperty_static': [78, 79, 128, 16.4],
  'api.Clipboard.write': [76, 79, 127, 13.1],
  'api.ClipboardItem': [76, 79, 127, 13.1],
  'api.Element.ariaLabel': [81, 81, 119, 12.1],
  'api.Element.ariaLive': [81, 81, 119, 12.1],
  'api.Element.checkVisibility': [105, 105, 106, 17.4],
  'css.at-rules.media.scripting': [120, 120, 113, 17],
  'css.properties.contain-intrinsic-block-size': [95, 95, 107, 17],
  'css.properties.grid-template-columns.subgrid': [117, 117, 71, 16],
  'css.properties.zoom': [1, 12, 126, 3.1],
  'css.selectors.has': [105, 105, 121, 15.4],
  'css.selectors.nesting': [120, 120, 117, 17.2],
  'css.types.color.color-mix': [111, 111, 113, 16.2],
  'css.types.color.light-dark': [123, 123, 120, 17.5],
  'javascript.builtins.Array.toSorted': [110, 110, 115, 16],
  'javascript.builtins.Array.with': [110, 110, 115, 16],
};

/** Features that the page does without where they are not there, with what happens then. */
export const optional: Readonly<Record<string, string>> = {
  'css.at-rules.page': 'paper has the margins that the reader chose',
  'css.properties.accent-color': 'controls have the colour of the system',
  'css.properties.break-after.avoid': 'a heading may be the last line of a sheet',
  'css.properties.content-visibility': 'what is out of sight is laid out too',
  'css.properties.content-visibility.auto': 'what is out of sight is laid out too',
  'css.properties.content-visibility.visible': 'what is out of sight is laid out too',
  'css.properties.font-family.math': 'the next family of the list',
  'css.properties.font-family.ui-monospace': 'the next family of the list',
  'css.properties.forced-color-adjust': 'the colours of the system everywhere',
  'css.properties.forced-color-adjust.none': 'the colours of the system everywhere',
  'css.properties.justify-content.safe': 'what would be centred stands at the start',
  'css.properties.overflow-clip-margin': 'a focus ring may be cut off',
  'css.properties.overscroll-behavior': 'the page behind scrolls on',
  'css.properties.print-color-adjust': 'the reader chooses whether backgrounds are printed',
  'css.properties.print-color-adjust.exact': 'the reader chooses whether backgrounds are printed',
  'css.properties.scrollbar-color': 'scroll bars of the system',
  'css.properties.scrollbar-gutter': 'a scroll bar takes room from the content',
  'css.properties.scrollbar-gutter.stable': 'a scroll bar takes room from the content',
  'css.properties.scrollbar-width': 'scroll bars of the system',
  'css.properties.scrollbar-width.thin': 'scroll bars of the system',
  'css.properties.text-size-adjust': 'a telephone may enlarge text',
  'css.selectors.-moz-progress-bar': 'one spelling for each engine',
  'css.selectors.-webkit-inner-spin-button': 'one spelling for each engine',
  'css.selectors.-webkit-progress-bar': 'one spelling for each engine',
  'css.selectors.-webkit-progress-value': 'one spelling for each engine',
  'html.elements.template.shadowrootmode': 'the example shows with the script, not before it',
  'html.elements.iframe.loading': 'a frame loads at once',
  'html.global_attributes.autocapitalize': 'a keyboard on the screen may begin with a capital',
  'mathml.elements.mtable.columnalign': 'it is for Word, which knows it',
};

/** What no look at scripts, styles and markup finds: what Emscripten writes, and what runs in the wasm. */
export const further: readonly string[] = [
  'html.elements.template.shadowrootmode',
  'webassembly.bulk-memory-operations',
  'webassembly.exception-handling',
  'webassembly.multi-value',
  'webassembly.non-trapping-float-to-int-conversions',
  'webassembly.reference-types',
  'webassembly.sign-extension-operations',
];

/** What follows. */
export const oldest: Versions = [123, 123, 128, 17.5];
