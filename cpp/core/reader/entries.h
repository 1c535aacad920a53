#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/names.h"
#include "reader/problem.h"

namespace softmax_steps::reader {

/// x_1, W_{12}, b₂: the field and the indices as they are written; a vector's column is 1.
struct EntryName {
  KnownField known;
  std::size_t row;
  std::size_t column;
};

/// What the name stands for, where it is an entry's: one index of a vector, two of a matrix.
std::optional<EntryName> entry_of(std::string_view name);

/// Entries of fields by their indices: W[1,1]=3/10, W(1,1) = 3.0E-1, x_1 = 1.
class EntryReader {
 public:
  explicit EntryReader(Context& context) : context_(context) {}

  /// Behind the entry that is assigned at token i, or i where none is.
  std::size_t take(std::size_t i);

  /// Adds the entry named at token i, whose number ends before token `end`.
  void add(const EntryName& entry, std::size_t i, std::string number, std::size_t end);

  /// The fields that the entries fill, and those they do not.
  Assignments matrices();

 private:
  struct Entry {
    std::size_t row;
    std::size_t column;
    std::string number;
  };
  struct Entries {
    KnownField known;
    std::vector<Entry> list;
    std::size_t first;
    std::size_t last;
    /// Where an entry is no number.
    std::optional<std::size_t> formula;
  };

  /// The value of an entry, 1.5 or 1,5, and what is behind it; nothing where more follows.
  struct EntryValue {
    std::string number;
    std::size_t end;
  };

  std::size_t take_named(std::size_t i);
  std::size_t behind_names(std::size_t i) const;
  std::optional<EntryValue> value_at(std::size_t i) const;
  bool ends_at(std::size_t i) const;
  std::size_t add_value(const EntryName& entry, std::size_t i, std::size_t value);
  Entries& entries_of(KnownField known, std::size_t i);

  Context& context_;
  std::vector<Entries> entries_;
};

}  // namespace softmax_steps::reader
