#pragma once

#include <string_view>
#include <vector>

#include "paste/paste_table.h"

namespace softmax_steps::paste {

/// Reads values from the tokens, one after another.
class ValueReader {
 public:
  explicit ValueReader(Context& context) : context_(context) {}

  std::size_t at() const { return at_; }
  void move_to(std::size_t at) { at_ = at; }

  /// Whether a bracket, a matrix of LaTeX or a call that makes a matrix stands at token i.
  bool starts_value(std::size_t i) const;

  /// The matrix at at(), which starts a value, with what transposes it.
  std::optional<TextMatrix> read_value();

  /// Matrices up to the closing bracket or the end of the text: one, or lists that are its rows.
  std::optional<TextMatrix> read_values(TokenKind close);

 private:
  /// A matrix and where it begins.
  struct Child {
    std::size_t token;
    TextMatrix matrix;
  };

  /// What R's matrix() is told beside its data; 0 where it is not told.
  struct Filling {
    std::size_t rows = 0;
    std::size_t columns = 0;
    bool by_row = false;
  };

  std::optional<TextMatrix> read_brackets();
  std::optional<TextMatrix> read_environment();
  std::optional<TextMatrix> read_call();
  std::optional<TextMatrix> read_array(std::string_view function);
  std::optional<TextMatrix> read_flat(Place place);
  std::optional<Filling> read_arguments();
  std::optional<TextMatrix> stacked(std::vector<Child> children);
  std::optional<TextMatrix> filled(const TextMatrix& data, Filling filling, std::size_t first);
  bool close_bracket(char open);
  bool skip_argument();
  void skip_lines();

  Context& context_;
  std::size_t at_ = 0;
  int depth_ = 0;
  /// Square brackets and braces alone, without parentheses of calls.
  int brackets_ = 0;
};

TextMatrix transposed(const TextMatrix& matrix);

}  // namespace softmax_steps::paste
