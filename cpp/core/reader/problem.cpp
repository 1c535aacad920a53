#include "reader/problem.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "decimal.h"
#include "reader/asides.h"
#include "reader/assignments.h"
#include "reader/changes.h"
#include "reader/class_words.h"
#include "reader/copied_formulas.h"
#include "reader/entries.h"
#include "reader/factors.h"
#include "reader/formulas.h"
#include "reader/frames.h"
#include "reader/functions.h"
#include "reader/names.h"
#include "reader/qualifiers.h"
#include "reader/rows_above.h"
#include "reader/series.h"
#include "reader/statements.h"
#include "reader/text.h"
#include "reader/value_ends.h"
#include "reader/yaml.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// Whether the numbers are the same, however they are written: 0.9 is 0.90.
bool has_same_numbers(const TextMatrix& one, const TextMatrix& other) {
  const auto is_same = [](const std::string& a, const std::string& b) {
    return a == b || parse_decimal(a).value == parse_decimal(b).value;
  };
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](const TextRow& a, const TextRow& b) {
                      return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same);
                    });
}

// Whether the numbers of a vector are the first ones of another.
bool begins_with(const TextMatrix& whole, const TextMatrix& part) {
  TextRow first = flattened(whole);
  const TextRow numbers = flattened(part);
  if (part.size() > 1 && part.front().size() > 1) return has_same_numbers(whole, part);
  if (first.size() < numbers.size()) return false;
  first.resize(numbers.size());
  return has_same_numbers({first}, {numbers});
}

class ProblemReader {
 public:
  explicit ProblemReader(Context& context)
      : context_(context),
        values_(context),
        frames_(frames_of(context)),
        lists_shapes_(lists_shapes(context)),
        series_(context),
        entries_(context),
        changes_(context),
        asides_(context) {}

  Assignments run() {
    for (size_t i = 0; !context_.is(i, finish);) i = step(i);
    take_entries();
    changes_.apply(out_);
    settle_formulas(context_, out_);
    drop_drawn(context_, out_);
    take_asides();
    series_.take(out_);
    return std::move(out_);
  }

 private:
  // Reads the assignment at token i, or passes over the token.
  size_t step(size_t i) {
    if (context_.is(i, open)) return enter(i);
    if (!context_.is(i, name) || is_of_other(context_, i)) return i + 1;
    if (const size_t behind = changes_.take(i, out_); behind != i) return behind;
    if (const size_t behind = entries_.take(i); behind != i) return behind;
    if (const size_t value = behind_quoted_name(i); value != i)
      return take(i, i + 1, value, *field_at(context_, i));
    if (is_beside_value(i)) return take_or_note(i, i + 1);
    if (const size_t rate = behind_rate(context_, i); rate != i)
      return take(i, rate, rate, {"eta"});
    if (const size_t behind = asides_.take(i); behind != i) return last_ = behind;
    const size_t assigned = behind_assignment(context_, i);
    if (assigned == i) return i + 1;
    return take_or_note(i, assigned);
  }

  size_t take_or_note(size_t i, size_t start) {
    std::optional<KnownField> known = field_at(context_, i);
    // A number alone is an entry: W_1 = [ … ].
    if (!known && values_.starts_value(start)) known = numbered_field_of(context_.slice(i));
    if (!known && is_numbered_rate(context_.slice(i))) known = KnownField{"eta"};
    if (known) return take(i, start, start, *known);
    if (asides_.decorated_field(i) && values_.starts_value(start)) {
      asides_.note_decorated(i);
      return i + 1;
    }
    series_.note(i, start);
    return i + 1;
  }

  // Past a bracket whose names are heads of columns, or into it.
  size_t enter(size_t i) {
    const auto frame =
        std::lower_bound(frames_.begin(), frames_.end(), i,
                         [](const Frame& each, size_t token) { return each.open < token; });
    if (frame == frames_.end() || frame->open != i) return i + 1;
    if (context_.second(Question::names)) return frame->end;
    for (const size_t unknown : frame->unknown) leave_unknown(context_, out_, unknown);
    return i + 1;
  }

  // ('weight', tensor(…)) of a list of parameters.
  size_t behind_quoted_name(size_t i) const {
    const bool pair = context_.token(i).is_quoted && context_.is(i + 1, comma) && i > 0 &&
                      context_.slice(i - 1) == "(" && field_at(context_, i) &&
                      values_.starts_value(i + 2);
    if (pair) return i + 2;
    // params["W"] = ….
    const bool is_key = context_.token(i).is_quoted && i > 1 && context_.is(i - 1, open) &&
                        context_.is(i + 1, close) && context_.is(i + 2, assign) &&
                        field_at(context_, i);
    return is_key ? i + 3 : i;
  }

  // weight tensor(…), as print("weight", weight) has it, on lines of their own or one by one.
  bool is_beside_value(size_t i) const {
    const bool begins =
        i == 0 || context_.is_any(i - 1, {newline, gap}) || (last_ == i && last_ > 0);
    if (!begins || context_.tokens.is_latex || !context_.token(i + 1).blank_before) return false;
    return values_.starts_value(i + 1) &&
           (context_.is(i + 1, name) || context_.slice(i + 1) == "[");
  }

  // Whether another field's name stands between two signs: x = b = [1, 2].
  bool names_again(size_t i) const {
    return context_.is(i - 1, assign) && context_.is(i, name) && context_.is(i + 1, assign) &&
           field_at(context_, i);
  }

  size_t take_chain(size_t i, size_t name_end, size_t start, KnownField known) {
    constexpr size_t kMostNames = 4;
    size_t value = start;
    while (names_again(value) && value < start + 2 * kMostNames) value += 2;
    if (names_again(value)) return value;
    size_t behind = take(i, name_end, value, known);
    for (size_t next = start; next < value; next += 2)
      behind = take(next, next + 2, value, *field_at(context_, next));
    return behind;
  }

  size_t take(size_t i, size_t name_end, size_t start, KnownField known) {
    const bool turns =
        (context_.is(i + 1, transpose) && start > i + 1) || context_.slice(i).ends_with(".T");
    while (context_.is_any(start, {newline, gap, dollar, ampersand, tab})) ++start;
    while (context_.slice(start) == "*" && context_.slice(start + 1) == "*") start += 2;
    if (names_again(start)) return take_chain(i, name_end, start, known);
    if (known.field[0] == 'y') start = behind_class_word(context_, start);
    start = behind_symbols(context_, start);
    // Input: x = … is a caption.
    const bool is_caption = context_.is(start, name) && context_.is(start + 1, assign) &&
                            start > i + 1 && field_at(context_, start);
    if (is_caption) return start;
    consumed_ = std::max(consumed_, last_);
    std::optional<Value> value = value_at(start, known, i);
    if (!value) {
      leave(known.field, i);
      return std::max(last_, name_end);
    }
    const bool is_number = value->is_list && flattened(value->matrix).size() == 1;
    if (is_number && counts(context_, i)) {
      context_.fail("count", start);
      leave(known.field, i);
      return last_;
    }
    // weight = 70 is somebody's.
    if (is_number && known.field[0] == 'W' && context_.slice(i).size() > 1) {
      context_.fail("size", start, "", "1");
      leave(known.field, i);
      return last_;
    }
    if (is_number && counts_steps(context_, i, value->matrix.front().front())) return last_;
    // One vector of weights for each class.
    const bool is_vector = (value->is_list && value->matrix.size() == 1) ||
                           (value->matrix.size() > 1 && value->matrix.front().size() == 1);
    const bool is_part = known.field[0] == 'W' && is_vector && !field_at(context_, i);
    if (is_part) {
      context_.fail("size", i, "W");
      leave(known.field, i);
      return last_;
    }
    if (turns) value->matrix = transposed(value->matrix);
    // The weight matrix of a sentence is W itself.
    const bool of_torch = known.is_transposed && behind_qualifier(context_, i + 1) == i + 1 &&
                          (value->matrix.size() > 1 || is_coefficient(i));
    Assigned assigned{known.field, std::move(*value), i, name_end, last_, false, false};
    if (of_torch) {
      assigned.value.matrix = transposed(assigned.value.matrix);
      assigned.is_transposed = true;
    }
    if (!asides_.take_part(assigned)) record(std::move(assigned));
    return std::max(last_, name_end);
  }

  auto read_before(const char* field) {
    return std::find_if(out_.fields.begin(), out_.fields.end(), [&](const Assigned& assigned) {
      return std::string_view(assigned.field) == field;
    });
  }

  // Each reason once for a field, before its value and behind it.
  void leave(const char* field, size_t i) {
    const auto read = read_before(field);
    leave_once(field, i, read == out_.fields.end() ? 0 : read->first);
  }

  void leave_once(const char* field, size_t i, size_t first) {
    const bool known = std::any_of(out_.left.begin(), out_.left.end(), [&](const Unread& left) {
      return std::string_view(left.field) == field && left.name >= first &&
             left.failure.code == context_.failure->code;
    });
    if (!known) out_.left.push_back({field, i, *context_.failure});
  }

  void take_asides() {
    for (Assigned& assigned : asides_.told(out_)) {
      const auto behind =
          std::find_if(out_.fields.begin(), out_.fields.end(),
                       [&](const Assigned& other) { return other.first > assigned.first; });
      const auto place = behind - out_.fields.begin();
      const size_t count = out_.fields.size();
      record(std::move(assigned));
      if (out_.fields.size() > count)
        std::rotate(out_.fields.begin() + place, out_.fields.end() - 1, out_.fields.end());
    }
    asides_.leave(out_);
  }

  bool is_coefficient(size_t i) const { return context_.slice(i).ends_with("coef_"); }

  std::optional<Value> value_at(size_t start, KnownField known, size_t name_at) {
    const bool is_matrix = std::string_view(known.field) == "W";
    context_.wanted = is_matrix ? Wanted::matrix : Wanted::vector;
    values_.want_list(!is_matrix);
    context_.failure.reset();
    last_ = start;
    const bool is_rate = std::string_view(known.field) == "eta";
    std::optional<Value> value;
    if (context_.slice(start) == "!") {
      value = read_yaml(context_, values_, start);
      last_ = values_.at();
      return value;
    }
    if (lists_shapes_ && is_shape(context_, start)) return context_.fail("no-values", start);
    const size_t behind = behind_factor(context_, start);
    if (behind != start || values_.starts_value(start)) {
      const size_t factor = start;
      start = behind;
      values_.move_to(start);
      value = values_.read_value();
      last_ = std::max(start, values_.at());
      if (value && factor != start && !multiply(context_, *value, factor)) return std::nullopt;
      if (value) last_ = take_factor_behind(context_, *value, last_);
      if (value && context_.is(start, open) && !take_rows_below(*value, start)) return std::nullopt;
      if (value && !value->filler && has_row_above(context_, value->matrix, name_at, consumed_))
        return std::nullopt;
    } else if (starts_numbers(context_, start)) {
      value = read_numbers(start, name_at, is_rate);
    } else if (context_.is(start, finish)) {
      return context_.fail("empty", start, "number");
    } else if (context_.is(start, dots)) {
      return context_.fail("elided", start);
    } else {
      return context_.fail("formula", start);
    }
    const bool ends =
        !value ||
        (start == name_at + 1 && !is_rate ? ends_line() : ends_value(context_, values_, last_));
    if (!ends) return std::nullopt;
    return value;
  }

  // Rows in brackets of their own, [1 2] over [3 4], or behind a comma or semicolon.
  bool take_rows_below(Value& value, size_t start) {
    while (true) {
      size_t next = last_;
      if (context_.is_any(next, {comma, semicolon})) ++next;
      const bool is_apart = context_.is(next, newline) || context_.is(last_, semicolon);
      if (context_.is(next, newline)) ++next;
      const bool goes_on = is_apart && context_.is(next, open) &&
                           context_.slice(next) == context_.slice(start) &&
                           (value.matrix.size() == 1 || context_.slice(start + 1) != "[");
      if (!goes_on) return true;
      values_.move_to(next);
      std::optional<Value> row = values_.read_value();
      // [m, n] = size(x), or words in brackets.
      if (!row || context_.is(values_.at(), assign)) {
        context_.failure.reset();
        return true;
      }
      const size_t width = value.matrix.front().size();
      if (row->matrix.size() != 1 || row->matrix.front().size() != width) {
        context_.fail("ragged", next, std::to_string(width),
                      std::to_string(row->matrix.front().size()));
        return false;
      }
      value.matrix.push_back(std::move(row->matrix.front()));
      value.is_list = false;
      last_ = values_.at();
    }
  }

  std::optional<Value> read_numbers(size_t start, size_t name_at, bool is_scalar) {
    size_t end = end_of_numbers(context_, start);
    // What stands below a learning rate is none of it.
    if (is_scalar && !begins_line(context_, start)) end = std::min(end, line_end(context_, start));
    // learning rate η = 0.1, ….
    if (is_scalar && context_.is(start + 1, comma) && context_.is(start + 2, dots)) end = start + 1;
    if (is_scalar && end == start + 2 && context_.slice(start + 1).starts_with('(')) --end;
    const bool is_head = context_.is(name_at + 1, newline) && context_.token(name_at).blank_before;
    // Where words follow the last line's numbers, the line is prose.
    while (end > start && context_.is_any(end - 1, {comma, semicolon, newline, gap, tab})) --end;
    last_ = end;
    // A name that stands in over its numbers is the head of a table.
    std::optional<TextMatrix> matrix = is_head ? read_table(context_, {name_at, end}, Place2D::bare)
                                               : read_table(context_, {start, end}, Place2D::named);
    if (!matrix) return std::nullopt;
    // A number over a learning rate is none of it.
    if (!is_scalar && !take_rows_above(context_, *matrix, {name_at, start}, consumed_))
      return std::nullopt;
    const bool one_line =
        std::none_of(context_.tokens.list.begin() + static_cast<std::ptrdiff_t>(start),
                     context_.tokens.list.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Token& token) { return token.kind == newline; });
    return Value{std::move(*matrix), one_line, {}, context_.notation};
  }

  // Whether nothing but another value follows one that only stands beside its name.
  bool ends_line() {
    return context_.is_any(last_, {newline, gap, finish, comma, semicolon}) ||
           (context_.is(last_, name) && is_beside_value(last_)) ||
           fail_behind_value(context_, last_);
  }

  void take_entries() {
    Assignments entries = entries_.matrices();
    for (Assigned& assigned : entries.fields) {
      const auto read = read_before(assigned.field);
      // x = [1, 3], where x_1 = 1.
      const bool says_the_same = read != out_.fields.end() && !read->value.filler &&
                                 begins_with(read->value.matrix, assigned.value.matrix);
      if (!says_the_same) record(std::move(assigned));
    }
    for (Unread& left : entries.left) {
      // x_1 = height says what an entry of x is.
      const bool is_told =
          left.failure.code == "formula" && read_before(left.field) != out_.fields.end();
      if (!is_told) out_.left.push_back(std::move(left));
    }
  }

  void record(Assigned assigned) {
    const bool is_eta = std::string_view(assigned.field) == "eta";
    if (is_eta && (assigned.value.filler || assigned.value.matrix.size() != 1 ||
                   assigned.value.matrix.front().size() != 1)) {
      const size_t count = flattened(assigned.value.matrix).size();
      context_.fail("not-a-scalar", assigned.first, "1", std::to_string(count));
      leave(assigned.field, assigned.first);
      return;
    }
    const auto before = read_before(assigned.field);
    if (before == out_.fields.end()) {
      out_.fields.push_back(std::move(assigned));
      return;
    }
    const bool is_same = has_same_numbers(before->value.matrix, assigned.value.matrix) &&
                         !before->value.filler == !assigned.value.filler;
    if (is_same || is_drawn_from(assigned.value, before->value)) return;
    if (is_drawn_from(before->value, assigned.value)) {
      *before = std::move(assigned);
      return;
    }
    // Of three values, the one between the first and the last is not asked about.
    size_t& again = repeated_[assigned.field[0]];
    if (again > 0) {
      context_.fail("repeated", again);
      leave_once(assigned.field, again, 0);
    }
    again = assigned.first;
    if (context_.second(Question::repeated)) *before = std::move(assigned);
  }

  Context& context_;
  ValueReader values_;
  Assignments out_;
  std::vector<Frame> frames_;
  bool lists_shapes_;
  SeriesReader series_;
  EntryReader entries_;
  ChangeReader changes_;
  AsideReader asides_;
  /// Behind the last value, and behind the one before.
  size_t last_ = 0;
  size_t consumed_ = 0;
  /// Where the last of a field's values stands, by the field's letter.
  std::map<char, size_t> repeated_;
};

}  // namespace

Assignments read_assignments(Context& context) { return ProblemReader(context).run(); }

}  // namespace softmax_steps::reader
