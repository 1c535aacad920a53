import derivation from '../derivation/derivation.css?inline';
import overview from '../derivation/overview.css?inline';
import grids from '../problem/grids.css?inline';
import colours from './colours.css?inline';
import controls from './controls.css?inline';
import layout from './layout.css?inline';
import { sheets } from './sheet.js';

/** The styles of `<softmax-steps>`. */
export const styles = sheets(colours, layout, controls, grids, derivation, overview);
