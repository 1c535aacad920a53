#pragma once

#include <cstddef>
#include <string_view>

namespace softmax_steps {

/// The known mistakes, the more specific before the less.
enum class Mistake {
  logits_not_transposed,
  bias_missing,
  bias_subtracted,
  product_sign,
  product_missing,
  no_exponential,
  not_normalised,
  divided_by_maximum,
  wrong_base,
  sigmoid,
  shift_in_numerator_only,
  wrong_log,
  loss_sign,
  loss_wrong_class,
  loss_averaged_over_classes,
  binary_cross_entropy,
  squared_error,
  gradient_sign,
  target_not_subtracted,
  same_gradient_for_all,
  stopped_at_yhat,
  diagonal_jacobian,
  extra_sigmoid_factor,
  gradient_transposed,
  gradient_elementwise,
  gradient_inner_product,
  gradient_one_column,
  weights_for_inputs,
  bias_gradient_summed,
  gradient_averaged_over_classes,
  gradient_halved,
  ascent,
  learning_rate_missing,
  learning_rate_squared,
  step_only,
  unchanged,
  bias_after_weights,
  rows_exchanged,
  columns_exchanged,
  entries_swapped,
  digits_swapped,
  digit_dropped,
  decimal_point,
  rounding
};

inline constexpr std::size_t kMistakes = static_cast<std::size_t>(Mistake::rounding) + 1;

/// "logits-not-transposed": its stable id. The words for it are in web/locales/check.
std::string_view id_of(Mistake mistake);

}  // namespace softmax_steps
