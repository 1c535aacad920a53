#include "reader/asides.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {

using enum TokenKind;
using std::size_t;

namespace {

// Whether y = (0, 1, 0) says the same as class 2, or 1 where they count from 0.
bool is_one_hot(const TextMatrix& target, const std::string& number) {
  const TextRow entries = flattened(target);
  const auto one =
      static_cast<size_t>(std::find(entries.begin(), entries.end(), "1") - entries.begin());
  return number == std::to_string(one) || number == std::to_string(one + 1);
}

bool is_read(const Assignments& assignments, std::string_view field) {
  return std::any_of(assignments.fields.begin(), assignments.fields.end(),
                     [&](const Assigned& assigned) { return field == assigned.field; });
}

}  // namespace

size_t AsideReader::take(size_t i) {
  if (const size_t behind = take_heading(i); behind != i) return behind;
  const std::optional<ClassInWords> words = class_in_words(context_, i);
  if (!words) return i;
  const size_t last = words->number + 1;
  if (!words->is_said) {
    if (!mentioned_) mentioned_ = i;
    return last;
  }
  std::string number = context_.number(words->number);
  if (number.ends_with('.')) number.pop_back();
  classes_.push_back(
      {"y", Value{{{std::move(number)}}, true, {}, "columns"}, i, i + 1, last, false, false});
  return last;
}

size_t AsideReader::take_heading(size_t i) {
  const size_t at = behind_class_heading(context_, i);
  if (at == i) return i;
  if (context_.is(i + 1, number)) {
    const std::string& label = context_.number(i + 1);
    counts_ =
        counts_ && (label == std::to_string(headings_) || label == std::to_string(headings_ + 1));
  }
  ++headings_;
  // All of the line, or the lines up to an empty one.
  part_end_ = line_end(context_, at);
  if (part_end_ == at) {
    while (context_.is(part_end_, newline) && !context_.is(part_end_ + 1, newline) &&
           behind_class_heading(context_, part_end_ + 1) == part_end_ + 1)
      part_end_ = line_end(context_, part_end_ + 1);
  }
  return at;
}

bool AsideReader::take_part(const Assigned& assigned) {
  if (assigned.first >= part_end_ || assigned.value.filler) return false;
  const TextMatrix& matrix = assigned.value.matrix;
  const bool is_vector = matrix.size() == 1 || matrix.front().size() == 1;
  const bool is_weight = std::string_view(assigned.field) == "W";
  const bool is_bias = std::string_view(assigned.field) == "b" && flattened(matrix).size() == 1;
  if (!is_vector || (!is_weight && !is_bias)) return false;
  Parts& parts = is_weight ? weights_ : biases_;
  parts.each.push_back(assigned);
  parts.is_whole = parts.is_whole && parts.each.size() == headings_;
  return true;
}

std::optional<KnownField> AsideReader::decorated_field(size_t i) const {
  const std::string_view word = context_.slice(i);
  const size_t sign = word.find_first_of("{ ");
  if (!word.starts_with('\\') || sign == std::string_view::npos) return std::nullopt;
  std::string_view letter = word.substr(sign + 1);
  if (letter.ends_with('}')) letter.remove_suffix(1);
  const std::optional<KnownField> known = field_of(letter);
  // A hat is on what is predicted.
  const bool is_predicted =
      known && known->field[0] == 'y' && word.find("hat") != std::string_view::npos;
  return is_predicted ? std::nullopt : known;
}

// The vectors of the classes as columns of W, their numbers as b; none where one is missing.
std::optional<Assigned> AsideReader::joined(const char* field, const Parts& parts) const {
  TextMatrix rows;
  for (const Assigned& part : parts.each) rows.push_back(flattened(part.value.matrix));
  const bool is_even = std::all_of(rows.begin(), rows.end(), [&](const TextRow& row) {
    return row.size() == rows.front().size();
  });
  if (!counts_ || !parts.is_whole || rows.size() != headings_ || rows.size() < 2 || !is_even)
    return std::nullopt;
  const Assigned& first = parts.each.front();
  const bool is_bias = std::string_view(field) == "b";
  return Assigned{field,
                  Value{transposed(rows), is_bias, {}, first.value.notation},
                  first.first,
                  first.name_end,
                  parts.each.back().last,
                  false,
                  false};
}

std::vector<Assigned> AsideReader::told(const Assignments& assignments) {
  std::vector<Assigned> out;
  const auto target = std::find_if(
      assignments.fields.begin(), assignments.fields.end(),
      [](const Assigned& assigned) { return std::string_view(assigned.field) == "y"; });
  for (Assigned& assigned : classes_) {
    const bool is_known = target != assignments.fields.end() && !target->value.matrix.empty() &&
                          is_one_hot(target->value.matrix, assigned.value.matrix.front().front());
    if (!is_known) out.push_back(std::move(assigned));
  }
  for (const auto& [field, parts] : {std::pair("W", &weights_), std::pair("b", &biases_)}) {
    if (parts->each.empty()) continue;
    if (std::optional<Assigned> whole = joined(field, *parts)) {
      out.push_back(std::move(*whole));
    } else {
      decorated_.push_back(parts->each.front().first);
    }
  }
  return out;
}

void AsideReader::leave(Assignments& assignments) {
  const auto leave_at = [&](const char* field, size_t i) {
    const bool is_left =
        std::any_of(assignments.left.begin(), assignments.left.end(),
                    [&](const Unread& left) { return std::string_view(left.field) == field; });
    if (is_left || is_read(assignments, field)) return;
    context_.fail("unexpected", i);
    assignments.left.push_back({field, i, *context_.failure});
  };
  if (mentioned_) leave_at("y", *mentioned_);
  for (const size_t i : decorated_) {
    const std::optional<KnownField> known =
        field_of(context_.slice(i)) ? field_of(context_.slice(i)) : decorated_field(i);
    if (known) leave_at(known->field, i);
  }
}

}  // namespace softmax_steps::reader
