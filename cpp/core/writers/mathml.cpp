#include <algorithm>
#include <string_view>
#include <vector>

#include "spelling.h"
#include "writer.h"

namespace softmax_steps {
namespace {

// Widths of STIX Two Math in thousandths of an em: a figure, and the decimal point.
constexpr int kFigureWidth = 500;
constexpr int kPointWidth = 250;

// Of `size` things no more than `longest` are written: the first ones, an ellipsis, the last ones.
struct Span {
  int size;
  int longest;

  bool is_whole() const { return size <= longest; }
  bool leaves_out(int at) const {
    return !is_whole() && at >= longest / 2 && at < size - longest / 4;
  }
  // The places that are written, −1 for the ellipsis.
  std::vector<int> places() const {
    std::vector<int> out;
    for (int at = 0; at < size; ++at) {
      if (!leaves_out(at)) {
        out.push_back(at);
      } else if (out.back() >= 0) {
        out.push_back(kEllipsis);
      }
    }
    return out;
  }

  static constexpr int kEllipsis = -1;
};

int size_of(const Exprs& exprs) { return static_cast<int>(exprs.size()); }

bool is_vanishing(const Expr& expr) { return get_if<Vanishing>(expr) != nullptr; }

// Places behind the point; −1 without a point, and for anything but a plain number.
int decimal_places(const Expr& cell) {
  const auto* number = get_if<Number>(cell);
  if (number == nullptr || number->printed.exponent) return -1;
  const std::size_t point = number->printed.mantissa.find_first_of(".,");
  if (point == std::string::npos) return 0;
  return static_cast<int>(number->printed.mantissa.size() - point) - 1;
}

// Writes into one text: a derivation has thousands of elements.
class Writer {
 public:
  /// With `ids` it appends those of the numbers to them.
  Writer(TextBuffer& out, const MathmlStyle& style, std::vector<QuantityId>* ids = nullptr)
      : out_(out), style_(style), ids_(ids) {}

  void write(const Expr& expr) { visit(*this, expr); }
  void write(const Form& form) {
    out_ += "<mrow>";
    open("mo", " class=\"rel\"");
    out_.append(spelling(form.relation).mathml, "</mo>");
    write(form.expr);
    out_ += "</mrow>";
  }

  void operator()(const Number& node) {
    if (!node.printed.negative && !node.printed.exponent) {
      open_number("mn", " data-id=\"", node.id);
      out_.append(node.printed.mantissa, "</mn>");
    } else {
      write_number_row(node, node.printed.negative ? "<mo form=\"prefix\">−</mo>" : "");
    }
  }
  void operator()(const Symbol& node) { out_ += spelling(node.glyph).mathml; }
  void operator()(const Count& node) { element("mn", std::to_string(node.value)); }
  void operator()(const Tagged& node) {
    open("mrow", node.kind == Tagged::Kind::id ? " data-id=\"" : " data-of=\"", node.id);
    write_all(node.children);
    out_ += "</mrow>";
  }
  void operator()(const Subscript& node) { element("msub", node.children); }
  void operator()(const Superscript& node) { element("msup", node.children); }
  void operator()(const Fraction& node) { element("mfrac", node.children); }
  void operator()(const Row& node) { element("mrow", node.children); }
  void operator()(const Terms& node);
  void operator()(const Product& node) {
    out_ += "<mrow>";
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (i > 0) out_ += "<mo>·</mo>";
      if (is_grouped_factor(node.children, i)) {
        write_in_parentheses({node.children[i]}, false);
      } else {
        write(node.children[i]);
      }
    }
    out_ += "</mrow>";
  }
  void operator()(const Parentheses& node) {
    write_in_parentheses(node.children, has_fraction(node.children.front()));
  }
  void operator()(const Grid& node);
  void operator()(const Summation& node) {
    out_.append("<mrow><munder><mo movablelimits=\"false\">∑</mo>", spelling(node.index).mathml,
                "</munder>");
    write_all(node.children);
    out_ += "</mrow>";
  }
  void operator()(const Function& node) {
    out_ += node.name == Function::Name::ln ? "<mrow><mi>ln</mi>" : "<mrow><mi>max</mi>";
    out_ += "<mspace width=\"0.167em\"></mspace>";
    write_all(node.children);
    out_ += "</mrow>";
  }
  void operator()(const Norm& node) {
    const std::string bar = node.kind == Norm::Kind::absolute ? "|" : "‖";
    const bool is_tall = has_fraction(node.children.front());
    write_fenced(node.children, bar, bar, is_tall);
  }
  void operator()(const Vanishing& node) {
    open("mrow", " class=\"vanishing\"");
    write_all(node.children);
    out_ += "</mrow>";
  }

 private:
  // Attributes that only the page's styles and highlights know are left out of what stands alone.
  void open(std::string_view tag, std::string_view attributes) {
    out_.append("<", tag, style_.is_standalone ? "" : attributes, ">");
  }
  void open(std::string_view tag, std::string_view attribute, const QuantityId& id) {
    out_.append("<", tag);
    if (!style_.is_standalone) {
      out_ += attribute;
      append_id(out_, id);
      out_ += '"';
    }
    out_ += '>';
  }
  void open_number(std::string_view tag, std::string_view data, const QuantityId& id) {
    if (ids_ != nullptr) ids_->push_back(id);
    open(tag, data, id);
  }

  void element(std::string_view tag, std::string_view content) {
    out_.append("<", tag, ">", content, "</", tag, ">");
  }
  void element(std::string_view tag, const Exprs& children) {
    out_.append("<", tag, ">");
    write_all(children);
    out_.append("</", tag, ">");
  }
  void write_all(const Exprs& exprs) {
    for (const Expr& expr : exprs) write(expr);
  }

  // The number without its sign.
  void write_magnitude(const Printed& printed) {
    if (!printed.exponent) {
      element("mn", printed.mantissa);
      return;
    }
    const int exponent = *printed.exponent;
    element("mn", printed.mantissa);
    out_ += "<mo>×</mo><msup><mn>10</mn><mrow>";
    if (exponent < 0) out_ += "<mo>−</mo>";
    element("mn", std::to_string(exponent < 0 ? -exponent : exponent));
    out_ += "</mrow></msup>";
  }

  // A number of several signs: its class tells it from a symbol that stands for the same quantity.
  void write_number_row(const Number& number, std::string_view sign) {
    open_number("mrow", " class=\"number\" data-id=\"", number.id);
    out_ += sign;
    write_magnitude(number.printed);
    out_ += "</mrow>";
  }

  void write_fence(std::string_view sign, std::string_view form, bool is_tall) {
    out_.append("<mo fence=\"true\" form=\"", form);
    out_ += is_tall ? "\" stretchy=\"true\">" : "\" stretchy=\"false\">";
    out_.append(sign, "</mo>");
  }
  void write_fenced(const Exprs& content, std::string_view left, std::string_view right,
                    bool is_tall) {
    out_ += "<mrow>";
    write_fence(left, "prefix", is_tall);
    write_all(content);
    write_fence(right, "postfix", is_tall);
    out_ += "</mrow>";
  }
  void write_in_parentheses(const Exprs& content, bool is_tall) {
    write_fenced(content, "(", ")", is_tall);
  }

  // What a right-aligned number lacks for its figures to stand under those of `places` decimals.
  void write_padding(int own, int places) {
    if (own < 0 || own >= places) return;
    const int width = (places - own) * kFigureWidth + (own == 0 ? kPointWidth : 0);
    std::string thousandths = std::to_string(width % 1000);
    thousandths.insert(0, 3 - thousandths.size(), '0');
    out_.append("<mspace width=\"", std::to_string(width / 1000), ".", thousandths,
                "em\"></mspace>");
  }

  TextBuffer& out_;
  MathmlStyle style_;
  std::vector<QuantityId>* ids_;
};

// After the first term, the sign of a number is the operator, and stays within the number. Of the
// terms left out, the only one that does not vanish is written all the same.
void Writer::operator()(const Terms& node) {
  const Exprs& terms = node.children;
  const Span span{size_of(terms), style_.longest};
  const auto vanishing = std::count_if(terms.begin(), terms.end(), is_vanishing);
  const bool is_single = vanishing + 1 == size_of(terms);
  bool in_gap = false;
  out_ += "<mrow>";
  for (int i = 0; i < size_of(terms); ++i) {
    const Expr& term = terms[static_cast<std::size_t>(i)];
    const bool was_in_gap = in_gap;
    in_gap = span.leaves_out(i) && !(is_single && !is_vanishing(term));
    if (in_gap) {
      if (was_in_gap) continue;
      out_ += "<mo>+</mo>";
      open("mo", " class=\"ellipsis\"");
      out_ += "⋯</mo>";
    } else if (i > 0 && is_negative_number(term)) {
      write_number_row(*get_if<Number>(term), "<mo form=\"infix\">−</mo>");
    } else {
      if (i > 0) out_ += "<mo>+</mo>";
      write(term);
    }
  }
  out_ += "</mrow>";
}

void Writer::operator()(const Grid& node) {
  const std::vector<int> rows = Span{node.rows, style_.longest}.places();
  const std::vector<int> columns = Span{node.columns, style_.longest}.places();
  std::vector<int> decimals(static_cast<std::size_t>(node.columns), 0);
  for (const int r : rows) {
    for (const int c : columns) {
      if (r == Span::kEllipsis || c == Span::kEllipsis) continue;
      int& most = decimals[static_cast<std::size_t>(c)];
      most = std::max(most, decimal_places(node.at(r, c)));
    }
  }
  open("mrow", " class=\"matrix\"");
  out_ += "<mo fence=\"true\" stretchy=\"true\">[</mo>";
  out_ += style_.is_standalone ? "<mtable columnalign=\"right\">" : "<mtable>";
  for (const int r : rows) {
    out_ += "<mtr>";
    for (const int c : columns) {
      if (r == Span::kEllipsis || c == Span::kEllipsis) {
        const std::string_view dots = r != Span::kEllipsis ? "⋯" : c != Span::kEllipsis ? "⋮" : "⋱";
        open("mtd", " class=\"ellipsis\"");
        out_.append("<mo>", dots, "</mo></mtd>");
        continue;
      }
      out_ += "<mtd>";
      write(node.at(r, c));
      write_padding(decimal_places(node.at(r, c)), decimals[static_cast<std::size_t>(c)]);
      out_ += "</mtd>";
    }
    out_ += "</mtr>";
  }
  out_ += "</mtable><mo fence=\"true\" stretchy=\"true\">]</mo></mrow>";
}

}  // namespace

bool is_abbreviated(const Expr& expr, int longest) {
  return visit(
      [longest](const auto& node) {
        if constexpr (requires { node.rows; }) {
          if (node.rows > longest || node.columns > longest) return true;
        }
        if constexpr (std::is_same_v<decltype(node), const Terms&>) {
          if (size_of(node.children) > longest) return true;
        }
        if constexpr (requires { node.children; }) {
          return std::any_of(node.children.begin(), node.children.end(),
                             [longest](const Expr& e) { return is_abbreviated(e, longest); });
        } else {
          return false;
        }
      },
      expr);
}

std::string_view sign_of(Relation relation) { return spelling(relation).mathml; }

void write_mathml(TextBuffer& out, const Expr& expr, const MathmlStyle& style) {
  Writer(out, style).write(expr);
}

void write_mathml(TextBuffer& out, const Form& form, const MathmlStyle& style,
                  std::vector<QuantityId>* ids) {
  Writer(out, style, ids).write(form);
}

}  // namespace softmax_steps
