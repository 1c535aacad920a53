#include "paste/paste_problem.h"

#include <algorithm>
#include <string>
#include <utility>

#include "paste/paste_text.h"
#include "paste/paste_value.h"

namespace softmax_steps::paste {
namespace {

using enum TokenKind;

enum class Field : std::uint8_t { none, x, W, b, y, eta };

// The field that a name stands for; single letters by their case, words in any.
Field field_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos) name.remove_prefix(dot + 1);
  if (one_of(name, "x X")) return Field::x;
  if (one_of(name, "w W")) return Field::W;
  if (name == "b") return Field::b;
  if (one_of(name, "y Y")) return Field::y;
  if (one_of(name, "η α")) return Field::eta;
  std::string word = lower(name);
  std::erase(word, '\\');
  if (one_of(word, "input inputs feature features")) return Field::x;
  if (one_of(word, "weight weights")) return Field::W;
  if (one_of(word, "bias biases")) return Field::b;
  if (one_of(word, "label labels target targets")) return Field::y;
  if (one_of(word, "eta lr alpha learning_rate learningrate step step_size")) {
    return Field::eta;
  }
  return Field::none;
}

class ProblemReader {
 public:
  explicit ProblemReader(Context& context) : context_(context), values_(context) {}

  // The fields that the text assigns; none where it assigns nothing at all.
  std::optional<Assignments> run() {
    std::size_t i = 0;
    while (!context_.is(i, finish)) i = step(i);
    if (failure_) context_.failure = failure_;
    return failure_ ? std::nullopt : std::optional(std::move(out_));
  }

  bool found_any() const { return found_any_; }

 private:
  // Reads the assignment at token i, or passes over the token.
  std::size_t step(std::size_t i) {
    const std::size_t assigned = behind_assignment(i);
    if (assigned == i) return i + 1;
    const Field field = field_at(i);
    if (field == Field::none) return i + 1;
    const bool transposes = context_.is(i + 1, transpose);
    std::size_t start = assigned;
    while (one_of_kinds(start, {newline, dollar, ampersand, tab})) ++start;
    std::optional<TextMatrix> value;
    if (values_.starts_value(start)) {
      values_.move_to(start);
      value = values_.read_value();
      last_ = values_.at();
    } else if (starts_bare(start)) {
      value = read_bare(start);
    } else {
      // A formula: something derived.
      return start;
    }
    found_any_ = true;
    if (value && !ends_well()) value.reset();
    if (!value) {
      note_failure(field);
    } else {
      assign(field, i, transposes ? transposed(*value) : std::move(*value));
    }
    return std::max(last_, start);
  }

  bool one_of_kinds(std::size_t i, std::initializer_list<TokenKind> kinds) const {
    return std::find(kinds.begin(), kinds.end(), context_.kind(i)) != kinds.end();
  }

  // Behind `name =`, also `name^T &=` and `name:`, where a statement may begin; else i.
  std::size_t behind_assignment(std::size_t i) const {
    if (!context_.is(i, name) || !may_begin(i)) return i;
    std::size_t at = i + 1;
    if (context_.is(at, transpose)) ++at;
    if (context_.is(at, ampersand)) ++at;
    return one_of_kinds(at, {assign_kind, colon}) ? at + 1 : i;
  }

  // A statement begins on a line of its own, behind a separator or bracket, or behind words: not
  // within a formula, nor with the second name of a, b = ….
  bool may_begin(std::size_t i) const {
    if (i == 0) return true;
    switch (context_.kind(i - 1)) {
      case newline:
      case semicolon:
      case dollar:
      case open:
      case row:
      case pipe:
      case ampersand:
      case tab:
        return true;
      case comma:
        return i == 1 || !context_.is(i - 2, name);
      case name:
        return context_.tokens.slice(i - 1).size() > 1;
      default:
        return false;
    }
  }

  Field field_at(std::size_t i) const {
    const std::string word = lower(context_.tokens.slice(i));
    const std::string before =
        i == 0 || !context_.is(i - 1, name) ? std::string() : lower(context_.tokens.slice(i - 1));
    if ((word == "rate" && before == "learning") || (word == "size" && before == "step")) {
      return Field::eta;
    }
    return field_of(context_.tokens.slice(i));
  }

  bool is_bad_number(std::size_t i) const {
    return context_.is(i, name) && stands_for_number(context_.tokens.slice(i));
  }

  bool starts_bare(std::size_t i) const { return context_.is(i, number) || is_bad_number(i); }

  // Numbers without brackets, up to what cannot be among them. Where words follow the last line's
  // numbers, the line is prose.
  std::optional<TextMatrix> read_bare(std::size_t start) {
    std::size_t end = start;
    std::size_t line = start;
    while (one_of_kinds(end, {number, comma, semicolon, newline, tab}) || is_bad_number(end)) {
      if (context_.is(end, newline)) line = end;
      ++end;
    }
    if (line != start && !one_of_kinds(end, {finish, dollar, close})) end = line;
    while (one_of_kinds(end - 1, {comma, semicolon, newline, tab})) --end;
    last_ = end;
    return read_table(context_, {start, end}, Place::bare);
  }

  bool unexpected() {
    context_.fail("unexpected", last_);
    return false;
  }

  bool starts_number(std::size_t i) const {
    return context_.is(i, number) || values_.starts_value(i);
  }

  // Whether a value ends at last_: with a separator, or a remark that has no numbers.
  bool ends_well() {
    const std::string_view next = context_.tokens.slice(last_);
    if (next == "." || next == "∈") return true;
    switch (context_.kind(last_)) {
      case comma:
      case semicolon:
        return !starts_number(last_ + 1) || unexpected();
      case name:
        return next == "in" || is_remark() || unexpected();
      case number:
      case open:
      case begin:
      case mark:
      case transpose:
      case assign_kind:
      case colon:
        return unexpected();
      default:
        return true;
    }
  }

  bool is_remark() const {
    for (std::size_t i = last_; !one_of_kinds(i, {newline, semicolon, dollar, row, finish}); ++i) {
      if (behind_assignment(i) != i) return true;
      if (starts_number(i)) return false;
    }
    return true;
  }

  // A symbolic value may come before the numbers; it is a mistake only if none follow.
  void note_failure(Field field) {
    if (!failure_) {
      failure_ = context_.failure;
      failed_ = field;
    }
  }

  void forgive(Field field) {
    if (failed_ == field && failure_ && failure_->code == "not-a-number") failure_.reset();
  }

  void assign(Field field, std::size_t i, TextMatrix value) {
    forgive(field);
    if (field == Field::eta) return assign_eta(i, value);
    std::optional<TextMatrix>& place = field == Field::x   ? out_.x
                                       : field == Field::W ? out_.W
                                       : field == Field::b ? out_.b
                                                           : out_.y;
    if (place && *place != value) return fail_twice(i);
    place = std::move(value);
  }

  void assign_eta(std::size_t i, const TextMatrix& value) {
    if (value.size() != 1 || value.front().size() != 1) {
      const std::size_t count = value.size() * value.front().size();
      context_.fail("not-a-scalar", i, "1", std::to_string(count));
      return note_failure(Field::eta);
    }
    if (out_.eta && *out_.eta != value[0][0]) return fail_twice(i);
    out_.eta = value[0][0];
  }

  void fail_twice(std::size_t i) {
    context_.fail("assigned-twice", i);
    note_failure(Field::none);
  }

  static constexpr TokenKind assign_kind = TokenKind::assign;

  Context& context_;
  ValueReader values_;
  Assignments out_;
  std::optional<Failure> failure_;
  Field failed_ = Field::none;
  /// Behind the last value.
  std::size_t last_ = 0;
  bool found_any_ = false;
};

// Behind words that introduce the only value: "A =", "Parameter containing:", "Out[3]:".
std::size_t behind_introduction(const Context& context) {
  std::size_t i = 0;
  while (context.is(i, name) || context.is(i, newline) || context.is(i, dollar)) ++i;
  const bool notebook = i > 0 && context.is(i - 1, name) && context.tokens.slice(i - 1) == "Out" &&
                        context.is(i, open) && context.is(i + 1, number) &&
                        context.is(i + 2, close);
  if (notebook) i += 3;
  if (i > 0 && (context.is(i, assign) || context.is(i, colon))) return i + 1;
  return 0;
}

std::optional<TextMatrix> read_single(Context& context) {
  ValueReader values(context);
  std::size_t i = behind_introduction(context);
  while (context.is(i, newline) || context.is(i, dollar)) ++i;
  if (context.is(i, finish)) return context.fail("empty", i, "number");
  std::size_t first = i;
  while (context.is(first, tab)) ++first;
  if (values.starts_value(first)) {
    values.move_to(first);
    return values.read_values(finish);
  }
  const bool calls = context.is(first, name) && context.is(first + 1, open);
  if (calls) return context.fail("unexpected", first, "number");
  std::size_t end = i;
  while (!context.is(end, finish)) ++end;
  while (context.is(end - 1, newline) || context.is(end - 1, semicolon)) {
    if (--end == i) return context.fail("empty", i, "number");
  }
  return read_table(context, {i, end}, Place::bare);
}

}  // namespace

std::optional<Meaning> read_meaning(Context& context) {
  ProblemReader problem(context);
  std::optional<Assignments> assignments = problem.run();
  if (problem.found_any()) {
    return assignments ? std::optional<Meaning>(std::move(*assignments)) : std::nullopt;
  }
  std::optional<TextMatrix> matrix = read_single(context);
  return matrix ? std::optional<Meaning>(std::move(*matrix)) : std::nullopt;
}

}  // namespace softmax_steps::paste
