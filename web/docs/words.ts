/** What the script of these pages says, in each language that they are written in. */
const words = {
  en: { copy: 'Copy', copied: 'Copied ✓', selected: 'Selected: press Ctrl+C or ⌘C' },
  ro: { copy: 'Copiere', copied: 'Copiat ✓', selected: 'Selectat: apăsați Ctrl+C sau ⌘C' },
} as const;

const { lang } = document.documentElement;

/** Those of the page's language. */
export const pageWords = words[lang === 'ro' ? 'ro' : 'en'];
