#pragma once

#include <optional>

#include "reader/context.h"
#include "reader/names.h"

/// What stands at a name and only tells more of it: its shape, its number, its space, its role.
namespace softmax_steps::reader {

/// Behind (2x3), ^{(1)}, ∈ R^2 or (input) at token i; i where nothing of the kind stands there.
std::size_t behind_qualifier(const Context& context, std::size_t i);

/// The field of the name at token i, with the word before it: learning rate, true class.
std::optional<KnownField> field_at(const Context& context, std::size_t i);

/// Whether words before the name at token i make it another quantity's: gradient of W, log x.
bool is_of_other(const Context& context, std::size_t i);

/// Whether the name at token i, with a number alone, tells how many there are: features, labels.
bool counts(const Context& context, std::size_t i);

/// Whether the name at token i numbers a step: Step: 1.
bool counts_steps(const Context& context, std::size_t i, std::string_view number);

/// Behind "learning rate" or "learning rate of" at token i, with a number alone behind; else i.
std::size_t behind_rate(const Context& context, std::size_t i);

/// The field of a letter with a shape or a number below it: W_{2×3}, W_1, x1.
std::optional<KnownField> numbered_field_of(std::string_view name);

/// Whether the name is one of the learning rate with an index: lr0, η₀.
bool is_numbered_rate(std::string_view name);

/// Whether the text lists shapes, x: (2,) or W: (2, 3), instead of values.
bool lists_shapes(const Context& context);

/// Whether whole numbers in parentheses stand behind the colon before token i.
bool is_shape(const Context& context, std::size_t i);

}  // namespace softmax_steps::reader
