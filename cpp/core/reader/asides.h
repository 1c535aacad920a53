#pragma once

#include <optional>
#include <vector>

#include "reader/class_words.h"
#include "reader/names.h"
#include "reader/problem.h"

namespace softmax_steps::reader {

/// What a problem tells of its fields beside assigning to them: the class of the example in words,
/// the weights and the bias of one class after the other, names with a tilde or a bar.
class AsideReader {
 public:
  explicit AsideReader(Context& context) : context_(context) {}

  /// Behind a class in words or the heading of a class, Class 1:, at token i; else i.
  std::size_t take(std::size_t i);

  /// Takes the weights or the bias below the heading of a class, if these are such.
  bool take_part(const Assigned& assigned);

  /// The field of the name at token i if it is one but for what stands over it: \tilde x.
  std::optional<KnownField> decorated_field(std::size_t i) const;
  void note_decorated(std::size_t i) { decorated_.push_back(i); }

  /// The fields that were told, in the text's order; what the assignments say already is none.
  std::vector<Assigned> told(const Assignments& assignments);

  /// What was not understood of it and is not read otherwise.
  void leave(Assignments& assignments);

 private:
  /// The vector of weights or the number of each class.
  struct Parts {
    std::vector<Assigned> each;
    bool is_whole = true;
  };

  std::size_t take_heading(std::size_t i);
  std::optional<Assigned> joined(const char* field, const Parts& parts) const;

  Context& context_;
  std::vector<Assigned> classes_;
  /// A class of which the text does not say whose it is: class 2.
  std::optional<std::size_t> mentioned_;
  std::vector<std::size_t> decorated_;
  /// How many headings there were, whether they count, and behind what is below the last one.
  std::size_t headings_ = 0;
  bool counts_ = true;
  std::size_t part_end_ = 0;
  Parts weights_;
  Parts biases_;
};

}  // namespace softmax_steps::reader
