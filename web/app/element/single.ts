import { openPage } from '../page.js';
import { addFont } from './carried.js';

/** Opens the page in one file, which has its font within it as well. */
export function start(): void {
  openPage();
  // WebKit forgets fonts that are added before the page has loaded.
  addEventListener('load', () => void addFont().catch(() => undefined));
}
