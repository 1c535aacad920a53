#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/table.h"

namespace softmax_steps::reader {

/// What fills a field whose size the text does not tell: zeros(m), ones_like(b), eye(n)[k].
struct Filler {
  std::string number;
  bool is_identity = false;
};

struct Value {
  TextMatrix matrix;
  /// The text does not tell a row from a column.
  bool is_list = false;
  std::optional<Filler> filler;
  const char* notation = "";
};

/// How R, Maple and their like lay numbers out in a matrix; 0 where it is not told.
struct Filling {
  std::size_t rows = 0;
  std::size_t columns = 0;
  bool by_row = false;
  /// The token of a type that cuts decimals off: dtype=int; 0 where there is none.
  std::size_t integers = 0;
};

TextMatrix transposed(const TextMatrix& matrix);
TextRow flattened(const TextMatrix& matrix);

/// Whether all numbers are whole ones.
bool is_whole(const Value& value);

/// Whether a type of whole numbers is named from token `begin` up to token `end`.
bool names_integers(const Context& context, std::size_t begin, std::size_t end);

/// Reads values from the tokens, one after another.
class ValueReader {
 public:
  explicit ValueReader(Context& context) : context_(context) {}

  std::size_t at() const { return at_; }
  void move_to(std::size_t at) { at_ = at; }
  /// Whether zeros(3) is a list of three, or else 3 x 3.
  void want_list(bool wanted) { is_list_wanted_ = wanted; }

  /// Whether a bracket, a matrix of LaTeX or a call that makes a matrix stands at token i.
  bool starts_value(std::size_t i) const;

  /// The matrix at at(), which starts a value, with what transposes it.
  std::optional<Value> read_value();

 private:
  /// A matrix and where it begins.
  struct Child {
    std::size_t token;
    Value value;
  };

  std::optional<Value> read_plain();
  std::optional<Value> read_brackets();
  std::optional<Value> read_environment();
  std::optional<Value> read_call();
  std::optional<Value> read_constructor(const std::string& function, bool is_dotted);
  std::optional<Value> read_mathematica(const std::string& function);
  std::optional<Value> one_hot(const std::vector<std::size_t>& numbers, bool is_unknown,
                               std::size_t first);
  std::size_t behind_type(std::size_t i) const;
  std::optional<Value> read_repeated();
  std::optional<Value> read_vector_call(const std::string& function);
  std::optional<Value> read_array(const std::string& function);
  bool lists_numbers(const std::string& function) const;
  bool has_rows(std::size_t i) const;
  bool is_length(const std::string& function) const;
  std::optional<Value> read_sized(Filling filling);
  std::optional<Value> read_named();
  std::optional<Value> named_value(const std::string& key, bool& is_data);
  bool starts_expanded() const;
  std::optional<Value> read_expanded();
  bool starts_names(std::size_t i) const;
  bool names_entries(const std::string& function) const;
  std::optional<Value> read_range();
  std::optional<Value> read_flat(Place2D place);
  std::optional<Value> read_children();
  std::optional<Value> read_bracketed(std::size_t i);
  std::optional<Value> indexed(Value value);
  std::optional<Value> changed(Value value, std::size_t method);
  std::optional<Value> reshaped(Value value, Filling shape, std::size_t method);
  std::optional<Value> turned(Value value, std::size_t method);
  std::optional<Filling> shape_of_arguments(std::size_t begin, std::size_t end) const;
  std::size_t method_at(std::size_t i) const;
  std::optional<Filling> read_arguments();
  std::optional<Filling> shape_at(std::size_t i, std::size_t& end) const;
  std::optional<Value> stacked(std::vector<Child> children);
  std::optional<Value> filled(const TextMatrix& data, Filling filling, std::size_t first);
  std::string argument_name();
  std::size_t behind_introduction(std::size_t i) const;
  bool close_bracket(char open);
  bool skip_argument();
  void skip_lines();
  static void scale(Value& value, const std::string& number);
  char opening(std::size_t i) const;
  bool starts_scaled(std::size_t i) const;

  Context& context_;
  std::size_t at_ = 0;
  int depth_ = 0;
  /// Square brackets and braces alone, without parentheses of calls.
  int brackets_ = 0;
  bool in_call_ = false;
  /// In the braces behind a name: Matrix { [ … ] }.
  bool in_object_ = false;
  bool is_list_wanted_ = false;
};

}  // namespace softmax_steps::reader
