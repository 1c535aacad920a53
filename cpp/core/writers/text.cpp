#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "spelling.h"
#include "writer.h"

namespace softmax_steps {
namespace {

// A block of text lines of one width, set on a baseline.
struct Box {
  std::vector<std::string> lines{""};
  std::size_t width = 0;
  std::size_t baseline = 0;
};

// Columns that a text takes: its code points, none of which combine.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Box box(std::string text) {
  const std::size_t width = width_of(text);
  return {{std::move(text)}, width, 0};
}

// Side by side, baselines level.
Box beside(const Box& left, const Box& right) {
  const std::size_t above = std::max(left.baseline, right.baseline);
  const std::size_t below =
      std::max(left.lines.size() - left.baseline, right.lines.size() - right.baseline);
  Box out{{}, left.width + right.width, above};
  const auto line = [above](const Box& part, std::size_t at) {
    const std::size_t first = above - part.baseline;
    const bool inside = at >= first && at - first < part.lines.size();
    return inside ? part.lines[at - first] : std::string(part.width, ' ');
  };
  for (std::size_t at = 0; at < above + below; ++at) {
    out.lines.push_back(line(left, at) + line(right, at));
  }
  return out;
}

Box beside(const Box& left, const Box& middle, const Box& right) {
  return beside(beside(left, middle), right);
}

Box write(const Expr& expr);

Box write_all(const Exprs& exprs) {
  Box out;
  for (const Expr& expr : exprs) out = beside(out, write(expr));
  return out;
}

std::string signed_count(int value) {
  return value < 0 ? "−" + std::to_string(-value) : std::to_string(value);
}

std::string write_magnitude(const Printed& printed) {
  if (!printed.exponent) return printed.mantissa;
  return printed.mantissa + "×10^" + signed_count(*printed.exponent);
}

std::string write_number(const Printed& printed) {
  return (printed.negative ? "−" : "") + write_magnitude(printed);
}

Box in_parentheses(const Box& content) { return beside(box("("), content, box(")")); }

Box write_terms(const Exprs& exprs) {
  Box out;
  for (std::size_t i = 0; i < exprs.size(); ++i) {
    if (i == 0) {
      out = write(exprs[i]);
    } else if (is_negative_number(exprs[i])) {
      out = beside(out, box(" − " + write_magnitude(get_if<Number>(exprs[i])->printed)));
    } else {
      out = beside(out, box(" + "), write(exprs[i]));
    }
  }
  return out;
}

Box write_product(const Exprs& factors) {
  Box out;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const bool grouped =
        get_if<Terms>(factors[i]) != nullptr || (i > 0 && is_negative_number(factors[i]));
    const Box factor = write(factors[i]);
    if (i > 0) out = beside(out, box("·"));
    out = beside(out, grouped ? in_parentheses(factor) : factor);
  }
  return out;
}

struct SubscriptSign {
  char character;
  std::string_view sign;
};

constexpr std::array<SubscriptSign, 13> kSubscripts{{{'0', "₀"},
                                                     {'1', "₁"},
                                                     {'2', "₂"},
                                                     {'3', "₃"},
                                                     {'4', "₄"},
                                                     {'5', "₅"},
                                                     {'6', "₆"},
                                                     {'7', "₇"},
                                                     {'8', "₈"},
                                                     {'9', "₉"},
                                                     {'i', "ᵢ"},
                                                     {'j', "ⱼ"},
                                                     {'k', "ₖ"}}};

// Empty where Unicode has none.
std::string_view subscript(char character) {
  for (const SubscriptSign& each : kSubscripts) {
    if (each.character == character) return each.sign;
  }
  return {};
}

// The index in Unicode's subscripts where all of it has one, else behind an underscore.
std::string subscript(const std::string& index) {
  std::string out;
  for (const char c : index) {
    const std::string_view sign = subscript(c);
    if (sign.empty()) return "_" + index;
    out += sign;
  }
  return out;
}

bool is_glyph(const Expr& expr, Glyph glyph) {
  const auto* sign = get_if<Symbol>(expr);
  return sign != nullptr && sign->glyph == glyph;
}

bool is_simple(const Expr& tagged) {
  const Expr& expr = untagged(tagged);
  if (const auto* number = get_if<Number>(expr)) {
    return !number->printed.negative && !number->printed.exponent;
  }
  return get_if<Symbol>(expr) != nullptr || get_if<Count>(expr) != nullptr ||
         get_if<Subscript>(expr) != nullptr || get_if<Parentheses>(expr) != nullptr;
}

// Whether a part of a fraction needs parentheses around it when the bar becomes a slash.
bool is_loose(const Expr& tagged, bool is_denominator) {
  const Expr& expr = untagged(tagged);
  if (const auto* number = get_if<Number>(expr)) {
    return is_denominator && number->printed.exponent.has_value();
  }
  if (const auto* parts = get_if<Row>(expr)) {
    if (is_denominator) return !is_glyph(parts->children.front(), Glyph::partial);
    return std::any_of(parts->children.begin(), parts->children.end(), [](const Expr& child) {
      return is_glyph(child, Glyph::minus) || is_glyph(child, Glyph::plus);
    });
  }
  return get_if<Terms>(expr) != nullptr || get_if<Product>(expr) != nullptr ||
         (is_denominator && get_if<Summation>(expr) != nullptr);
}

Box grouped(const Expr& expr) {
  return is_simple(expr) ? write(expr) : in_parentheses(write(expr));
}

Box write_superscript(const Superscript& node) {
  const Expr& base = node.children.front();
  const Expr& index = node.children.back();
  if (is_glyph(index, Glyph::transpose) || is_glyph(index, Glyph::letter_T)) {
    return write_all(node.children);
  }
  if (is_glyph(index, Glyph::two)) return beside(write(base), box("²"));
  return beside(write(base), box("^"), grouped(index));
}

Box write_fraction(const Fraction& node) {
  const auto part = [](const Expr& expr, bool is_denominator) {
    return is_loose(expr, is_denominator) ? in_parentheses(write(expr)) : write(expr);
  };
  return beside(part(node.children.front(), false), box("/"), part(node.children.back(), true));
}

// A fraction behind a factor stands in parentheses, or the slash would divide that too.
Box write_row(const Row& node) {
  Box out;
  bool is_behind_factor = false;
  for (const Expr& child : node.children) {
    const Box part = write(child);
    const bool is_fraction = get_if<Fraction>(untagged(child)) != nullptr;
    out = beside(out, is_behind_factor && is_fraction ? in_parentheses(part) : part);
    is_behind_factor = !is_glyph(child, Glyph::plus) && !is_glyph(child, Glyph::minus) &&
                       !is_glyph(child, Glyph::negative) && !is_glyph(child, Glyph::cdot);
  }
  return out;
}

// The text of a cell, and what of it stands before the decimal point.
std::pair<std::string, std::size_t> cell_text(const Expr& expr) {
  const std::string text = write(expr).lines.front();
  return {text, width_of(text.substr(0, text.find_first_of(".,")))};
}

std::vector<std::string> column_texts(const Grid& grid, int column) {
  std::size_t before = 0;
  std::size_t after = 0;
  std::vector<std::pair<std::string, std::size_t>> cells;
  for (int r = 0; r < grid.rows; ++r) {
    cells.push_back(cell_text(grid.at(r, column)));
    before = std::max(before, cells.back().second);
    after = std::max(after, width_of(cells.back().first) - cells.back().second);
  }
  std::vector<std::string> out;
  for (const auto& [text, own] : cells) {
    std::string padded(before - own, ' ');
    padded.append(text).append(after + own - width_of(text), ' ');
    out.push_back(std::move(padded));
  }
  return out;
}

Box write_grid(const Grid& grid) {
  Box out{std::vector<std::string>(static_cast<std::size_t>(grid.rows)), 0,
          static_cast<std::size_t>((grid.rows - 1) / 2)};
  for (int c = 0; c < grid.columns; ++c) {
    const std::vector<std::string> texts = column_texts(grid, c);
    for (std::size_t r = 0; r < texts.size(); ++r) {
      out.lines[r].append(c > 0 ? "  " : "").append(texts[r]);
    }
  }
  for (std::size_t r = 0; r < out.lines.size(); ++r) {
    const bool first = r == 0;
    const bool last = r + 1 == out.lines.size();
    const std::string left = first && last ? "[" : first ? "⎡" : last ? "⎣" : "⎢";
    const std::string right = first && last ? "]" : first ? "⎤" : last ? "⎦" : "⎥";
    out.lines[r].insert(0, left).append(right);
  }
  out.width = width_of(out.lines.front());
  return out;
}

struct Writer {
  Box operator()(const Number& node) const { return box(write_number(node.printed)); }
  Box operator()(const Symbol& node) const { return box(spelling(node.glyph).text); }
  Box operator()(const Count& node) const { return box(signed_count(node.value)); }
  Box operator()(const Tagged& node) const { return write_all(node.children); }
  Box operator()(const Subscript& node) const {
    return beside(write(node.children.front()),
                  box(subscript(write(node.children.back()).lines.front())));
  }
  Box operator()(const Superscript& node) const { return write_superscript(node); }
  Box operator()(const Fraction& node) const { return write_fraction(node); }
  Box operator()(const Row& node) const { return write_row(node); }
  Box operator()(const Terms& node) const { return write_terms(node.children); }
  Box operator()(const Product& node) const { return write_product(node.children); }
  Box operator()(const Parentheses& node) const { return in_parentheses(write_all(node.children)); }
  Box operator()(const Grid& node) const { return write_grid(node); }
  Box operator()(const Summation& node) const {
    return beside(box("Σ" + subscript(spelling(node.index).text) + " "), write_all(node.children));
  }
  Box operator()(const Function& node) const {
    const std::string name = node.name == Function::Name::ln ? "ln " : "max ";
    return beside(box(name), write_all(node.children));
  }
  Box operator()(const Norm& node) const {
    const std::string bar = node.kind == Norm::Kind::absolute ? "|" : "‖";
    return beside(box(bar), write_all(node.children), box(bar));
  }
  Box operator()(const Vanishing& node) const { return write_all(node.children); }
};

Box write(const Expr& expr) { return visit(Writer{}, expr); }

}  // namespace

std::string to_text(const Printed& printed, char decimal_mark) {
  std::string text = write_number(printed);
  std::replace(text.begin(), text.end(), '.', decimal_mark);
  return text;
}

std::string to_text(const Line& line) {
  Box out = write(line.subject);
  for (const Form& form : line.forms) {
    out = beside(out, box(spelling(form.relation).text), write(form.expr));
  }
  std::string text;
  for (const std::string& row : out.lines) {
    if (!text.empty()) text += '\n';
    text += row.substr(0, row.find_last_not_of(' ') + 1);
  }
  return text;
}

}  // namespace softmax_steps
