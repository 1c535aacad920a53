#include "mistake.h"

#include <array>

namespace softmax_steps {
namespace {

constexpr std::array<std::string_view, kMistakes> kIds{
    "logits-not-transposed",
    "bias-missing",
    "bias-subtracted",
    "product-sign",
    "product-missing",
    "no-exponential",
    "not-normalised",
    "divided-by-maximum",
    "wrong-base",
    "sigmoid",
    "shift-in-numerator-only",
    "wrong-log",
    "loss-sign",
    "loss-wrong-class",
    "loss-averaged-over-classes",
    "binary-cross-entropy",
    "squared-error",
    "gradient-sign",
    "target-not-subtracted",
    "same-gradient-for-all",
    "stopped-at-yhat",
    "diagonal-jacobian",
    "extra-sigmoid-factor",
    "gradient-transposed",
    "gradient-elementwise",
    "gradient-inner-product",
    "gradient-one-column",
    "weights-for-inputs",
    "bias-gradient-summed",
    "gradient-averaged-over-classes",
    "gradient-halved",
    "ascent",
    "learning-rate-missing",
    "learning-rate-squared",
    "step-only",
    "unchanged",
    "bias-after-weights",
    "rows-exchanged",
    "columns-exchanged",
    "entries-swapped",
    "digits-swapped",
    "digit-dropped",
    "decimal-point",
    "rounding",
};
static_assert(!kIds.back().empty());

}  // namespace

std::string_view id_of(Mistake mistake) { return kIds.at(static_cast<std::size_t>(mistake)); }

}  // namespace softmax_steps
