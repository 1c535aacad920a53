import { classic } from './carry.js';
import { stylesInMarkup } from './stand-in.js';

// The script and the style of the page in one file, which scripts/single-file.mjs puts together.
export default classic('single', 'single', stylesInMarkup());
