#include "paste/paste_profile.h"

#include <algorithm>

#include "paste/paste_text.h"

namespace softmax_steps::paste {
namespace {

// How often and how separators occur in a table.
struct Profile {
  bool tabs = false;
  bool pipes = false;
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
  /// Commas with blanks beside them.
  bool other_commas = false;
  /// 0,05 and -0,5 make poor lists.
  bool unlikely_list = false;
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

void add_comma(Profile& profile, const Context& context, Range range, std::size_t i) {
  if (!is_tight_comma(context, range, i)) {
    (touches_numbers(context, range, i) ? profile.list_commas : profile.other_commas) = true;
    return;
  }
  profile.tight_commas = true;
  if (i >= range.begin + 2 && is_tight_comma(context, range, i - 2)) profile.chained_commas = true;
  if (is_unlikely_list(context.number(i - 1), context.number(i + 1))) profile.unlikely_list = true;
}

bool ends_line(const Context& context, Range range, std::size_t i) {
  return i + 1 >= range.end || context.is(i + 1, TokenKind::newline);
}

Profile profile_of(const Context& context, Range range) {
  Profile profile;
  constexpr std::uint32_t kWrappedLine = 60;
  std::uint32_t line = context.tokens.list[range.begin].begin;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    switch (context.kind(i)) {
      case TokenKind::tab:
        profile.tabs = true;
        break;
      case TokenKind::pipe:
        profile.pipes = true;
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
        if (context.tokens.list[i].begin - line >= kWrappedLine) profile.long_line = true;
        line = context.tokens.list[i].end;
        if (i > range.begin && i + 1 < range.end) profile.lines = true;
        break;
      case TokenKind::number:
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

bool is_strict(const Profile& profile) {
  return profile.tabs || profile.pipes || profile.cells_of_latex;
}

bool bare_comma_is_decimal(Context& context, const Profile& profile) {
  if (is_strict(profile)) return true;
  const bool told = profile.semicolons || profile.neighbours;
  if (told && !profile.other_commas) return true;
  return !context.second(Question::comma);
}

bool bracketed_comma_is_decimal(Context& context, const Profile& profile) {
  const bool latex_rows = context.tokens.is_latex && profile.semicolons;
  if (!profile.neighbours && !profile.unlikely_list && !latex_rows) return false;
  return !context.second(Question::comma);
}

bool comma_is_decimal(Context& context, const Profile& profile, Place place) {
  if (!profile.tight_commas || profile.chained_commas || profile.list_commas) return false;
  switch (place) {
    case Place::bare:
      return bare_comma_is_decimal(context, profile);
    case Place::outer_brackets:
    case Place::inner_brackets:
      return bracketed_comma_is_decimal(context, profile);
    case Place::parentheses:
      // (0,5; 1,5) is of no programming language.
      return profile.semicolons || bracketed_comma_is_decimal(context, profile);
    case Place::environment:
      return true;
    case Place::call:
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

TableRules::Newline newline_rule(Context& context, const Profile& profile, Place place) {
  switch (place) {
    case Place::bare:
      return profile.cells_of_latex ? TableRules::Newline::blank : TableRules::Newline::row;
    case Place::outer_brackets: {
      const bool printed = profile.long_line && !profile.semicolons && !profile.tight_commas &&
                           !profile.list_commas && !profile.other_commas;
      return printed && context.second(Question::wrap)
                 ? TableRules::Newline::blank
                 : TableRules::Newline::row_unless_after_comma;
    }
    default:
      return TableRules::Newline::blank;
  }
}

}  // namespace

bool is_tight_comma(const Context& context, Range range, std::size_t i) {
  if (!touches_numbers(context, range, i)) return false;
  const std::string_view right = context.number(i + 1);
  return is_whole(context.number(i - 1)) && is_digit(right.front()) &&
         is_whole(right.substr(0, right.find('e')));
}

TableRules rules_of(Context& context, Range range, Place place) {
  const Profile profile = profile_of(context, range);
  TableRules rules;
  rules.comma_is_decimal = comma_is_decimal(context, profile, place);
  rules.newline = newline_rule(context, profile, place);
  if (place == Place::environment) rules.is_strict = true;
  if (place != Place::bare) return rules;
  rules.has_labels = true;
  rules.has_rules = profile.pipes;
  const bool listed = profile.other_commas && !profile.tight_commas && !profile.list_commas;
  rules.tab_is_column = profile.tabs && !profile.pipes && !profile.cells_of_latex && !listed;
  rules.is_strict = profile.pipes || profile.cells_of_latex || rules.tab_is_column;
  rules.semicolon_is_column = semicolon_is_column(context, profile, rules.comma_is_decimal);
  return rules;
}

}  // namespace softmax_steps::paste
