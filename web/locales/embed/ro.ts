import type { words as english } from './en.js';

export const words: typeof english = {
  title: 'Includerea problemei în altă pagină',
  kind: 'Ca',
  kinds: { frame: 'Cadru', element: 'Element', link: 'Link' },
  about: {
    frame:
      'Pentru site-uri de curs care acceptă HTML. Scriptul dă fiecărui cadru din pagină înălțimea conținutului; ajunge unul singur.',
    element:
      'Pentru paginile proprii: parte din pagină, cu fonturile ei. Copiați fișierele softmax-steps* lângă ea, dacă serverul calculatorului nu le permite altor site-uri (CORS).',
    link: 'Deschide problema în calculator.',
  },
  task: { label: 'Pentru', derive: 'citirea calculului', check: 'verificarea calculului propriu' },
  feedback: {
    label: 'Semne',
    entry: 'la părăsirea fiecărei casete',
    request: 'toate odată, la cerere',
  },
  hints: { label: 'Indicii', on: 'se pot cere', off: 'fără' },
  controls: {
    label: 'Se arată',
    all: 'tot',
    basic: 'numerele și calculul',
    none: 'calculul',
  },
  readonly: 'Numerele se pot doar citi',
  theme: { label: 'Culori', light: 'deschise', dark: 'închise' },
  auto: {
    theme: { frame: 'ca în sistemul cititorului', element: 'ca pagina' },
    language: { frame: 'ca în browserul cititorului', element: 'ca pagina' },
  },
  height: { label: 'Înălțime', content: 'cât conținutul', fixed: 'fixă, în pixeli' },
  pixels: 'Pixeli',
  code: 'HTML',
  preview: 'Previzualizare',
  fromDisk: (address) =>
    `Calculatorul a fost deschis de pe disc. Puneți site-ul lui pe un server, iar adresa de acolo în locul lui ${address}`,
};
