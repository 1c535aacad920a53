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
  another: 'Problemă nouă',
  leave: 'Încheie exersarea',
  making: 'Se alcătuiesc problemele …',
  isNew: (seed) => `O problemă nouă: ${seed}.`,
  unmade: 'Nu s-a putut alcătui nicio problemă. Reîncărcați pagina ca să încercați din nou.',
  steps: (done, all) => `${done} din ${counted(all, 'pas făcut', 'pași făcuți')}`,
  score: (problems, right, all) =>
    `Până acum: ${counted(problems, 'problemă rezolvată', 'probleme rezolvate')}, ${right} din ${counted(all, 'răspuns corect', 'răspunsuri corecte')}. Scorul rămâne în acest browser.`,
  forget: 'Resetează scorul',
  kind: {
    title: 'Felul problemei',
    n: 'Trăsături',
    m: 'Clase',
    digits: 'Zecimale',
    numbers: 'Numere',
    labels: 'Etichete',
    numbersOf: { kind: 'scurte: z are o zecimală', plain: 'mai lungi: z are până la trei' },
    labelsOf: { 'one-hot': 'one-hot: o clasă adevărată', soft: 'soft: o parte din fiecare clasă' },
  },
  handIn: {
    title: 'Predă',
    remark: 'Când ați terminat, faceți la sfârșitul paginii un cod pentru profesor.',
    name: 'Numele',
    make: 'Fă codul',
    hint: 'Codul conține numele, ce ați scris și indiciile văzute. Trimiteți-l profesorului.',
    code: 'Codul rezultatului',
    copy: 'Copiază codul',
    copied: 'Codul este în clipboard.',
    notCopied: 'Nu s-a putut copia. Codul este selectat: copiați-l de acolo.',
  },
  result: {
    of: (name, seed) =>
      `${name === '' ? 'Rezultat fără nume' : `Rezultat: ${name}`}${seed === '' ? '' : `, problema ${seed}`}`,
    hints: (count) => `${counted(count, 'indiciu văzut', 'indicii văzute')}.`,
    forgeable: 'Codul nu este o dovadă: cine știe cum îl poate scrie de mână.',
    close: 'Închide rezultatul',
    damaged: 'Codul este deteriorat: îi lipsește o parte sau a fost schimbat. Cereți-l din nou.',
    newer: 'Codul vine de la o versiune mai nouă a paginii. Reîncărcați pagina ca să o obțineți.',
  },
  teacher: {
    title: 'Pentru profesori',
    close: 'Închide',
    tabs: { link: 'Link', variants: 'Variante', result: 'Rezultate' },
    intro: {
      link: 'Un link care dă o temă: aceeași pagină, cu ce alegeți aici.',
      variants: 'Mai multe probleme de același fel, ca fișe cu rezolvări sau ca test pentru Moodle.',
      result: 'Ce predau elevii, cu fiecare răspuns verificat.',
    },
    seed: 'Sămânță',
    seedHint: 'Litere, cifre și cratime. Aceeași sămânță dă tuturor aceeași problemă.',
    badSeed: 'O sămânță are de la 1 la 24 de litere fără diacritice, cifre sau cratime.',
    problem: {
      title: 'Problema',
      same: 'aceeași pentru toți',
      fresh: 'alta la fiecare vizită',
    },
    canRenew: 'Permite și alte probleme',
    feedback: { title: 'Verificare', entry: 'fiecare număr pe loc', request: 'toate numerele la cerere' },
    hints: 'Permite indicii',
    controls: {
      title: 'Pagina',
      all: 'totul, și soluția',
      basic: 'problema și tabelele',
      none: 'numai tabelele',
    },
    wantsCode: 'Cere un cod al rezultatului',
    link: 'Linkul',
    copy: 'Copiază linkul',
    open: 'Încearcă-l într-o filă nouă',
    copied: 'Linkul este în clipboard.',
    notCopied: 'Nu s-a putut copia. Linkul este selectat: copiați-l de acolo.',
    settings:
      'Simbolurile, așezarea lui W și semnul zecimal sunt cele de acum ale paginii. Ce ascunde linkul nu este încuiat: cine schimbă linkul le poate aduce înapoi.',
    count: 'Variante',
    print: {
      worksheet: 'Tipărește fișele',
      key: 'Tipărește rezolvările',
      'worksheet-and-key': 'Tipărește-le pe amândouă',
    },
    moodle: 'Salvează pentru Moodle',
    moodleHint:
      'Câte o întrebare de tipul „Embedded answers (Cloze)” pentru fiecare variantă, de importat în formatul „Moodle XML”. Fiecare spațiu primește orice număr la care poate duce o rotunjire cinstită.',
    saved: (file) => `Salvat ca ${file}.`,
    code: 'Un cod predat',
    openResult: 'Deschide rezultatul',
  },
  variant: (number, seed) => `varianta ${number} (${seed})`,
  moodle: {
    category: 'Regresie softmax',
    question: (seed) => `Regresie softmax, ${seed}`,
    task: (decimals) =>
      `Calculați un pas de regresie softmax. Scrieți fiecare număr cu ${counted(decimals, 'zecimală', 'zecimale')}; nu contează dacă rotunjiți la fiecare pas sau la sfârșit.`,
  },
};
