#include "mistake.h"

#include <array>

namespace softmax_steps {
namespace {

struct Entry {
  std::string_view id;
  std::string_view message;
};

constexpr std::array<Entry, kMistakes> kEntries{{
    {"logits-not-transposed",
     "W was multiplied with x the other way round: each logit takes the weights of its own class, "
     "one for each feature."},
    {"bias-missing", "The bias b was left out of z."},
    {"bias-subtracted", "The bias b was subtracted; it is added."},
    {"product-sign", "One product has the wrong sign."},
    {"product-missing", "One product of the sum was left out."},
    {"no-exponential", "The logits themselves were used where their exponentials e^z belong."},
    {"not-normalised", "The exponentials were not divided by their sum."},
    {"divided-by-maximum",
     "The exponentials were divided by the largest of them; they are divided by their sum."},
    {"wrong-base", "The exponentials have another base than e."},
    {"sigmoid",
     "A sigmoid was taken of each logit; softmax divides e^z by the sum over all classes."},
    {"shift-in-numerator-only",
     "The largest logit was subtracted in the numerator but not in the sum."},
    {"wrong-log", "The logarithm has another base; the loss takes the natural one."},
    {"loss-sign", "The minus before the logarithm was left out."},
    {"loss-wrong-class", "The loss was taken of another class than the true one."},
    {"loss-averaged-over-classes",
     "The loss was divided by the number of classes; cross-entropy is their sum."},
    {"binary-cross-entropy",
     "This is the binary cross-entropy of every class; with softmax only the terms y ln ŷ count."},
    {"squared-error", "This is a squared error; the loss is the cross-entropy, −Σ y ln ŷ."},
    {"gradient-sign", "The sign is the other way round: the gradient is ŷ − y."},
    {"target-not-subtracted", "The label y was not subtracted: the gradient is ŷ − y."},
    {"same-gradient-for-all",
     "The true class's ŷ − 1 was written for every class; the others have ŷ − 0."},
    {"stopped-at-yhat",
     "This is the gradient with respect to ŷ, −y/ŷ; the derivative of the softmax is missing."},
    {"diagonal-jacobian",
     "Only the diagonal of the softmax's derivative was used; every ŷ depends on every z."},
    {"extra-sigmoid-factor",
     "There is a factor ŷ(1 − ŷ) too many: with cross-entropy it cancels, and ŷ − y is left."},
    {"gradient-transposed",
     "The gradient of W is transposed: it has the shape of W, which here only fits either way "
     "because W is square."},
    {"gradient-elementwise",
     "x and ŷ − y were multiplied entry by entry; the gradient is their outer product."},
    {"gradient-inner-product",
     "The inner product of x and ŷ − y was taken; the gradient is their outer product."},
    {"gradient-one-column",
     "Only the true class has a gradient here; the weights of every class have one."},
    {"weights-for-inputs", "W was used where x belongs: the gradient of W is x times ŷ − y."},
    {"bias-gradient-summed",
     "ŷ − y was summed over the classes; each class has a bias and a gradient of its own."},
    {"gradient-averaged-over-classes",
     "The gradient was divided by the number of classes; the loss is their sum, not their mean."},
    {"gradient-halved",
     "There is a factor ½ too many; it belongs to a squared error, not to the cross-entropy."},
    {"ascent", "The step was added; descent subtracts it."},
    {"learning-rate-missing", "The learning rate was left out."},
    {"learning-rate-squared", "The learning rate was multiplied in twice."},
    {"step-only", "This is the step alone; it is subtracted from the old value."},
    {"unchanged", "The old value was written again; the step was not made."},
    {"bias-after-weights",
     "The gradient was taken again with the new W; both updates use the gradient at the old W."},
    {"rows-exchanged", "Two rows were exchanged."},
    {"columns-exchanged", "Two columns were exchanged."},
    {"entries-swapped", "Two entries were swapped."},
    {"digits-swapped", "Two digits were swapped."},
    {"digit-dropped", "A digit was left out."},
    {"decimal-point", "The decimal point is in another place."},
    {"rounding", "The last digit is off: it was neither rounded nor cut off."},
}};
static_assert(!kEntries.back().id.empty());

const Entry& entry_of(Mistake mistake) { return kEntries.at(static_cast<std::size_t>(mistake)); }

}  // namespace

std::string_view id_of(Mistake mistake) { return entry_of(mistake).id; }
std::string_view message_of(Mistake mistake) { return entry_of(mistake).message; }

}  // namespace softmax_steps
