import { offlineWords } from '../../locales/offline-words.js';
import './offline.css';

/**
 * Keeps the site in the browser, so that it opens without a network. A newer version waits until nobody reads the old one, or
 * until the reader asks for it: a page never gets parts of two versions.
 */
export async function keepOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  const { controller } = serviceWorker;
  // Whichever page asked for the new version, the parts of the old one are gone: all start anew.
  if (controller) serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  const registration = await serviceWorker.register('./sw.js');

  const announceWaiting = (): void => {
    const { waiting } = registration;
    if (waiting && serviceWorker.controller) announce(() => waiting.postMessage({ type: 'SKIP_WAITING' }));
  };
  announceWaiting();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', announceWaiting);
  });
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  element.addEventListener('click', onClick);
  return element;
}

function announce(reload: () => void): void {
  document.querySelector('.update')?.remove();
  const words = offlineWords(document.documentElement.lang);
  const note = Object.assign(document.createElement('div'), { className: 'update' });
  note.setAttribute('role', 'status');
  document.body.append(note);
  // What is put into a status that is there already is read out.
  const text = Object.assign(document.createElement('span'), { textContent: words.isReady });
  note.append(
    text,
    button(words.reload, reload),
    button(words.later, () => note.remove()),
  );
}
