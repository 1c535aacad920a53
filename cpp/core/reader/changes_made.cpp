#include <algorithm>
#include <utility>

#include "reader/changes.h"
#include "reader/functions.h"
#include "reader/text.h"

namespace softmax_steps::reader {

using std::size_t;

// The index of the first entry: 0 in Python and JavaScript, 1 in R, MATLAB and Julia.
ChangeReader::Bases ChangeReader::bases() const {
  const std::string_view text = context_.text;
  Bases bases;
  if (!holds_any(text, {"Dim ", "val ", "Array("})) bases.of_parentheses = 1;
  const bool has_zero = std::any_of(changes_.begin(), changes_.end(), [](const Change& change) {
    return !change.is_parenthesised &&
           std::any_of(change.indices.begin(), change.indices.end(),
                       [](const Index& index) { return !index.is_all && index.number == 0; });
  });
  const bool from_one = holds_any(text, {"<-", "= c(", "=c(", "numeric(", "= matrix("});
  const bool from_zero = holds_any(
      text, {"np.", "numpy", "torch.", "import ", "let ", "const ", "var ", "jnp.", "tf.", "= {"});
  if (from_one && !has_zero) {
    bases.of_brackets = 1;
  } else if (has_zero || from_zero) {
    bases.of_brackets = 0;
  }
  return bases;
}

// Whether the array may hold the numbers: one of whole numbers cuts decimals off.
bool ChangeReader::keeps_type(const Change& change, const Assigned& assigned) const {
  if (is_whole({*change.value, false, {}, ""})) return true;
  if (names_integers(context_, assigned.name_end, assigned.last)) return false;
  const std::string_view notation = assigned.value.notation;
  const bool typed =
      notation == "numpy-repr" || notation == "torch-repr" ||
      context_.text.substr(context_.token(assigned.name_end).begin).substr(0, 12).find("full") !=
          std::string_view::npos;
  const bool has_decimals = std::any_of(
      assigned.value.matrix.begin(), assigned.value.matrix.end(), [](const TextRow& row) {
        return std::any_of(row.begin(), row.end(), [](const std::string& entry) {
          return entry.find_first_of(".eE/") != std::string::npos;
        });
      });
  return !typed || has_decimals;
}

bool ChangeReader::make(const Change& change, const Bases& bases, Assigned& assigned) const {
  const std::optional<size_t> base =
      change.is_parenthesised ? bases.of_parentheses : bases.of_brackets;
  if (!change.value || !base || assigned.value.filler || assigned.is_transposed) return false;
  if (!keeps_type(change, assigned)) return false;
  TextMatrix& matrix = assigned.value.matrix;
  const size_t rows = matrix.size();
  const size_t columns = matrix.front().size();
  std::vector<Index> indices = change.indices;
  if (indices.size() == 1) {
    // Of a vector an entry; of a matrix of Python a row, of others an entry column by column.
    const bool is_vector = rows == 1 || columns == 1;
    const bool is_row = *base == 0 && !assigned.value.is_list;
    if (!is_row && !is_vector) return false;
    const bool along_columns = !is_row && rows == 1;
    indices.insert(along_columns ? indices.begin() : indices.end(), {true, 0});
  } else if (assigned.value.is_list) {
    return false;
  }
  if (indices.size() != 2) return false;
  const auto range = [&](const Index& index, size_t count) {
    return index.is_all ? std::pair<size_t, size_t>{0, count}
                        : std::pair<size_t, size_t>{index.number - *base, index.number - *base + 1};
  };
  const auto is_inside = [&](const Index& index, size_t count) {
    return index.is_all || (index.number >= *base && index.number - *base < count);
  };
  if (!is_inside(indices[0], rows) || !is_inside(indices[1], columns)) return false;
  const auto [top, bottom] = range(indices[0], rows);
  const auto [left, right] = range(indices[1], columns);
  const TextRow numbers = flattened(*change.value);
  const size_t count = (bottom - top) * (right - left);
  const bool is_part = bottom - top == 1 || right - left == 1;
  if (numbers.size() != 1 && (numbers.size() != count || !is_part)) return false;
  for (size_t k = 0; k < count; ++k) {
    matrix[top + k / (right - left)][left + k % (right - left)] = numbers[k % numbers.size()];
  }
  assigned.last = std::max(assigned.last, change.end);
  return true;
}

// W.shape = (2, 3) of a matrix that has this shape is what was printed of it.
bool ChangeReader::describes(const Change& change, const Assigned& assigned) const {
  if (function_of(context_.slice(change.name)) != "shape" || assigned.value.filler) return false;
  std::vector<size_t> sizes;
  for (size_t i = change.name; i < change.end; ++i) {
    if (context_.is(i, TokenKind::number)) sizes.push_back(count_of(context_.number(i)));
  }
  const TextMatrix& matrix = assigned.value.matrix;
  if (sizes.size() == 1) return matrix.size() == 1 && sizes.front() == matrix.front().size();
  return sizes.size() == 2 && sizes[0] == matrix.size() && sizes[1] == matrix.front().size();
}

void ChangeReader::apply(Assignments& assignments) const {
  if (changes_.empty()) return;
  const Bases told = bases();
  for (const Change& change : changes_) {
    const auto is_field = [&](const auto& other) {
      return std::string_view(other.field) == change.field;
    };
    const auto found = std::find_if(assignments.fields.begin(), assignments.fields.end(), is_field);
    if (found != assignments.fields.end() &&
        (found->first > change.name || describes(change, *found) || make(change, told, *found))) {
      continue;
    }
    if (found != assignments.fields.end()) assignments.fields.erase(found);
    const bool is_known = std::any_of(
        assignments.left.begin(), assignments.left.end(),
        [&](const Unread& left) { return is_field(left) && left.failure.code == "changed"; });
    if (is_known) continue;
    const size_t end = std::max(change.end, change.name + 1);
    assignments.left.push_back(
        {change.field,
         change.name,
         {"changed", change.name, "", shortened(context_.tokens.slice(change.name, end))}});
  }
}

}  // namespace softmax_steps::reader
