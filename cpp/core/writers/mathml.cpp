#include <algorithm>

#include "spelling.h"
#include "writer.h"

namespace softmax_steps {
namespace {

// Widths of STIX Two Math in thousandths of an em: a figure, and the decimal point.
constexpr int kFigureWidth = 500;
constexpr int kPointWidth = 250;

std::string write(const Expr& expr);

std::string tagged(const std::string& tag, const std::string& attribute, const std::string& name,
                   const std::string& content) {
  std::string out = "<" + tag;
  if (!name.empty()) out.append(" ").append(attribute).append("=\"").append(name).append("\"");
  return out.append(">").append(content).append("</").append(tag).append(">");
}

std::string element(const std::string& tag, const std::string& content) {
  return tagged(tag, "", "", content);
}

std::string write_all(const Exprs& exprs) {
  std::string out;
  for (const Expr& expr : exprs) out += write(expr);
  return out;
}

// The number without its sign.
std::string write_magnitude(const Printed& printed) {
  std::string mantissa = element("mn", printed.mantissa);
  if (!printed.exponent) return mantissa;
  const int exponent = *printed.exponent;
  const std::string sign = exponent < 0 ? "<mo>−</mo>" : "";
  const std::string power =
      element("mrow", sign + element("mn", std::to_string(exponent < 0 ? -exponent : exponent)));
  return mantissa + "<mo>×</mo>" + element("msup", "<mn>10</mn>" + power);
}

// A number of several signs: its class tells it from a symbol that stands for the same quantity.
std::string number_row(const std::string& id, const std::string& content) {
  return "<mrow class=\"number\" data-id=\"" + id + "\">" + content + "</mrow>";
}

std::string write_number(const Number& number) {
  if (!number.printed.negative && !number.printed.exponent) {
    return tagged("mn", "data-id", number.id, number.printed.mantissa);
  }
  const std::string sign = number.printed.negative ? "<mo form=\"prefix\">−</mo>" : "";
  return number_row(number.id, sign + write_magnitude(number.printed));
}

// After the first term, the sign of a number is the operator, and stays within the number.
std::string write_terms(const Exprs& exprs) {
  std::string out;
  for (std::size_t i = 0; i < exprs.size(); ++i) {
    if (i == 0) {
      out += write(exprs[i]);
    } else if (is_negative_number(exprs[i])) {
      const Number& number = *get_if<Number>(exprs[i]);
      out += number_row(number.id, "<mo form=\"infix\">−</mo>" + write_magnitude(number.printed));
    } else {
      out += "<mo>+</mo>" + write(exprs[i]);
    }
  }
  return element("mrow", out);
}

std::string fence(const std::string& sign, const std::string& form, bool is_tall) {
  return "<mo fence=\"true\" form=\"" + form + "\" stretchy=\"" + (is_tall ? "true" : "false") +
         "\">" + sign + "</mo>";
}

std::string in_parentheses(const std::string& content, bool is_tall = false) {
  return "<mrow>" + fence("(", "prefix", is_tall) + content + fence(")", "postfix", is_tall) +
         "</mrow>";
}

std::string write_product(const Exprs& factors) {
  std::string out;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    if (i > 0) out += "<mo>·</mo>";
    const std::string factor = write(factors[i]);
    out += is_grouped_factor(factors, i) ? in_parentheses(factor) : factor;
  }
  return element("mrow", out);
}

// Places behind the point; −1 without a point, and for anything but a plain number.
int decimal_places(const Expr& cell) {
  const auto* number = get_if<Number>(cell);
  if (number == nullptr || number->printed.exponent) return -1;
  const std::size_t point = number->printed.mantissa.find('.');
  if (point == std::string::npos) return 0;
  return static_cast<int>(number->printed.mantissa.size() - point) - 1;
}

// What a right-aligned number lacks for its figures to stand under those of `places` decimals.
std::string padding(int own, int places) {
  if (own < 0 || own >= places) return "";
  const int width = (places - own) * kFigureWidth + (own == 0 ? kPointWidth : 0);
  std::string thousandths = std::to_string(width % 1000);
  thousandths.insert(0, 3 - thousandths.size(), '0');
  return "<mspace width=\"" + std::to_string(width / 1000) + "." + thousandths + "em\"></mspace>";
}

std::string write_grid(const Grid& grid) {
  std::string rows;
  for (int r = 0; r < grid.rows; ++r) {
    std::string cells;
    for (int c = 0; c < grid.columns; ++c) {
      int places = 0;
      for (int other = 0; other < grid.rows; ++other) {
        places = std::max(places, decimal_places(grid.at(other, c)));
      }
      cells +=
          element("mtd", write(grid.at(r, c)) + padding(decimal_places(grid.at(r, c)), places));
    }
    rows += element("mtr", cells);
  }
  return "<mrow class=\"matrix\"><mo fence=\"true\" stretchy=\"true\">[</mo>" +
         element("mtable", rows) + "<mo fence=\"true\" stretchy=\"true\">]</mo></mrow>";
}

std::string write_function(const Function& function) {
  const std::string name = function.name == Function::Name::ln ? "ln" : "max";
  return "<mrow><mi>" + name + "</mi><mspace width=\"0.167em\"></mspace>" +
         write_all(function.children) + "</mrow>";
}

std::string write_norm(const Norm& norm) {
  const std::string bar = norm.kind == Norm::Kind::absolute ? "|" : "‖";
  const bool is_tall = has_fraction(norm.children.front());
  return element("mrow", fence(bar, "prefix", is_tall) + write_all(norm.children) +
                             fence(bar, "postfix", is_tall));
}

struct Writer {
  std::string operator()(const Number& node) const { return write_number(node); }
  std::string operator()(const Symbol& node) const { return spelling(node.glyph).mathml; }
  std::string operator()(const Count& node) const {
    return element("mn", std::to_string(node.value));
  }
  std::string operator()(const Tagged& node) const {
    const std::string attribute = node.kind == Tagged::Kind::id ? "data-id" : "data-of";
    return tagged("mrow", attribute, node.name, write_all(node.children));
  }
  std::string operator()(const Subscript& node) const {
    return element("msub", write_all(node.children));
  }
  std::string operator()(const Superscript& node) const {
    return element("msup", write_all(node.children));
  }
  std::string operator()(const Fraction& node) const {
    return element("mfrac", write_all(node.children));
  }
  std::string operator()(const Row& node) const {
    return element("mrow", write_all(node.children));
  }
  std::string operator()(const Terms& node) const { return write_terms(node.children); }
  std::string operator()(const Product& node) const { return write_product(node.children); }
  std::string operator()(const Parentheses& node) const {
    return in_parentheses(write_all(node.children), has_fraction(node.children.front()));
  }
  std::string operator()(const Grid& node) const { return write_grid(node); }
  std::string operator()(const Summation& node) const {
    return std::string("<mrow><munder><mo movablelimits=\"false\">∑</mo>") +
           spelling(node.index).mathml + "</munder>" + write_all(node.children) + "</mrow>";
  }
  std::string operator()(const Function& node) const { return write_function(node); }
  std::string operator()(const Norm& node) const { return write_norm(node); }
  std::string operator()(const Vanishing& node) const {
    return tagged("mrow", "class", "vanishing", write_all(node.children));
  }
};

std::string write(const Expr& expr) { return visit(Writer{}, expr); }

}  // namespace

std::string to_mathml(const Expr& expr) { return write(expr); }

std::string to_mathml(const Form& form) {
  return element("mrow", spelling(form.relation).mathml + write(form.expr));
}

}  // namespace softmax_steps
