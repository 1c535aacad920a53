#!/bin/sh
# Maxima 5.46.0: tex(matrix(...)) writes a conditional of TeX, \ifx\endpmatrix\undefined\pmatrix{\else\begin{pmatrix}\fi ... , so that
# plain TeX and LaTeX both read it. Neither KaTeX 0.16.47 nor MathJax 4.1.3 has \ifx: both refuse what Maxima calls TeX.
# One would guess \begin{pmatrix} or \pmatrix{...}, which both of them typeset.
# Needs: maxima (Debian 12: apt-get install maxima), Node.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund katex@0.16.47 @mathjax/src@4.1.3 > /dev/null
echo 'tex(matrix([1,2],[3,4]))$' | maxima --very-quiet | tr -d '\n$' > matrix.tex
cat > typeset.mjs << 'END'
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import { SerializedMmlVisitor } from '@mathjax/src/js/core/MmlTree/SerializedMmlVisitor.js';
import { STATE } from '@mathjax/src/js/core/MathItem.js';
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';

const tex = readFileSync('matrix.tex', 'utf8');
console.log(tex);
try {
  katex.renderToString(tex);
  console.log('KaTeX: typeset');
} catch (error) {
  console.log(/Undefined control sequence: \\ifx/.test(error.message) ? 'KaTeX: no \\ifx' : error.message);
}
RegisterHTMLHandler(liteAdaptor());
const page = mathjax.document('', { InputJax: new TeX({ packages: ['base', 'ams'] }) });
const mathml = new SerializedMmlVisitor().visitTree(page.convert(tex, { end: STATE.CONVERT }));
console.log(/merror/.test(mathml) ? `MathJax: ${/data-mjx-error="([^"]*)"/.exec(mathml)?.[1]}` : 'MathJax: typeset');
END
printed=$(node typeset.mjs)
printf "%s\n" "$printed"
printf "%s\n" "$printed" | grep -q '\\ifx\\endpmatrix\\undefined\\pmatrix{\\else\\begin{pmatrix}\\fi'
printf "%s\n" "$printed" | grep -q '^KaTeX: no \\ifx$'
printf "%s\n" "$printed" | grep -q '^MathJax: Undefined control sequence \\ifx$'
