import { openPage } from './page.js';

/** So long after the start the page is at rest: what keeps it in the browser must not be in the way of what it shows. */
const rest = 3000;

openPage();

if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http')) {
  setTimeout(() => {
    // Without it the page works as it did, from the network.
    import('./offline.js').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
  }, rest);
}
