#include "solution.h"

#include <algorithm>
#include <cmath>

namespace softmax_steps::quality {
namespace {

constexpr Style::Carry kEveryCarry[] = {Style::Carry::full, Style::Carry::quantities,
                                        Style::Carry::everything};

Column logits(const Desk& desk) {
  const Exercise& e = desk.exercise;
  Column z;
  for (int j = 0; j < e.m; ++j) {
    Real sum = 0;
    for (int i = 0; i < e.n; ++i) sum += desk.keep(e.input(i) * e.weight(i, j));
    z.push_back(sum + e.bias(j));
  }
  return z;
}

Column exponentials(const Desk& desk) {
  const Column& z = of(desk.numbers, Q::z);
  const Real shift = desk.shifted ? *std::max_element(z.begin(), z.end()) : 0;
  Column out;
  out.reserve(z.size());
  for (const Real logit : z) out.push_back(std::exp(logit - shift));
  return out;
}

Column total(const Desk& desk) {
  Real sum = 0;
  for (const Real part : of(desk.numbers, Q::exp)) sum += part;
  return {sum};
}

Column probabilities(const Desk& desk) {
  Column out;
  for (const Real part : of(desk.numbers, Q::exp)) {
    out.push_back(part / of(desk.numbers, Q::sum)[0]);
  }
  return out;
}

Column cross_entropy(const Desk& desk) {
  Real sum = 0;
  for (int j = 0; j < desk.exercise.m; ++j) {
    const Real label = desk.exercise.label(j);
    const Real yhat = of(desk.numbers, Q::yhat)[static_cast<std::size_t>(j)];
    if (label != 0) sum -= desk.keep(label * desk.keep(std::log(yhat)));
  }
  return {sum};
}

Column logit_gradient(const Desk& desk) {
  Column out;
  for (int j = 0; j < desk.exercise.m; ++j) {
    out.push_back(of(desk.numbers, Q::yhat)[static_cast<std::size_t>(j)] - desk.exercise.label(j));
  }
  return out;
}

Column weight_gradient(const Desk& desk) {
  const Exercise& e = desk.exercise;
  Column out;
  for (int i = 0; i < e.n; ++i) {
    for (int j = 0; j < e.m; ++j) {
      out.push_back(e.input(i) * of(desk.numbers, Q::dz)[static_cast<std::size_t>(j)]);
    }
  }
  return out;
}

Column scaled(const Desk& desk, Quantity gradient) {
  Column out;
  for (const Real entry : of(desk.numbers, gradient)) {
    out.push_back(desk.exercise.eta.value * entry);
  }
  return out;
}

Column stepped(const std::vector<Written>& from, const Column& step) {
  Column out;
  for (std::size_t i = 0; i < from.size(); ++i) out.push_back(from[i].value - step[i]);
  return out;
}

// The desk of somebody who rounds as the style says, over these numbers.
Desk desk_of(const Exercise& exercise, const Style& style, const Columns& numbers,
             Quantity quantity) {
  const auto keep = [style, quantity](Real value) {
    return style.carry == Style::Carry::everything ? carried(style, quantity, value) : value;
  };
  return {exercise, numbers, keep, style.shifted};
}

std::optional<Column> stepped_by(const Alteration& alteration, Quantity quantity,
                                 const Desk& desk) {
  const auto step = alteration.steps.find(quantity);
  return step == alteration.steps.end() ? honest(quantity, desk) : step->second(desk);
}

Column values_of(const Page& page) {
  Column out;
  out.reserve(page.size());
  for (const Written& entry : page) out.push_back(entry.value);
  return out;
}

// What different people have in a quantity, given what is on paper before it.
std::vector<Column> columns_of(const People& people, Quantity quantity) {
  const auto& [exercise, style, solution, alteration] = people;
  Columns paper;
  for (const Quantity before : kAnswerQuantities) {
    if (before < quantity) of(paper, before) = values_of(solution.page(before));
  }
  std::vector<Column> out{of(truth(exercise, style, alteration), quantity)};
  for (const Columns* numbers : {&solution.used, static_cast<const Columns*>(&paper)}) {
    for (const Style::Carry carry : kEveryCarry) {
      Style theirs = style;
      theirs.carry = carry;
      theirs.finer = 0;
      const auto column =
          stepped_by(alteration, quantity, desk_of(exercise, theirs, *numbers, quantity));
      if (column) out.push_back(*column);
    }
  }
  return out;
}

// Between which units of their last places the people's numbers lie that are written in a page.
struct Range {
  long long low = 0;
  long long high = 0;
};
std::vector<std::optional<Range>> ranges_of(const People& people, Quantity quantity,
                                            const Page& page) {
  std::vector<std::optional<Range>> ranges(page.size());
  for (const Column& column : columns_of(people, quantity)) {
    for (std::size_t i = 0; i < page.size() && i < column.size(); ++i) {
      for (const Mode mode : {Mode::half_up, Mode::truncated}) {
        if (!std::isfinite(column[i])) continue;
        const auto units = units_of(column[i], page[i].place, mode);
        if (!units) continue;
        if (!ranges[i]) ranges[i] = Range{*units, *units};
        ranges[i]->low = std::min(ranges[i]->low, *units);
        ranges[i]->high = std::max(ranges[i]->high, *units);
      }
    }
  }
  return ranges;
}

// Writes a quantity down, where it is written; false where that cannot be.
bool write_down(const Style& style, Quantity quantity, const Column& values,
                const std::vector<bool>& handed, Page& page) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!handed[i]) {
      page.push_back({.text = {}, .value = carried(style, quantity, values[i]), .place = 0});
      continue;
    }
    const std::optional<Written> written = write(style, quantity, values[i]);
    if (!written) return false;
    page.push_back(*written);
  }
  return true;
}

}  // namespace

Column honest(Quantity quantity, const Desk& desk) {
  switch (quantity) {
    case Q::z:
      return logits(desk);
    case Q::exp:
      return exponentials(desk);
    case Q::sum:
      return total(desk);
    case Q::yhat:
      return probabilities(desk);
    case Q::loss:
      return cross_entropy(desk);
    case Q::dz:
      return logit_gradient(desk);
    case Q::dW:
      return weight_gradient(desk);
    case Q::db:
      return of(desk.numbers, Q::dz);
    case Q::scaled_dW:
      return scaled(desk, Q::dW);
    case Q::scaled_db:
      return scaled(desk, Q::db);
    case Q::W_next:
      return stepped(desk.exercise.W, of(desk.numbers, Q::scaled_dW));
    case Q::b_next:
      return stepped(desk.exercise.b, of(desk.numbers, Q::scaled_db));
    default:
      return {};
  }
}

Columns truth(const Exercise& exercise, const Style& style, const Alteration& alteration) {
  Style exact = style;
  exact.carry = Style::Carry::full;
  Columns numbers;
  for (const Quantity quantity : kAnswerQuantities) {
    const Desk desk = desk_of(exercise, exact, numbers, quantity);
    const auto column = stepped_by(alteration, quantity, desk);
    of(numbers, quantity) = column ? *column : honest(quantity, desk);
  }
  return numbers;
}

Handed handed_whole(const Exercise& exercise) {
  Handed handed;
  for (const Quantity quantity : kAnswerQuantities) {
    handed[quantity].assign(exercise.size_of(quantity), true);
  }
  return handed;
}

std::optional<Solution> solve(const Exercise& exercise, const Style& style,
                              const Alteration& alteration, const Handed& handed, Random& random) {
  Solution solution;
  for (const Quantity quantity : kAnswerQuantities) {
    const Desk desk = desk_of(exercise, style, solution.used, quantity);
    std::optional<Column> values = stepped_by(alteration, quantity, desk);
    if (!values) return std::nullopt;
    Page& page = solution.pages[quantity];
    if (!write_down(style, quantity, *values, handed[quantity], page)) {
      // The logarithm of a probability that was rounded to 0: nobody writes that loss.
      if (quantity != Q::loss || alteration.touches(quantity)) return std::nullopt;
      page.clear();
      of(solution.used, quantity) = *values;
      continue;
    }
    of(solution.used, quantity) =
        style.carry == Style::Carry::full ? std::move(*values) : values_of(page);
    if (alteration.slip && alteration.slip->first == quantity) {
      const Page before = page;
      if (!alteration.slip->second(page, exercise, style, random)) return std::nullopt;
      for (std::size_t i = 0; i < page.size(); ++i) {
        if (page[i].text != before[i].text) of(solution.used, quantity)[i] = page[i].value;
      }
    }
  }
  return solution;
}

AnswersText hand_in(const Exercise& exercise, const Solution& solution) {
  AnswersText answers;
  for (const Quantity quantity : kAnswerQuantities) {
    TextRow cells;
    for (const Written& entry : solution.page(quantity)) cells.push_back(entry.text);
    if (std::all_of(cells.begin(), cells.end(), [](const auto& text) { return text.empty(); })) {
      continue;
    }
    answers[std::string(name_of(quantity))] = in_shape(exercise, quantity, cells);
  }
  return answers;
}

std::vector<std::size_t> cells_unlike(const People& people, Quantity quantity, const Page& page) {
  const auto ranges = ranges_of(people, quantity, page);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i].text.empty()) continue;
    const auto units = units_of(page[i].value, page[i].place);
    if (!ranges[i] || !units || *units < ranges[i]->low || *units > ranges[i]->high) {
      out.push_back(i);
    }
  }
  return out;
}

}  // namespace softmax_steps::quality
