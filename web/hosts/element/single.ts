import { openPage } from '../page/page.js';
import { addFont } from './embedded-assets.js';

/** Opens the page in one file, which has its font within it as well. */
export function start(): void {
  openPage();
  void addFont().catch(() => undefined);
}
