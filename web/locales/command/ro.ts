import type { CommandWords } from './en.js';

const help = `Calculează un pas de regresie softmax, rând cu rând, cu zecimale exacte.

Folosire: softmax-steps [opțiuni] [fișier sau dosar ...]

Fără fișier, sau pentru -, citește intrarea standard. O problemă este fișierul JSON exportat de calculator
sau orice text care poate fi lipit în el: x = ..., W = ..., b = ..., y = ..., eta = ... în NumPy, PyTorch,
Python, JSON, MATLAB, R, LaTeX, Markdown sau CSV.

Ce se scrie
  -f, --format F          text (implicit), latex, markdown, html (o pagină de tipărit) sau json
      --worksheet         ca html: cu spații de completat
      --key               ca html: rezolvarea; împreună cu --worksheet, amândouă
      --steps LISTĂ       doar acești pași: given,logits,exponentials,softmax,cross-entropy,
                          gradient-logits,gradient-weights,gradient-bias,update-weights,update-bias,check
      --lang L            en (implicit) sau ro
  -o, --out CALE          un fișier; pentru mai multe probleme un dosar, în care fiecare are fișierul ei

Cum se scriu numerele
      --digits N          atâtea zecimale (implicit 4)
      --significant       atâtea cifre semnificative
      --rounding R        half-up (implicit), half-even sau truncate
      --carried           rotunjește fiecare rezultat intermediar și continuă cu el, ca pe hârtie
      --decimal-mark M    point (punct) sau comma (virgulă); implicit cum se obișnuiește în limba aleasă
      --symbols LISTĂ     dintre p sau a (pentru ŷ), alpha (η), partial (∇), J (L), T (⊤): --symbols p,alpha
      --index-base N      0 (implicit) sau 1
      --shift S           scade max z înainte de exponențiale: auto (implicit), always sau never

Cum se citește problema
      --layout L          W este features-by-classes (implicit) sau classes-by-features
      --eta N             rata de învățare, în locul celei din fișier
      --reading LISTĂ     cum se ia un text care poate fi citit în mai multe feluri: row,decimal-comma

Probleme alcătuite, în locul fișierelor
      --variants K        atâtea (de la 1 la 40), în care oricare două greșeli obișnuite dau alte cifre
      --seed S            litere, cifre și cratime; aceeași sămânță dă aceleași probleme, ca pe pagină
      --features N        de la 1 la 6 (implicit 2)
      --classes N         de la 2 la 6 (implicit 3)
      --numbers N         kind (implicit: z are o zecimală) sau plain
      --labels L          one-hot (implicit) sau soft
                          --digits (de la 2 la 8, implicit 3) sunt zecimalele cu care se lucrează

  -h, --help
  -v, --version

Opțiunile trec înaintea fișierului. Codul de ieșire: 0 totul e bine, 1 o problemă e greșită (celelalte se
scriu), 2 comanda e greșită.
`;

/** Romanian. */
export const words: CommandWords = {
  help,
  seeHelp: 'Vedeți softmax-steps --help.',
  unknownOption: (option) => `Nu există opțiunea ${option}.`,
  noValue: (option) => `${option} are nevoie de o valoare.`,
  noValueWanted: (option) => `${option} nu ia nicio valoare.`,
  noChoice: (option, choices, got) => `${option}: „${got}” nu este printre ${choices.join(', ')}.`,
  wholeNumber: (option, { min, max }, got) =>
    `${option} trebuie să fie un număr întreg de la ${min} la ${max}, nu „${got}”.`,
  badSeed: '--variants are nevoie de --seed: de la 1 la 24 de litere fără diacritice, cifre sau cratime.',
  variantsAreMade: '--variants alcătuiește singur problemele: nu se numește niciun fișier.',
  onlyVariants: (option) => `${option} este doar pentru --variants.`,
  variant: (number, seed) => `varianta ${number} (${seed})`,
  onlyHtml: 'Fișele de lucru și rezolvările se scriu doar ca html.',
  severalNeedFolder: 'Mai multe probleme au nevoie de un dosar în care să fie scrise: --out DOSAR.',
  sameTarget: (first, second, target) => `${first} și ${second} ar fi scrise amândouă în ${target}.`,
  ownTarget: (file) => `${file} ar fi suprascris; alegeți alt --out.`,
  emptyFolder: (folder) => `${folder} nu are fișiere cu probleme.`,
  noInput: 'Nu este nimic de citit: numiți un fișier sau un dosar, ori trimiteți o problemă la intrare.',
  standardInput: 'intrarea standard',
  notFound: 'nu există un asemenea fișier.',
  unreadable: (reason) => `nu poate fi citit (${reason}).`,
  unwritable: (reason) => `nu poate fi scris (${reason}).`,
  unnamed: 'Numerele nu au nume. O problemă este: x = …, W = …, b = …, y = …, eta = ….',
  missing: (fields) => (fields.length === 1 ? `Lipsește ${fields.join()}.` : `Lipsesc ${fields.join(', ')}.`),
  etaMissing: 'Lipsește rata de învățare; poate fi dată prin --eta.',
  severalReadings: 'Poate fi citit în mai multe feluri. Alegeți unul:',
  summary: (written, wrong) =>
    `Scrise: ${written}${wrong.length === 0 ? '' : `; greșite: ${wrong.length} (${wrong.join(', ')})`}.`,
};
