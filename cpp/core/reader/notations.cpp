#include "reader/notations.h"

#include <algorithm>
#include <array>

#include "reader/source.h"
#include "reader/text.h"

namespace softmax_steps {

const std::vector<ReaderNotation>& notations() {
  static const std::vector<ReaderNotation> kNotations{
      {"mathml", "markup", "<mn>",
       "<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></math>",
       "MathLive", "0.111.1"},
      {"html-table", "markup", "<td", "<table><tr><td>1</td><td>2</td></tr></table>", "pandas",
       "1.5.3"},
      {"starmath", "office", "matrix\n #", "matrix{ 1 # 2 ## 3 # 4 }", "LibreOffice Math",
       "7.4.7.2"},
      {"word-linear", "office", "■(", "[■(1&2@3&4)]", "Word", ""},
      {"masked-array", "python", "masked_array(",
       "masked_array(data=[1, 2],\n             mask=False)", "NumPy", "1.24.2"},
      {"tensorflow", "python", "tf.Tensor",
       "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>", "TensorFlow",
       "2.15"},
      {"torch-parameter", "python", "Parameter containing",
       "Parameter containing:\ntensor([1., 2.], requires_grad=True)", "PyTorch", "1.13.0a0"},
      {"torch", "python", "tensor(", "tensor([[ 0.3000,  0.1000],\n        [-0.6000, -0.5000]])",
       "PyTorch", "1.13.0a0"},
      {"sympy-repr", "python", "Matrix([[", "Matrix([[1, 2], [3, 4]])", "SymPy", "1.11.1"},
      {"ruby", "programs", "Matrix[[", "Matrix[[1, 2], [3, 4]]", "Ruby", "3.1.2"},
      {"ruby-vector", "programs", "Vector[", "Vector[1, 3, 0]", "Ruby", "3.1.2"},
      {"stdlib-ndarray", "javascript", "ndarray(",
       "ndarray( 'float64', new Float64Array( [ 1, 2, 3, 4 ] ), [ 2, 2 ], [ 2, 1 ], 0, 'row-major' "
       ")",
       "@stdlib/ndarray", "0.4.1"},
      {"unfolded-array", "javascript", "Array(\n0: ", "Array(2)\n0: 1\n1: 3\nlength: 2", "Chromium",
       ""},
      {"typed-array", "javascript", "Array(\n[", "Float32Array(3) [ 1, 2, 3 ]", "Node.js",
       "20.20.2"},
      {"numpy", "python", "array(", "array([[ 0.3,  0.1],\n       [-0.6, -0.5]])", "NumPy",
       "1.24.2"},
      {"tfjs", "javascript", "Tensor\n[", "Tensor\n    [[0.3 , 0.1],\n     [-0.6, 2  ]]",
       "TensorFlow.js", "4.22.0"},
      {"mathjs", "javascript", "DenseMatrix",
       "DenseMatrix {\n  _data: [ [ 1, 2 ], [ 3, 4 ] ],\n  _size: [ 2, 2 ],\n  _datatype: "
       "undefined\n}",
       "math.js", "15.2.0"},
      {"ml-matrix", "javascript", "Matrix {",
       "Matrix {\n  [\n    1    2\n    3    4\n  ]\n  rows: 2\n  columns: 2\n}", "ml-matrix",
       "6.15.1"},
      {"macaulay2-input", "algebra", "matrix {{", "matrix {{.3, .1}, {-.6, -.5}}", "Macaulay2",
       "1.21"},
      {"maxima-matrix", "algebra", "matrix([", "matrix([1,2],[3,4])", "Maxima", "5.46.0"},
      {"r-structure", "r", "structure(", "structure(c(1, 3, 2, 4), dim = c(2L, 2L))", "R", "4.2.2"},
      {"r-matrix", "r", "matrix(", "matrix(c(1, 2, 3, 4), nrow = 2, byrow = TRUE)", "R", "4.2.2"},
      {"r-vector", "r", "c(", "c(0.1, 0.1, 0.1)", "R", "4.2.2"},
      {"r-print-matrix", "r", "[1,]", "     [,1] [,2]\n[1,]  0.3  0.1\n[2,] -0.6 -0.5", "R",
       "4.2.2"},
      {"r-print-names", "r", "[,1]", "  [,1] [,2]\na  0.3  0.1\nb -0.6 -0.5", "R", "4.2.2"},
      {"r-print-vector", "r", "[1] ", "[1]  0.3  0.1 -2.0", "R", "4.2.2"},
      {"octave-blocks", "matlab", "Columns \n through ",
       " Columns 1 through 2:\n   1   2\n   3   4\n Columns 3 through 3:\n   5\n   6", "GNU Octave",
       "7.3.0"},
      {"octave-columns", "matlab", "Columns \n and ", " Columns 1 and 2:\n   1   2\n   3   4",
       "GNU Octave", "7.3.0"},
      {"scilab-blocks", "matlab", "column \n to ",
       "         column 1 to 2\n\n   1.   2.\n   3.   4.", "Scilab", "6.1.1"},
      {"common-factor", "matlab", "1.0e\n*",
       "   1.0e+03 *\n\n   1.0005   0.0001\n  -0.0006  -0.0005", "GNU Octave", "7.3.0"},
      {"pandas-series", "python", "dtype:", "0    0.1\n1   -2.0\ndtype: float64", "pandas",
       "1.5.3"},
      {"latex-tabular", "latex", "\\begin{tabular}",
       "\\begin{tabular}{lrr}\n\\toprule\n{} & a & b \\\\\n\\midrule\nr & 1 & 2 \\\\\ns & 3 & 4 "
       "\\\\\n\\bottomrule\n\\end{tabular}",
       "pandas", "1.5.3"},
      {"latex-array", "latex", "\\begin{array}",
       "\\left[\\begin{array}{cc}1 & 2\\\\3 & 4\\end{array}\\right]", "SymPy", "1.11.1"},
      {"latex-matrix", "latex", "\\begin{", "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}",
       "pandoc", "2.17.1.1"},
      {"plain-tex", "latex", "matrix{\n\\cr", "\\pmatrix{1&2\\cr 3&4\\cr}", "PARI/GP", "2.15.2"},
      {"drawn", "drawings", "⎣", "    ⎡1  2⎤\nW = ⎢    ⎥\n    ⎣3  4⎦", "SymPy", "1.11.1"},
      {"drawn-frame", "drawings", "┌", "┌     ┐\n│ 1 2 │\n│ 3 4 │\n└     ┘", "nalgebra", ""},
      {"drawn-ascii", "drawings", "[  ", "[ 1  2 ]\n[      ]\n[ 3  4 ]", "Maxima", "5.46.0"},
      {"drawn-plain", "drawings", "\n    [\n= [", "    [1]\nx = [3]\n    [0]", "", ""},
      {"xml-fields", "programs", "<x>\n</x>",
       "<problem>\n  <x>1 3</x>\n  <b>0.1 0.2</b>\n</problem>", "", ""},
      {"eigen-stream", "c++", "<<", "W << 1, 2,\n     3, 4;", "Eigen", "3.4.0"},
      {"mathematica-constant", "algebra", "ConstantArray[", "b = ConstantArray[0.1, 3]",
       "Mathematica", ""},
      {"ublas", "c++", "](", "[2,2]((1,2),(3,4))", "Boost uBLAS", "1.74.0"},
      {"hmatrix", "programs", "><", "(2><2)\n [ 1.0, 2.0\n , 3.0, 4.0 ]", "hmatrix", "0.20.2"},
      {"markdown-aligned", "table", "|:-", "| a | b |\n|:--|--:|\n| 1 | 2 |", "knitr", "1.42"},
      {"markdown", "table", "|-", "| a | b |\n|---|---|\n| 1 | 2 |", "tabulate", "0.8.9"},
      {"box", "table", "│", "│ 1 │ 2 │\n│ 3 │ 4 │", "Node.js", "20.20.2"},
      {"bars", "algebra", "| ", "| .3  .1 |\n| -.6 2 |", "Macaulay2", "1.21"},
      {"spreadsheet", "table", "\t", "0.3\t0.1\n-0.6\t-0.5", "LibreOffice Calc", "7.4.7.2"},
      {"mathematica", "algebra", "{{", "{{1, 2}, {3, 4}}", "Yacas", "1.3.6"},
      {"object", "javascript", "{\n:", "{'A': [1, 3], 'B': [2, 4]}", "pandas", "1.5.3"},
      {"braces", "c++", "{", "{1, 2, 3}", "OpenCV", "4.6.0"},
      {"yaml", "programs", "- - ", "W:\n- - 0.3\n  - 0.1\n- - -0.6\n  - -0.5", "PyYAML", "6.0.2"},
      {"nested-lists", "python", "[[\n,", "[[0.3, 0.1], [-0.6, -0.5]]", "Python", "3.11"},
      {"numpy-print", "python", "[[", "[[ 0.3  0.1]\n [-0.6 -0.5]]", "NumPy", "1.24.2"},
      {"matlab", "matlab", "[\n;", "[1 2; 3 4]", "GNU Octave", "7.3.0"},
      {"list", "python", "[\n,", "[1, 3, 0]", "Python", "3.11"},
      {"numpy-print-vector", "python", "[", "[0.1 0.1 0.1]", "NumPy", "1.24.2"},
      {"slashed-rows", "table", " / ", "W = 1 2 / 3 4", "", ""},
      {"csv-semicolon", "table", ";", "0,3;0,1\n-0,6;-0,5", "R", "4.2.2"},
      {"csv", "table", ",", "0.3,0.1,-2\n-0.6,-0.5,2", "pandas", "1.5.3"},
      {"columns", "table", "", "0.3  0.1\n-0.6 -0.5", "GNU Octave", "7.3.0"},
  };
  return kNotations;
}

const std::vector<ReaderRemedy>& remedies() {
  static const std::vector<ReaderRemedy> kRemedies{
      {"print-all-numpy",
       "NumPy has left entries out: print with np.set_printoptions(threshold=np.inf)."},
      {"print-all-torch",
       "PyTorch has left entries out: print with torch.set_printoptions(profile='full')."},
      {"print-all-pandas", "pandas has left rows or columns out: print df.to_string()."},
      {"print-all-node",
       "Node.js has left entries out: print with console.dir(value, { maxArrayLength: null })."},
      {"print-all", "Entries are left out: print all of them."},
      {"to-dense",
       "The matrix is sparse: print it dense, with toarray(), to_dense(), full() or as.matrix()."},
      {"to-real", "The numbers are complex: print their real part, with .real, real() or Re()."},
      {"fill-missing", "An entry is missing: fill it in before printing."},
      {"fill-masked", "An entry is masked: print with filled(0), or without the mask."},
      {"format-decimal", "The numbers are printed as bits: print decimals, with format long."},
      {"copy-source",
       "The page gives up the rows of a formula: copy its TeX or MathML, from its menu."},
      {"print-values",
       "The text describes the matrix: print its values, with print(), arraySync() or toString()."},
      {"work-out", "It is not worked out: paste its result."},
      {"name-results",
       "There are several results: paste one, or write its name and = before each."},
      {"tell-size", "Nothing tells the size: give W, or write the numbers out."},
      {"one-mark", "Points and commas stand before decimals: use one of them throughout."},
  };
  return kRemedies;
}

namespace reader {
namespace {

bool holds_all(std::string_view text, std::string_view signs) {
  while (!signs.empty()) {
    const std::size_t end = std::min(signs.find('\n'), signs.size());
    if (text.find(signs.substr(0, end)) == std::string_view::npos) return false;
    signs.remove_prefix(std::min(end + 1, signs.size()));
  }
  return true;
}

}  // namespace

std::string notation_of(std::string_view piece) {
  for (const ReaderNotation& notation : notations()) {
    if (holds_all(piece, notation.signs)) return notation.id;
  }
  return "columns";
}

std::string remedy_for(const std::string& code, const std::string& notation) {
  if (code == "elided") {
    if (one_of(notation, "numpy numpy-print numpy-print-vector masked-array"))
      return "print-all-numpy";
    if (one_of(notation, "torch torch-parameter")) return "print-all-torch";
    if (one_of(notation, "list nested-lists typed-array object")) return "print-all-node";
    if (one_of(notation, "columns pandas-series")) return "print-all-pandas";
    return "print-all";
  }
  constexpr std::array<std::pair<const char*, const char*>, 15> kByCode{
      {{"sparse", "to-dense"},
       {"complex", "to-real"},
       {"missing", "fill-missing"},
       {"not-finite", "fill-missing"},
       {"masked", "fill-masked"},
       {"hexadecimal", "format-decimal"},
       {"rows-lost", "copy-source"},
       {"no-values", "print-values"},
       {"product", "work-out"},
       {"formula", "work-out"},
       {"changed", "work-out"},
       {"several-results", "name-results"},
       {"size-unknown", "tell-size"},
       {"mixed-marks", "one-mark"},
       {"cut-off", "print-all"}}};
  for (const auto& [known, remedy] : kByCode) {
    if (code == known) return remedy;
  }
  return {};
}

}  // namespace reader
}  // namespace softmax_steps
