import type { PracticeWords } from './en.js';

const plurals = new Intl.PluralRules('ro');

/** “1 pas”, “3 pași”, “20 de pași”. */
function counted(count: number, one: string, many: string): string {
  const form = plurals.select(count);
  return form === 'one' ? `${count} ${one}` : form === 'few' ? `${count} ${many}` : `${count} de ${many}`;
}

export const words: PracticeWords = {
  title: 'Exersare',
  given: 'Temă dată de profesor',
  seed: (seed) => `Problema ${seed}`,
  another: 'Altă problemă',
  leave: 'Încheie exersarea',
  making: 'Se alcătuiește o problemă …',
  isNew: (seed) => `O problemă nouă: ${seed}.`,
  unmade: 'Nu s-a putut alcătui nicio problemă. Reîncarcă pagina ca să încerci din nou.',
  steps: (done, all) => `${done} din ${counted(all, 'pas făcut', 'pași făcuți')}`,
  score: (problems, right, all) =>
    `Până acum: ${counted(problems, 'problemă terminată', 'probleme terminate')}, ${right} din ${counted(all, 'răspuns corect', 'răspunsuri corecte')}. Se păstrează numai în acest browser.`,
  forget: 'Șterge scorul',
  kind: {
    title: 'Ce fel de problemă',
    n: 'Trăsături',
    m: 'Clase',
    digits: 'Zecimale',
    numbers: 'Numere',
    labels: 'Etichete',
    numbersOf: { kind: 'scurte: z are o zecimală', plain: 'mai lungi: z are până la trei' },
    labelsOf: {
      'one-hot': 'one-hot: o singură clasă adevărată',
      soft: 'soft: câte o parte din fiecare clasă',
    },
  },
  handIn: {
    title: 'Predă',
    name: 'Numele tău',
    make: 'Alcătuiește codul',
    hint: 'Codul conține ce ai scris. Trimite-l profesorului.',
    code: 'Codul rezultatului tău',
    copy: 'Copiază',
    copied: 'Codul este în clipboard.',
    notCopied: 'Nu s-a putut copia. Codul este selectat: copiază-l tu.',
  },
  result: {
    of: (name, seed) =>
      `Rezultatul lui ${name === '' ? 'cineva fără nume' : name}${seed === '' ? '' : `, problema ${seed}`}`,
    hints: (count) => `${counted(count, 'indiciu văzut', 'indicii văzute')}.`,
    forgeable: 'Codul nu este o dovadă: cine știe cum îl poate scrie de mână.',
    close: 'Închide rezultatul',
    damaged: 'Codul este deteriorat: îi lipsește o parte sau a fost schimbat. Cere-l din nou.',
    newer: 'Codul vine de la o versiune mai nouă a paginii. Reîncarcă pagina ca să o obții.',
  },
  teacher: {
    title: 'Pentru profesori',
    close: 'Închide',
    tabs: { link: 'Un link', variants: 'Foi și Moodle', result: 'Deschide un rezultat' },
    seed: 'Sămânță',
    seedHint: 'Litere, cifre și cratime; aceeași sămânță dă peste tot aceleași probleme.',
    badSeed: 'O sămânță are de la 1 la 24 de litere fără diacritice, cifre sau cratime.',
    problem: {
      title: 'Problema',
      same: 'cea a seminței, pentru toți',
      fresh: 'alta la fiecare deschidere',
    },
    canRenew: 'Se pot cere și alte probleme',
    feedback: { title: 'Verificare', entry: 'fiecare număr pe loc', request: 'toate deodată, la cerere' },
    hints: 'Se pot cere indicii',
    controls: {
      title: 'Se văd',
      all: 'toate, și soluția',
      basic: 'problema și tabelele',
      none: 'numai tabelele',
    },
    wantsCode: 'Se cere un cod al rezultatului',
    link: 'Linkul',
    copy: 'Copiază linkul',
    copied: 'Linkul este în clipboard.',
    notCopied: 'Nu s-a putut copia. Linkul este selectat: copiază-l tu.',
    settings: 'Simbolurile, așezarea lui W și semnul zecimal sunt cele pe care le are pagina acum.',
    count: 'Variante',
    print: {
      worksheet: 'Tipărește fișele',
      key: 'Tipărește rezolvările',
      'worksheet-and-key': 'Tipărește-le pe amândouă',
    },
    moodle: 'Salvează pentru Moodle',
    moodleHint:
      'Pentru Moodle: câte o întrebare de tipul „Embedded answers (Cloze)” pentru fiecare variantă. Fișierul se importă în formatul „Moodle XML”.',
    saved: (file) => `Salvat ca ${file}.`,
    code: 'Un cod predat',
    open: 'Deschide',
  },
  variant: (number, seed) => `varianta ${number} (${seed})`,
  moodle: {
    category: 'Regresie softmax',
    question: (seed) => `Regresie softmax, ${seed}`,
    task: (decimals) =>
      `Calculează un pas de regresie softmax. Scrie fiecare număr cu ${counted(decimals, 'zecimală', 'zecimale')}; nu contează dacă rotunjești la fiecare pas sau la sfârșit.`,
  },
};
