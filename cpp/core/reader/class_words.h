#pragma once

#include <optional>
#include <string_view>

#include "reader/context.h"

/// The class of an example in words, in English, Romanian, German, French and Spanish.
namespace softmax_steps::reader {

/// class, label, klasse, eticheta: the word for what an example belongs to.
bool is_class_word(std::string_view word);

struct ClassInWords {
  /// The token of its number.
  std::size_t number;
  /// Whether the words say that it is the right one: true class 2, belongs to class 2, class 2 is
  /// correct. If not, it is only mentioned: b = [0, 1], class 2.
  bool is_said;
};

/// The class that the words about the word "class" or "label" at token i tell.
std::optional<ClassInWords> class_in_words(const Context& context, std::size_t i);

/// Behind the word "class" before a number at token i: Label: class 2; else i.
std::size_t behind_class_word(const Context& context, std::size_t i);

/// Behind the heading of a class at token i: Class 1: or Klasse A:; else i.
std::size_t behind_class_heading(const Context& context, std::size_t i);

}  // namespace softmax_steps::reader
