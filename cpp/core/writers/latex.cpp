#include "spelling.h"
#include "writer.h"

namespace softmax_steps {
namespace {

std::string write(const Expr& expr);

std::string write_all(const Exprs& exprs) {
  std::string out;
  for (const Expr& expr : exprs) {
    const std::string next = write(expr);
    // A command runs on into a letter: \eta L, but z_{0}.
    const bool command_before =
        out.rfind('\\') != std::string::npos &&
        out.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                              out.rfind('\\') + 1) == std::string::npos;
    const char first = next.empty() ? ' ' : next.front();
    const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    if (command_before && letter) out += ' ';
    out += next;
  }
  return out;
}

std::string braced(const std::string& content) { return "{" + content + "}"; }

std::string write_magnitude(const Printed& printed) {
  std::string out = printed.mantissa;
  // In braces a comma is no punctuation, with a space behind it.
  if (const std::size_t comma = out.find(','); comma != std::string::npos) {
    out.replace(comma, 1, "{,}");
  }
  if (printed.exponent) out += " \\times 10^" + braced(std::to_string(*printed.exponent));
  return out;
}

std::string write_terms(const Exprs& exprs) {
  std::string out;
  for (const Expr& expr : exprs) {
    if (out.empty()) {
      out = write(expr);
    } else if (is_negative_number(expr)) {
      out += " - " + write_magnitude(get_if<Number>(expr)->printed);
    } else {
      out += " + " + write(expr);
    }
  }
  return out;
}

std::string write_product(const Exprs& factors) {
  std::string out;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const bool grouped =
        get_if<Terms>(factors[i]) != nullptr || (i > 0 && is_negative_number(factors[i]));
    const std::string factor = write(factors[i]);
    if (i > 0) out += " \\cdot ";
    out += grouped ? "\\left(" + factor + "\\right)" : factor;
  }
  return out;
}

std::string write_grid(const Grid& grid) {
  // amsmath's bmatrix has ten columns unless MaxMatrixCols is raised.
  constexpr int kMostColumns = 10;
  const bool narrow = grid.columns <= kMostColumns;
  std::string out = narrow ? "\\begin{bmatrix} "
                           : "\\left[\\begin{array}" +
                                 braced(std::string(static_cast<std::size_t>(grid.columns), 'r')) +
                                 " ";
  for (int r = 0; r < grid.rows; ++r) {
    if (r > 0) out += " \\\\ ";
    for (int c = 0; c < grid.columns; ++c) {
      if (c > 0) out += " & ";
      out += write(grid.at(r, c));
    }
  }
  return out + (narrow ? " \\end{bmatrix}" : " \\end{array}\\right]");
}

struct Writer {
  std::string operator()(const Number& node) const {
    return (node.printed.negative ? "-" : "") + write_magnitude(node.printed);
  }
  std::string operator()(const Symbol& node) const { return spelling(node.glyph).latex; }
  std::string operator()(const Count& node) const { return std::to_string(node.value); }
  std::string operator()(const Tagged& node) const { return write_all(node.children); }
  std::string operator()(const Subscript& node) const {
    return write(node.children.front()) + "_" + braced(write(node.children.back()));
  }
  std::string operator()(const Superscript& node) const {
    return write(node.children.front()) + "^" + braced(write(node.children.back()));
  }
  std::string operator()(const Fraction& node) const {
    return "\\frac" + braced(write(node.children.front())) + braced(write(node.children.back()));
  }
  std::string operator()(const Row& node) const { return write_all(node.children); }
  std::string operator()(const Terms& node) const { return write_terms(node.children); }
  std::string operator()(const Product& node) const { return write_product(node.children); }
  std::string operator()(const Parentheses& node) const {
    return "\\left(" + write_all(node.children) + "\\right)";
  }
  std::string operator()(const Grid& node) const { return write_grid(node); }
  std::string operator()(const Summation& node) const {
    return "\\sum_" + braced(spelling(node.index).latex) + " " + write_all(node.children);
  }
  std::string operator()(const Function& node) const {
    return (node.name == Function::Name::ln ? "\\ln " : "\\max ") + write_all(node.children);
  }
  std::string operator()(const Norm& node) const {
    const std::string bar = node.kind == Norm::Kind::absolute ? "vert" : "Vert";
    return "\\left\\" + bar + " " + write_all(node.children) + " \\right\\" + bar;
  }
  std::string operator()(const Vanishing& node) const { return write_all(node.children); }
};

std::string write(const Expr& expr) { return visit(Writer{}, expr); }

}  // namespace

std::string to_latex(const Expr& expr) { return write(expr); }

std::string to_latex(const Form& form) { return spelling(form.relation).latex + write(form.expr); }

}  // namespace softmax_steps
