// Solutions in words, made up for this project; the answers are those of the text, by eye.
import { W_next, b_next, dW, dz, exp, loss, sum, yhat, z } from './note-values.mjs';

export const wordNotes = {
  sentences: {
    why: 'sentences that go on behind a value: and, hence, so',
    text: `We find z = (-1.4, -1.3, 4.1)ᵀ, hence p = (0.0041, 0.0045, 0.9915)ᵀ and the loss is 5.4086. Is dz = [0.0041, -0.9955, 0.9915] right?
`,
    answers: { z, yhat, loss, dz },
  },
  'sentences-romanian': {
    why: 'Romanian sentences with decimal commas; the full stop behind a number',
    decimalMark: ',',
    text: `Logiții sunt z = (-1,4; -1,3; 4,1), iar probabilitățile sunt p = (0,0041; 0,0045; 0,9915).
Deci pierderea este 5,4086. Gradientul față de z: [0,0041; -0,9955; 0,9915].
`,
    answers: { z, yhat, loss, dz },
  },
  'words-romanian': {
    why: 'names as words in Romanian, with and without accents',
    text: `logiți: -1.4, -1.3, 4.1
exponențiale: 0.2466, 0.2725, 60.3403
suma exponențialelor: 60.8594
probabilitati: 0.0041, 0.0045, 0.9915
Entropia încrucișată: 5.4086
Noul bias: 0.0996, 0.1996, 0.0009
`,
    answers: { z, exp, sum, yhat, loss, b_next },
  },
  'words-gradients': {
    why: 'gradients in words: of what, with respect to what',
    text: `Gradient of the loss w.r.t. z: [0.0041, -0.9955, 0.9915]
Weight gradient: [[0.0041, -0.9955, 0.9915], [0.0122, -2.9866, 2.9744], [0, 0, 0]]
The new weights are W = [[0.2996, 0.1996, -2.0991], [-0.6012, -0.2013, 1.7026], [-1, -0.5, 0.1]]
After the update the loss is L = 3.2653
`,
    answers: { dz, dW, W_next },
  },
  'list-steps': {
    why: 'Step 1: before each line, a name in bold, boxes to tick',
    text: `Step 1: z = [-1.4, -1.3, 4.1]
(2) exp(z) = [0.2466, 0.2725, 60.3403]
3) **Sum:** 60.8594
- [x] p = [0.0041, 0.0045, 0.9915]
+ L = 5.4086
`,
    answers: { z, exp, sum, yhat, loss },
  },
  'sum-of-shares': {
    why: 'the sum of the probabilities is not that of the exponentials',
    text: `exp(z) = [0.2466, 0.2725, 60.3403], sum = 60.8594
p = [0.0041, 0.0045, 0.9915], sum = 1.0001
`,
    answers: { exp, sum, yhat },
  },
  'given-again': {
    why: 'values that are given again, with fewer digits',
    text: `z = [-1.4, -1.3, 4.1]
p = [0.004, 0.0045, 0.99]
L = 5.41

Result: z = [-1.40, -1.30, 4.10], p = [0.0041, 0.0045, 0.9915], L = 5.4086
`,
    answers: { z, yhat, loss },
  },
  'table-of-values': {
    why: 'a table of names and values, one of them in brackets',
    text: `| quantity | value |
|---|---|
| z | [-1.4, -1.3, 4.1] |
| L | 5.4086 |
`,
    answers: { z, loss },
  },
  'comma-list': {
    why: 'decimal commas between commas with blanks',
    decimalMark: ',',
    text: `z = [-1,4, -1,3, 4,1]
p = [0,0041, 0,0045, 0,9915]
L = 5,4086
`,
    answers: { z, yhat, loss },
  },
  'comma-drawn': {
    why: 'drawn matrices with decimal commas beside each other',
    decimalMark: ',',
    text: `    ⎡−1,4⎤        ⎡0,0041⎤
z = ⎢−1,3⎥    p ≈ ⎢0,0045⎥,   L ≈ 5,4086
    ⎣ 4,1⎦        ⎣0,9915⎦
`,
    answers: { z, yhat, loss },
  },
  'comma-table': {
    why: 'cells with decimal commas',
    decimalMark: ',',
    text: 'z\t-1,4\t-1,3\t4,1\nyhat\t0,0041\t0,0045\t0,9915\nL\t5,4086\n',
    answers: { z, yhat, loss },
  },
};
