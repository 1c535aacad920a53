import type { words as english } from './en.js';

export const words: typeof english = {
  open: 'Deschide în calculator',
  wrong: (option, values) =>
    `Adresa acestui cadru are o valoare greșită pentru „${option}”; valori posibile: ${values}.`,
};
