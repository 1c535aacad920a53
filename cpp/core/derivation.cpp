#include "derivation.h"

#include <algorithm>
#include <utility>

#include "steps/steps.h"

namespace softmax_steps {
namespace {

// Whether the numbers of a tree are all that they stand for, as far as they count: zero times
// anything is 0. Carried, a typed 1/3 alone is shown rounded.
bool is_shown_in_full(const Notation& t, const Expr& expr) {
  if (const auto* product = get_if<Product>(expr)) {
    const auto is_zero = [](const Expr& factor) {
      const auto* number = get_if<Number>(factor);
      return number != nullptr && number->printed.exact && number->printed.mantissa == "0";
    };
    if (std::any_of(product->children.begin(), product->children.end(), is_zero)) return true;
  }
  return visit(
      [&](const auto& node) {
        if constexpr (requires { node.printed; }) {
          return node.printed.exact ||
                 (t.is_carried() && !t.quantities.at(node.id).sources.empty());
        } else if constexpr (requires { node.children; }) {
          return std::all_of(node.children.begin(), node.children.end(),
                             [&](const Expr& child) { return is_shown_in_full(t, child); });
        } else {
          return true;
        }
      },
      expr);
}

// What follows numbers that were rounded to be shown is not equal to them, even where it is exact:
// 0.33 + 0.33 + 0.33 ≈ 1.
void settle_relations(const Notation& t, std::vector<Line>& lines) {
  for (Line& line : lines) {
    for (std::size_t i = 1; i < line.forms.size(); ++i) {
      const Form& before = line.forms[i - 1];
      const bool follows_rounded =
          before.role == Form::Role::numbers && !is_shown_in_full(t, before.expr);
      Form& form = line.forms[i];
      if (follows_rounded && form.relation == Relation::equals)
        form.relation = Relation::approximately;
    }
  }
}

}  // namespace

Derivation derive(const Problem& problem) {
  Values values = evaluate(problem);
  Quantities quantities = collect_quantities(problem, values);
  const Notation notation(problem, values, quantities);
  std::vector<Step> steps{
      {StepId::given, given_lines(notation)},
      {StepId::logits, logits_lines(notation)},
      {StepId::exponentials, exponentials_lines(notation)},
      {StepId::softmax, softmax_lines(notation)},
      {StepId::cross_entropy, cross_entropy_lines(notation)},
      {StepId::gradient_logits, gradient_logits_lines(notation)},
      {StepId::gradient_weights, gradient_weights_lines(notation)},
      {StepId::gradient_bias, gradient_bias_lines(notation)},
      {StepId::update_weights, update_weights_lines(notation)},
      {StepId::update_bias, update_bias_lines(notation)},
      {StepId::check, check_lines(notation)},
  };
  for (Step& step : steps) settle_relations(notation, step.lines);
  return {std::move(values), std::move(quantities), std::move(steps)};
}

}  // namespace softmax_steps
