import derivation from '../derivation/derivation.css?inline';
import overview from '../derivation/overview.css?inline';
import grids from '../problem/grids.css?inline';
import colours from './colours.css?inline';
import controls from './controls.css?inline';
import families from './families.css?inline';
import layout from './layout.css?inline';
import { sheets } from './sheet.js';

/** What the calculator's own page has in its markup (see web/build/prerender): its colours and its size are those of the page. */
export const ownTexts: readonly string[] = [families, layout, controls, grids, derivation, overview];

/** The styles of `<softmax-steps>`. */
export const styles = /* @__PURE__ */ sheets(colours, ...ownTexts);
