import { copyText, selectText } from '../calculator/clipboard.js';
import { pageWords } from './words.js';

/** Stand in the snippets for a site, and for its folder that has the scripts. */
const [site, folder] = ['https://course.example', 'https://course.example/softmax/'];

function textsIn(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Puts the address of this very site into the snippets, so that they work where they are pasted. */
export function ownAddress(): void {
  if (!location.protocol.startsWith('http')) return;
  const { href, origin } = new URL('./', document.baseURI);
  for (const code of document.querySelectorAll('.snippet code')) {
    for (const text of textsIn(code)) {
      if (text.data.includes(site)) text.data = text.data.replaceAll(folder, href).replaceAll(site, origin);
    }
  }
}

async function copy(snippet: Element, button: HTMLButtonElement): Promise<void> {
  const code = snippet.querySelector('code');
  if (!code) return;
  const isCopied = await copyText(`${code.textContent}\n`);
  button.textContent = isCopied ? pageWords.copied : pageWords.selected;
  if (!isCopied) selectText(code);
  setTimeout(() => (button.textContent = pageWords.copy), 3000);
}

/** Gives every snippet a button that copies it. */
export function copyButtons(): void {
  for (const snippet of document.querySelectorAll('.snippet')) {
    const caption = snippet.querySelector('figcaption');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = pageWords.copy;
    // What it says changes when it has been pressed, which is to be read out.
    button.ariaLive = 'polite';
    button.addEventListener('click', () => void copy(snippet, button));
    caption?.append(button);
  }
}
