#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace softmax_steps {

/// The steps of a derivation, in its order.
enum class StepId : std::uint8_t {
  given,
  logits,
  exponentials,
  softmax,
  cross_entropy,
  gradient_logits,
  gradient_weights,
  gradient_bias,
  update_weights,
  update_bias,
  check
};

struct StepInfo {
  StepId step;
  /// As in web/core/types.ts.
  std::string_view name;
};

inline constexpr std::array<StepInfo, 11> kSteps{{
    {StepId::given, "given"},
    {StepId::logits, "logits"},
    {StepId::exponentials, "exponentials"},
    {StepId::softmax, "softmax"},
    {StepId::cross_entropy, "cross-entropy"},
    {StepId::gradient_logits, "gradient-logits"},
    {StepId::gradient_weights, "gradient-weights"},
    {StepId::gradient_bias, "gradient-bias"},
    {StepId::update_weights, "update-weights"},
    {StepId::update_bias, "update-bias"},
    {StepId::check, "check"},
}};

constexpr const StepInfo& info(StepId step) { return kSteps[static_cast<std::size_t>(step)]; }

static_assert(static_cast<std::size_t>(StepId::check) + 1 == kSteps.size());
static_assert(std::all_of(kSteps.begin(), kSteps.end(),
                          [](const StepInfo& one) { return &one == &info(one.step); }));

}  // namespace softmax_steps
