// What TeX gives a meaning of its own, and the signs of mathematics that no text font has.
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  η: '$\\eta$',
  θ: '$\\theta$',
  δ: '$\\delta$',
  Σ: '$\\sum$',
  ŷ: '$\\hat{y}$',
  '∇': '$\\nabla$',
  '−': '$-$',
  '±': '$\\pm$',
  '×': '$\\times$',
  '·': '$\\cdot$',
  '→': '$\\to$',
  '←': '$\\leftarrow$',
  '≈': '$\\approx$',
  '≤': '$\\le$',
  '≥': '$\\ge$',
  '′': "$'$",
  ᵀ: '$^{\\top}$',
  ᶻ: '$^{z}$',
  '²': '$^{2}$',
  ᵢ: '$_{i}$',
  ⱼ: '$_{j}$',
};

/** Prose as pdflatex reads it; letters of the Latin alphabets stay as they are. */
export function escapeLatex(prose: string): string {
  const spelt = (sign: string): string => signs[sign] ?? (/[{}$&#_%]/.test(sign) ? `\\${sign}` : sign);
  return Array.from(prose, spelt).join('');
}
