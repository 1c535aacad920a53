/*
 * Runs before the page is painted. The page holds the derivation of an example in English as markup; whoever will see another
 * problem, other settings or another language is not shown that one first. The script's element says what the example is.
 */
const { fragment = '', stored = '', languages = '' } = document.currentScript?.dataset ?? {};

// What the browser does not tell is as usual.
function isTrue(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

const isOwn = [
  () => !['', fragment].includes(location.hash.slice(1)),
  () => ![null, stored].includes(localStorage.getItem('softmax-steps')),
  () => (0.5).toLocaleString(navigator.languages[0]).includes(','),
  () => {
    const codes = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
    return (codes.find((code) => languages.split(' ').includes(code)) ?? 'en') !== 'en';
  },
].some(isTrue);
document.documentElement.classList.toggle('own', isOwn);

// A page whose script does not come is one without a script.
addEventListener(
  'error',
  ({ target }) => {
    const [note, calculator] = ['noscript', 'softmax-steps'].map((name) => document.querySelector(name));
    if (!(target instanceof HTMLScriptElement) || !note || !calculator) return;
    document.documentElement.classList.remove('own');
    note.insertAdjacentHTML('afterend', `<div class="unscripted">${note.textContent}</div>`);
    calculator.toggleAttribute('data-still', true);
  },
  true,
);
