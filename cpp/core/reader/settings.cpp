#include "reader/settings.h"

#include <algorithm>
#include <optional>
#include <string>

#include "decimal.h"
#include "reader/functions.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// The name at token i, with the word before it: weight decay is weight_decay.
std::string setting_name(const Context& context, size_t i) {
  std::string word = lower(context.slice(i));
  const bool has_word = i > 0 && context.is(i - 1, name) && context.token(i).blank_before;
  if (has_word && one_of(word, "decay size smoothing regularization weight weights"))
    word = lower(context.slice(i - 1)) + "_" + word;
  return word;
}

// The value with which a setting changes nothing; none where the name is no setting.
std::optional<std::string_view> neutral_value(std::string_view name) {
  if (one_of(name, "temperature temperatura temp")) return "1";
  if (one_of(name,
             "epochs n_epochs num_epochs nb_epoch epoci epocile iterations n_iter max_iter "
             "num_iter num_iterations n_iterations iteratii iterații batch_size batchsize"))
    return "1";
  if (one_of(
          name,
          "momentum momentul momentumul weight_decay weightdecay wd rate_decay lr_decay lambda λ "
          "\\lambda reg reg_lambda l2 l2_reg l1_reg regularization l2_regularization "
          "l1_regularization regularizare dropout dropout_rate label_smoothing grad_clip "
          "clip_grad_norm max_norm beta1 beta2 beta_1 beta_2 betas class_weight class_weights "
          "sample_weight sample_weights"))
    return "0";
  return std::nullopt;
}

// Names that are settings in a sentence, without a sign before their number.
bool is_plain_word(std::string_view name) {
  return one_of(name, "momentum weight_decay dropout l2_regularization temperature");
}

// Other rules for the step, as they are called or as optimizer: Adam.
bool is_optimizer(const Context& context, size_t i) {
  if (!one_of(function_of(context.slice(i)),
              "adam adamw adamax nadam radam rmsprop adagrad adadelta lbfgs adamoptimizer"))
    return false;
  const bool is_told =
      i > 1 && context.is_any(i - 1, {assign, colon}) &&
      one_of(lower(context.slice(i - 2)), "optimizer optim opt optimiser optimizator solver");
  return is_told || (context.slice(i + 1) == "(" && !context.token(i + 1).blank_before);
}

// The number of the name at token i: momentum = 0.9, momentum: 0.9, a momentum of 0.9.
std::optional<size_t> value_of(const Context& context, size_t i, std::string_view setting) {
  size_t at = i + 1;
  const bool has_sign =
      context.is_any(at, {assign, colon, relation}) || one_of(context.slice(at), "of is este de");
  if (has_sign) ++at;
  if (!has_sign && !is_plain_word(setting)) {
    const bool is_counted = one_of(setting, "epochs iterations epoci iterații iteratii") && i > 0;
    return is_counted && context.is(i - 1, number) ? std::optional(i - 1) : std::nullopt;
  }
  // betas = (0.9, 0.999).
  while (context.is(at, open)) ++at;
  return context.is(at, number) ? std::optional(at) : std::nullopt;
}

bool is_same_number(const std::string& text, std::string_view other) {
  const auto parsed = parse_decimal(text);
  return parsed.status == ParseStatus::ok && parsed.value == parse_decimal(other).value;
}

// Whether a number, or a sign before one, stands beside token i.
bool may_have_value(const Context& context, size_t i) {
  if (context.is_any(i + 1, {number, assign, colon, relation, open}) ||
      one_of(context.slice(i + 1), "of is este de"))
    return true;
  return i > 0 && context.is_any(i - 1, {number, assign, colon});
}

}  // namespace

bool is_setting(const Context& context, size_t i) {
  return neutral_value(setting_name(context, i)).has_value();
}

std::vector<Unread> unsupported_settings(const Context& context) {
  constexpr size_t kMost = 32;
  std::vector<Unread> out;
  for (size_t i = 0; !context.is(i, finish) && out.size() < kMost; ++i) {
    if (!context.is_any(i, {name, mark}) || !may_have_value(context, i)) continue;
    if (is_optimizer(context, i)) {
      out.push_back({"", i, {"unsupported", i, {}, shortened(context.slice(i))}});
      continue;
    }
    const std::string setting = setting_name(context, i);
    const auto neutral = neutral_value(setting);
    const auto value = neutral ? value_of(context, i, setting) : std::nullopt;
    if (!value || is_same_number(context.number(*value), *neutral)) continue;
    // The word that belongs to the name: weight of weight decay.
    const size_t begin = setting.size() > context.slice(i).size() ? i - 1 : i;
    const size_t first = std::min(begin, *value);
    const size_t last = context.is(*value - 1, open) ? i + 1 : std::max(i, *value) + 1;
    out.push_back(
        {"", i, {"unsupported", first, {}, shortened(context.tokens.slice(first, last))}});
  }
  return out;
}

}  // namespace softmax_steps::reader
