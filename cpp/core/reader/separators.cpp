#include "reader/separators.h"

#include <algorithm>

#include "reader/amount.h"
#include "reader/row_signs.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;

bool is_tight_comma(const Context& context, Range range, std::size_t i);

// How often and how separators occur in a table.
struct Profile {
  bool tabs = false;
  bool pipes = false;
  /// A line with pipes between more than two cells.
  bool several_pipes = false;
  bool cells_of_latex = false;
  bool semicolons = false;
  bool inner_semicolons = false;
  /// Two numbers with nothing but blanks between them.
  bool neighbours = false;
  bool lines = false;
  /// A line as long as those that printing wraps.
  bool long_line = false;
  bool tight_commas = false;
  /// 1,2,3.
  bool chained_commas = false;
  /// 0.5,1.5: none of the commas is decimal then.
  bool list_commas = false;
  /// 1,234.50: commas stand between thousands.
  bool thousands = false;
  /// Commas with blanks beside them.
  bool other_commas = false;
  /// 0,05 and -0,5 make poor lists.
  bool unlikely_list = false;
  /// How many commas touch digits on both sides; of those, how many stand behind a lone 0.
  std::size_t tight_count = 0;
  std::size_t zero_count = 0;
  std::size_t number_count = 0;

  /// 0,1, 0,2 and 0,1; 0,2: commas of two kinds, or nothing but zeros before them.
  bool has_decimal_look() const {
    return tight_commas && (other_commas || (semicolons && zero_count == tight_count));
  }
  /// [0,8; -1,2]: one comma in each row.
  bool has_pairs() const { return semicolons && number_count == 2 * tight_count; }
};

bool is_whole(std::string_view number) {
  if (number.starts_with('-') || number.starts_with('+')) number.remove_prefix(1);
  return !number.empty() && std::all_of(number.begin(), number.end(), is_digit);
}

bool is_unlikely_list(const std::string& left, const std::string& right) {
  return left == "-0" || (right.size() > 1 && right.front() == '0');
}

bool touches_numbers(const Context& context, Range range, std::size_t i) {
  if (i <= range.begin || i + 1 >= range.end || !context.is(i, TokenKind::comma)) return false;
  const auto& list = context.tokens.list;
  return !list[i].blank_before && !list[i + 1].blank_before &&
         context.is(i - 1, TokenKind::number) && context.is(i + 1, TokenKind::number);
}

// 1,234.50, with the comma at token i.
bool is_thousands_comma(const Context& context, Range range, std::size_t i) {
  if (!touches_numbers(context, range, i)) return false;
  const std::string& left = context.number(i - 1);
  const std::string& right = context.number(i + 1);
  const std::size_t digits = left.size() - (left.starts_with('-') ? 1 : 0);
  if (is_whole(left)) {
    return digits <= 3 && right.size() > 4 && right[3] == '.' && is_whole(right.substr(0, 3));
  }
  // 1.234,50.
  const std::size_t point = left.find('.');
  return point != std::string::npos && may_be_thousands(left, point) && is_whole(right) &&
         right.size() != 3;
}

void add_comma(Profile& profile, const Context& context, Range range, std::size_t i) {
  if (is_thousands_comma(context, range, i)) {
    profile.thousands = true;
    return;
  }
  if (!is_tight_comma(context, range, i)) {
    (touches_numbers(context, range, i) ? profile.list_commas : profile.other_commas) = true;
    return;
  }
  profile.tight_commas = true;
  ++profile.tight_count;
  if (one_of(context.number(i - 1), "0 -0")) ++profile.zero_count;
  if (i >= range.begin + 2 && is_tight_comma(context, range, i - 2)) profile.chained_commas = true;
  if (is_unlikely_list(context.number(i - 1), context.number(i + 1))) profile.unlikely_list = true;
}

bool ends_line(const Context& context, Range range, std::size_t i) {
  return i + 1 >= range.end || context.is(i + 1, TokenKind::newline);
}

// Between two cells, and not at an end of the line.
bool is_inner(const Context& context, Range range, std::size_t i) {
  return i > range.begin && i + 1 < range.end && !context.is(i - 1, TokenKind::newline) &&
         !context.is(i + 1, TokenKind::newline);
}

Profile profile_of(const Context& context, Range range) {
  Profile profile;
  constexpr std::uint32_t kWrappedLine = 60;
  std::uint32_t line = context.token(range.begin).begin;
  int line_pipes = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    switch (context.kind(i)) {
      case TokenKind::tab:
        profile.tabs = true;
        break;
      case TokenKind::pipe:
        if (!is_inner(context, range, i)) break;
        profile.pipes = true;
        profile.several_pipes = profile.several_pipes || ++line_pipes > 1;
        break;
      case TokenKind::ampersand:
      case TokenKind::row:
        profile.cells_of_latex = true;
        break;
      case TokenKind::semicolon:
        profile.semicolons = true;
        if (!ends_line(context, range, i)) profile.inner_semicolons = true;
        break;
      case TokenKind::newline:
        if (context.token(i).begin - line >= kWrappedLine) profile.long_line = true;
        line = context.token(i).end;
        line_pipes = 0;
        if (i > range.begin && i + 1 < range.end) profile.lines = true;
        break;
      case TokenKind::number:
        ++profile.number_count;
        if (i > range.begin && context.is(i - 1, TokenKind::number)) profile.neighbours = true;
        break;
      case TokenKind::comma:
        add_comma(profile, context, range, i);
        break;
      default:
        break;
    }
  }
  return profile;
}

// One pipe a line, before blanks between numbers, only parts the names of the rows from them.
bool has_pipe_cells(const Profile& profile) {
  return profile.pipes && (profile.several_pipes || !profile.neighbours);
}

bool is_strict(const Profile& profile) {
  return profile.tabs || has_pipe_cells(profile) || profile.cells_of_latex;
}

bool bare_comma_is_decimal(Context& context, const Profile& profile, bool is_one) {
  if (is_strict(profile)) return true;
  // x = 1,5 where the page has decimal commas.
  if (is_one && context.settles_commas) return true;
  const bool told = profile.semicolons || profile.neighbours;
  // W = 1,2;3,4 has two rows, or two numbers.
  const bool may_have_rows = context.wanted == Wanted::matrix && profile.has_pairs() &&
                             !profile.neighbours && !profile.unlikely_list &&
                             profile.zero_count == 0 && context.habit != CommaHabit::decimals;
  if (told && !profile.other_commas && !may_have_rows) return true;
  return !context.second(Question::comma);
}

bool bracketed_comma_is_decimal(Context& context, const Profile& profile, bool is_one) {
  const bool latex_rows = context.tokens.is_latex && profile.semicolons;
  const bool may =
      context.may_have_decimal_commas && (profile.semicolons || profile.other_commas || is_one);
  const bool has_rows_of_two =
      context.wanted == Wanted::vector && profile.has_pairs() && context.habit != CommaHabit::lists;
  const bool looks = profile.neighbours || profile.unlikely_list || profile.pipes ||
                     profile.has_decimal_look() || has_rows_of_two;
  if (!looks && !latex_rows && !may) return false;
  // No list has an entry -0, nor blanks between some of its numbers and commas between others.
  const bool is_no_list = profile.unlikely_list || (profile.neighbours && profile.zero_count > 0) ||
                          (has_rows_of_two && context.habit == CommaHabit::decimals);
  return is_no_list || !context.second(Question::comma);
}

bool comma_is_decimal(Context& context, const Profile& profile, Place2D place, bool is_one) {
  const bool separated = profile.neighbours || profile.semicolons;
  if (profile.thousands && separated && !profile.other_commas && !profile.list_commas) return true;
  if (!profile.tight_commas || profile.chained_commas || profile.list_commas) return false;
  switch (place) {
    case Place2D::bare:
    case Place2D::named:
      return bare_comma_is_decimal(context, profile, is_one && place == Place2D::named);
    case Place2D::outer_brackets:
    case Place2D::inner_brackets:
    case Place2D::line_brackets:
    case Place2D::braces:
      return bracketed_comma_is_decimal(context, profile,
                                        is_one && place == Place2D::outer_brackets);
    case Place2D::parentheses:
      // (0,5; 1,5) is of no programming language.
      return profile.semicolons || bracketed_comma_is_decimal(context, profile, false);
    case Place2D::environment:
    case Place2D::tabular:
      return true;
    case Place2D::call:
      return false;
  }
  return false;
}

bool semicolon_is_column(Context& context, const Profile& profile, bool decimal_commas) {
  if (!profile.inner_semicolons) return false;
  const bool listed = profile.neighbours || profile.other_commas || profile.list_commas ||
                      (profile.tight_commas && !decimal_commas);
  if (listed) return false;
  return profile.lines || decimal_commas || !context.second(Question::orientation);
}

// Rows of equal length but for a shorter last one, in brackets that close behind it.
bool is_wrapped(const Context& context, Range range) {
  std::size_t first = 0;
  std::size_t count = 0;
  std::size_t lines = 0;
  bool shorter = false;
  for (std::size_t i = range.begin; i <= range.end; ++i) {
    if (i < range.end && context.is(i, TokenKind::number)) ++count;
    if (i < range.end && !context.is(i, TokenKind::newline)) continue;
    if (count == 0) continue;
    ++lines;
    if (lines == 1) first = count;
    if (shorter || count > first) return false;
    shorter = count < first;
    count = 0;
  }
  return lines > 1 && shorter;
}

TableRules::Newline newline_rule(Context& context, Range range, const Profile& profile,
                                 Place2D place) {
  const bool listed =
      profile.semicolons || profile.tight_commas || profile.list_commas || profile.other_commas;
  switch (place) {
    case Place2D::bare:
    case Place2D::named:
      return profile.cells_of_latex ? TableRules::Newline::blank : TableRules::Newline::row;
    case Place2D::outer_brackets:
      if (!listed && is_wrapped(context, range)) return TableRules::Newline::blank;
      if (!listed && profile.long_line && context.second(Question::wrap))
        return TableRules::Newline::blank;
      return TableRules::Newline::row_unless_after_comma;
    case Place2D::line_brackets:
      return TableRules::Newline::row_unless_after_comma;
    case Place2D::braces:
      // The rows of C on lines of their own, or one list over several lines.
      if (listed && profile.lines && !profile.semicolons && !is_wrapped(context, range)) {
        return context.second(Question::wrap) ? TableRules::Newline::blank
                                              : TableRules::Newline::row;
      }
      return TableRules::Newline::row_unless_after_comma;
    default:
      return TableRules::Newline::blank;
  }
}

bool is_tight_comma(const Context& context, Range range, std::size_t i) {
  if (!touches_numbers(context, range, i)) return false;
  const std::string_view right = context.number(i + 1);
  return is_whole(context.number(i - 1)) && is_digit(right.front()) &&
         is_whole(right.substr(0, right.find('e')));
}

}  // namespace

bool TableRules::is_cell_comma(std::size_t i) const {
  if (is_strict) return true;
  return comma_is_decimal && touches_numbers(*context, range, i);
}

TableRules rules_of(Context& context, Range range, Place2D place) {
  const Profile profile = profile_of(context, range);
  TableRules rules;
  rules.context = &context;
  rules.range = range;
  rules.comma_is_decimal = comma_is_decimal(context, profile, place, range.end - range.begin == 3);
  rules.newline = newline_rule(context, range, profile, place);
  const bool is_table = place == Place2D::tabular;
  const bool is_bracketed = place != Place2D::bare && place != Place2D::named;
  if (place == Place2D::environment || is_table) rules.is_strict = true;
  const bool has_signs = profile.pipes || profile.semicolons || profile.other_commas;
  if (!rules.is_strict && place != Place2D::bare && has_signs) {
    const RowSigns signs = row_signs(context, range, place, rules.comma_is_decimal);
    rules.pipe_is_row = signs.pipe_is_row;
    rules.comma_is_row = signs.comma_is_row;
    rules.semicolon_is_column = signs.semicolon_is_column && is_bracketed;
    if (rules.semicolon_is_column) rules.newline = TableRules::Newline::row;
    if (signs.pipe_is_row) {
      rules.semicolon_is_column = signs.semicolon_is_column;
      return rules;
    }
  }
  rules.has_labels = is_table;
  rules.may_ask = is_table || place == Place2D::bare;
  if (is_bracketed) return rules;
  rules.has_labels = true;
  const bool listed = profile.other_commas && !profile.tight_commas && !profile.list_commas;
  rules.tab_is_column =
      profile.tabs && !has_pipe_cells(profile) && !profile.cells_of_latex && !listed;
  rules.is_strict = has_pipe_cells(profile) || profile.cells_of_latex || rules.tab_is_column;
  rules.semicolon_is_column = semicolon_is_column(context, profile, rules.comma_is_decimal);
  return rules;
}

}  // namespace softmax_steps::reader
