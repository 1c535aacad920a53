#include <utility>

#include "steps.h"

namespace softmax_steps {
namespace {

// ln of an argument; one in scientific notation stands in parentheses, or its power would not.
Expr log_of(Expr argument) {
  const auto* number = get_if<Number>(argument);
  const bool is_scientific = number != nullptr && number->printed.exponent;
  return function(Function::Name::ln,
                  is_scientific ? parentheses(std::move(argument)) : std::move(argument));
}

Expr negated(Expr expr) { return row({symbol(Glyph::negative), std::move(expr)}); }

bool has_no_label(const Notation& t, int k) { return t.problem.batch.Y(0, k).is_zero(); }

// y_k · ln ŷ_k with its numbers; a term that is 0 because of its label is seen to vanish.
Expr label_times_log(const Notation& t, Q quantity, int k) {
  Expr term = product({t.number(Q::y, k), log_of(t.number(quantity, k))});
  return has_no_label(t, k) ? vanishing(std::move(term)) : term;
}

void add_term_line(std::vector<Line>& lines, const Notation& t, int k) {
  LineBuilder line = add_line(lines, "cross-entropy.term." + std::to_string(k),
                              row({t.entry(Q::y, Glyph::y, k), symbol(Glyph::space),
                                   log_of(t.entry(Q::yhat, t.prediction(), k))}));
  line.block(Line::Block::entries).numbers(label_times_log(t, Q::yhat, k));
  if (!has_no_label(t, k)) {
    line.numbers(product({t.number(Q::y, k), t.result({Q::log_yhat, k})}));
  }
  line.result(t.result({Q::loss_term, k}));
}

// L = ln Σ e^z − z_c for a one-hot y, in general ln Σ e^z − Σ y z.
LineBuilder add_from_logits_line(std::vector<Line>& lines, const Notation& t) {
  const int c = t.true_class();
  Exprs logs;
  Exprs numbers;
  Exprs values;
  if (t.is_shifted()) {
    logs.push_back(t.z_max());
    numbers.push_back(t.number(Q::zmax));
    values.push_back(t.number(Q::zmax));
  }
  logs.push_back(log_of(t.exponential_sum()));
  numbers.push_back(log_of(t.number(Q::sum)));
  values.push_back(t.result(Q::log_sum));
  const auto subtract = [](Exprs parts, Expr last) {
    Expr sum = parts.size() == 1 ? std::move(parts.front()) : terms(std::move(parts));
    return difference(std::move(sum), std::move(last));
  };
  Exprs products;
  for (int k = 0; k < t.m(); ++k) {
    if (!has_no_label(t, k)) products.push_back(product({t.number(Q::y, k), t.number(Q::z, k)}));
  }
  const Expr logit = c >= 0 ? t.number(Q::z, c) : terms(std::move(products));
  LineBuilder line = add_line(lines, "cross-entropy.from-logits", t.loss());
  line.formula(subtract(std::move(logs),
                        c >= 0 ? t.entry(Q::z, Glyph::z, c)
                               : summation(Glyph::i, row({t.running(Q::y, Glyph::y, Glyph::i),
                                                          t.running(Q::z, Glyph::z, Glyph::i)}))));
  line.numbers(subtract(std::move(numbers), logit)).numbers(subtract(std::move(values), logit));
  line.result(t.result(Q::loss_from_logits));
  return line;
}

}  // namespace

Expr cross_entropy_numbers(const Notation& t, Q quantity) {
  Exprs logs;
  for (int k = 0; k < t.m(); ++k) logs.push_back(label_times_log(t, quantity, k));
  return negated(parentheses(terms(std::move(logs))));
}

std::vector<Line> cross_entropy_lines(const Notation& t) {
  std::vector<Line> lines;
  const bool from_logits = t.values.before.loss_is_from_logits(0);
  const Expr formula =
      negated(summation(Glyph::i, row({t.running(Q::y, Glyph::y, Glyph::i), symbol(Glyph::space),
                                       log_of(t.running(Q::yhat, t.prediction(), Glyph::i))})));
  if (from_logits) {
    // ln 0 does not exist: what was rounded away is taken from the logits instead.
    add_line(lines, "cross-entropy.formula", t.loss()).formula(formula);
    add_from_logits_line(lines, t).key().note("loss-from-logits");
    return lines;
  }
  Exprs values;
  bool some_vanish = false;
  bool are_exact = true;
  for (int k = 0; k < t.m(); ++k) {
    add_term_line(lines, t, k);
    are_exact = are_exact && t.is_exact(Q::loss_term, k) &&
                (has_no_label(t, k) || t.is_exact(Q::log_yhat, k));
    some_vanish = some_vanish || has_no_label(t, k);
    const Expr value = t.result({Q::loss_term, k});
    values.push_back(has_no_label(t, k) ? vanishing(value) : value);
  }
  add_line(lines, "cross-entropy.loss", t.loss())
      .formula(formula)
      .numbers(cross_entropy_numbers(t, Q::yhat))
      .numbers(negated(parentheses(terms(std::move(values)))), are_exact)
      .result(t.result(Q::loss))
      .note(some_vanish ? "vanishing" : "")
      .key();
  if (t.true_class() >= 0) add_from_logits_line(lines, t).note("one-hot-form");
  return lines;
}

}  // namespace softmax_steps
