#include "read_problem.h"

#include <utility>

#include "options.h"

namespace softmax_steps {
namespace {

using Cell = InputError::Cell;

std::string size_text(std::size_t rows, std::size_t columns) {
  return std::to_string(rows) + " \u00d7 " + std::to_string(columns);
}

TrackedDecimal read_number(const std::string& text, char mark, const std::string& field,
                           Cell cell) {
  const Parsed parsed = parse_decimal(text, mark);
  switch (parsed.status) {
    case ParseStatus::ok:
      return parsed.denominator == 1 ? TrackedDecimal(parsed.value, parsed.digits)
                                     : TrackedDecimal::quotient(parsed.value, parsed.denominator);
    case ParseStatus::not_finite:
      fail_typed("not-finite", field, cell, "a finite number", text);
    case ParseStatus::division_by_zero:
      fail_typed("division-by-zero", field, cell, "a denominator other than 0", text);
    case ParseStatus::magnitude:
      fail_typed("magnitude", field, cell, "0 or a magnitude from 1e-1000 to 1e1000", text);
    case ParseStatus::not_a_number:
      break;
  }
  fail_typed("not-a-number", field, cell, "a number such as -1.5, 2e-3 or 3/8", text);
}

void require_length(const TextRow& row, std::size_t expected, const std::string& field,
                    std::optional<int> index, const std::string& why) {
  if (row.size() == expected) return;
  const std::string entries = expected == 1 ? " entry" : " entries";
  const InputNumber needed{"columns", static_cast<int>(expected)};
  const InputNumber got{"gotColumns", static_cast<int>(row.size())};
  fail("shape", field, {index, std::nullopt}, std::to_string(expected) + entries,
       std::to_string(row.size()), {needed, got}, why);
}

// Every row must have `columns` entries.
Matrix<TrackedDecimal> read_rows(const TextMatrix& rows, char mark, std::size_t columns,
                                 const std::string& field, const std::string& why) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    require_length(rows[r], columns, field, static_cast<int>(r), why);
  }
  Matrix<TrackedDecimal> out(rows.size(), columns);
  for (int r = 0; r < out.rows(); ++r) {
    for (int c = 0; c < out.cols(); ++c) {
      const auto row = static_cast<std::size_t>(r);
      out(r, c) = read_number(rows[row][static_cast<std::size_t>(c)], mark, field, {r, c});
    }
  }
  return out;
}

Vector<TrackedDecimal> read_vector(const TextRow& row, char mark, std::size_t length,
                                   const std::string& field, const std::string& why) {
  require_length(row, length, field, std::nullopt, why);
  Vector<TrackedDecimal> out(row.size());
  for (int i = 0; i < out.size(); ++i) {
    out(i) = read_number(row[static_cast<std::size_t>(i)], mark, field, {std::nullopt, i});
  }
  return out;
}

int read_class(const std::string& text, const Problem& problem, Cell cell) {
  const int classes = problem.classes();
  const int base = problem.index_base;
  const Parsed parsed = parse_decimal(text, problem.symbols.decimal_mark);
  for (int k = 0; k < classes && parsed.status == ParseStatus::ok; ++k) {
    if (parsed.value == base + k) return k;
  }
  const int last = base + classes - 1;
  fail_typed("class-index", "y", cell,
             "a class index from " + std::to_string(base) + " to " + std::to_string(last), text,
             {{"from", base}, {"to", last}});
}

// Refuses what is no distribution; a sum that only nearly is 1 is made so. Returns whether it was.
bool make_distribution(Matrix<TrackedDecimal>& Y, int row, bool is_batch) {
  // Labels computed in doubles, such as three times 1/3, miss 1 by a few units of the last place.
  const Decimal tolerance = power_of_ten(-9);
  const std::optional<int> sample = is_batch ? std::optional(row) : std::nullopt;
  TrackedDecimal sum = 0;
  for (int k = 0; k < Y.cols(); ++k) {
    if (Y(row, k) < TrackedDecimal(0)) {
      const std::string label = to_string(Y(row, k));
      fail("not-a-distribution", "y", {sample, k}, "labels of at least 0", label, {}, "",
           {"typed", label});
    }
    sum += Y(row, k);
  }
  const Decimal off = sum.value() - 1;
  if (off > tolerance || -off > tolerance) {
    const std::string text = to_string(sum);
    fail("not-a-distribution", "y", {sample, std::nullopt}, "labels that sum to 1",
         "a sum of " + text, {}, "", {"sum", text});
  }
  // Quotients without end, 1/7 and 6/7, miss it by what is not stored of them.
  const Decimal noise = power_of_ten(-kPrecision);
  if (off < noise && -off < noise) return false;
  for (int k = 0; k < Y.cols(); ++k) Y(row, k) /= sum;
  return true;
}

void set_one_hot(Matrix<TrackedDecimal>& Y, int row, int index) {
  for (int k = 0; k < Y.cols(); ++k) Y(row, k) = k == index ? 1 : 0;
}

void read_labels(const ProblemText& text, Problem& problem, int samples) {
  const int classes = problem.classes();
  const std::string why = "W has " + std::to_string(classes) + " classes";
  const char mark = problem.symbols.decimal_mark;
  Matrix<TrackedDecimal>& Y = problem.batch.Y;
  Y.resize(samples, classes);
  if (const auto* index = std::get_if<std::string>(&text.y)) {
    if (problem.is_batch) {
      fail("shape", "y", {}, "labels or class indices of " + std::to_string(samples) + " samples",
           "one value", {{"columns", samples}});
    }
    problem.class_index = read_class(*index, problem, {});
    set_one_hot(Y, 0, *problem.class_index);
  } else if (const auto* row = std::get_if<TextRow>(&text.y); row && problem.is_batch) {
    require_length(*row, static_cast<std::size_t>(samples), "y", std::nullopt,
                   "one for each sample");
    for (int s = 0; s < samples; ++s) {
      const std::string& label = (*row)[static_cast<std::size_t>(s)];
      set_one_hot(Y, s, read_class(label, problem, {std::nullopt, s}));
    }
  } else if (row) {
    Y.row(0) = read_vector(*row, mark, static_cast<std::size_t>(classes), "y", why).transpose();
    problem.has_normalised_labels = make_distribution(Y, 0, false);
  } else {
    const auto& rows = std::get<TextMatrix>(text.y);
    const InputNumber got{"gotRows", static_cast<int>(rows.size())};
    if (!problem.is_batch) {
      const InputNumber columns{"gotColumns",
                                static_cast<int>(rows.empty() ? 0 : rows.front().size())};
      fail("shape", "y", {}, "the labels of one sample", "a batch",
           {{"columns", classes}, got, columns});
    }
    if (rows.size() != static_cast<std::size_t>(samples)) {
      fail("shape", "y", {}, std::to_string(samples) + " rows", std::to_string(rows.size()),
           {{"rows", samples}, got}, "one for each sample");
    }
    Y = read_rows(rows, mark, static_cast<std::size_t>(classes), "y", why);
    for (int s = 0; s < samples; ++s) {
      problem.has_normalised_labels |= make_distribution(Y, s, true);
    }
  }
}

Rounding read_rounding(const ProblemText& text) {
  Rounding out;
  const std::string field = "rounding";
  out.when = read_option<Rounding::When>(
      field, text.rounding_when,
      {{"shown", Rounding::When::shown}, {"carried", Rounding::When::carried}});
  out.mode = read_option<Rounding::Mode>(field, text.rounding_mode,
                                         {{"half-up", Rounding::Mode::half_up},
                                          {"half-even", Rounding::Mode::half_even},
                                          {"truncate", Rounding::Mode::truncate}});
  out.kind = read_option<Rounding::Kind>(
      field, text.rounding_kind,
      {{"decimals", Rounding::Kind::decimals}, {"significant", Rounding::Kind::significant}});
  out.digits = read_count(field, "digits", text.rounding_digits,
                          out.kind == Rounding::Kind::decimals ? 0 : 1, kMostRoundingDigits);
  return out;
}

Symbols read_symbols(const ProblemText& text) {
  const auto read = [](const std::string& sign,
                       std::initializer_list<std::pair<std::string_view, Glyph>> signs) {
    return read_option<Glyph>("symbols", sign, signs);
  };
  Symbols out;
  out.prediction = read(text.prediction, {{"ŷ", Glyph::y_hat}, {"p", Glyph::p}, {"a", Glyph::a}});
  out.learning_rate = read(text.learning_rate, {{"η", Glyph::eta}, {"α", Glyph::alpha}});
  out.gradient = read(text.gradient, {{"∇", Glyph::nabla}, {"∂", Glyph::partial}});
  out.loss = read(text.loss, {{"L", Glyph::L}, {"J", Glyph::J}});
  out.transpose = read(text.transpose, {{"⊤", Glyph::transpose}, {"T", Glyph::letter_T}});
  out.decimal_mark = read_option<char>("decimalMark", text.decimal_mark, {{".", '.'}, {",", ','}});
  return out;
}

// The shape of W decides what the other fields must fit.
void read_weights(const ProblemText& text, Problem& problem) {
  const std::size_t rows = text.W.size();
  const std::size_t columns = rows == 0 ? 0 : text.W.front().size();
  for (std::size_t r = 0; r < rows; ++r) {
    require_length(text.W[r], columns, "W", static_cast<int>(r), "as its first row has");
  }
  const bool by_features = problem.layout == Layout::features_by_classes;
  const std::size_t features = by_features ? rows : columns;
  const std::size_t classes = by_features ? columns : rows;
  if (classes < 2) {
    fail("too-few-classes", "W", {}, "at least 2 classes", std::to_string(classes),
         {{"from", 2}, {"count", static_cast<int>(classes)}});
  }
  if (features < 1) {
    fail("shape", "W", {}, "at least 1 feature", size_text(rows, columns),
         {{"from", 1}, {"count", 0}});
  }
  const Matrix<TrackedDecimal> W =
      read_rows(text.W, problem.symbols.decimal_mark, columns, "W", "");
  problem.batch.W = by_features ? W : Matrix<TrackedDecimal>(W.transpose());
}

void read_inputs(const ProblemText& text, Problem& problem) {
  const auto features = static_cast<std::size_t>(problem.features());
  const std::string why = "W has " + std::to_string(features) + " features";
  const char mark = problem.symbols.decimal_mark;
  if (const auto* row = std::get_if<TextRow>(&text.x)) {
    if (row->empty()) {
      fail("shape", "x", {}, "at least 1 entry", "none", {{"from", 1}, {"count", 0}});
    }
    problem.batch.X = read_vector(*row, mark, features, "x", why).transpose();
  } else {
    problem.is_batch = true;
    problem.batch.X = read_rows(std::get<TextMatrix>(text.x), mark, features, "x", why);
  }
}

}  // namespace

Problem read_problem(const ProblemText& text) {
  Problem problem;
  problem.layout = read_option<Layout>("layout", text.layout,
                                       {{"features-by-classes", Layout::features_by_classes},
                                        {"classes-by-features", Layout::classes_by_features}});
  problem.batch.objective.reduction = read_option<Reduction>(
      "reduction", text.reduction, {{"mean", Reduction::mean}, {"sum", Reduction::sum}});
  problem.rounding = read_rounding(text);
  problem.index_base = read_option<int>("indexBase", text.index_base, {{"0", 0}, {"1", 1}});
  problem.shift = read_option<Shift>(
      "shift", text.shift,
      {{"auto", Shift::automatic}, {"always", Shift::always}, {"never", Shift::never}});
  problem.symbols = read_symbols(text);

  read_weights(text, problem);
  read_inputs(text, problem);
  const char mark = problem.symbols.decimal_mark;
  problem.batch.b = read_vector(text.b, mark, static_cast<std::size_t>(problem.classes()), "b",
                                "W has " + std::to_string(problem.classes()) + " classes");
  read_labels(text, problem, static_cast<int>(problem.batch.X.rows()));
  problem.batch.optimizer.eta = read_number(text.eta, mark, "eta", {});
  if (!(problem.batch.optimizer.eta > TrackedDecimal(0))) {
    fail_typed("learning-rate", "eta", {}, "a number greater than 0", text.eta, {},
               "a step against the gradient needs \u03b7 > 0");
  }
  return problem;
}

Problem read_sample(const ProblemText& text) {
  Problem problem = read_problem(text);
  if (!problem.is_batch) return problem;
  const auto samples = static_cast<int>(problem.batch.X.rows());
  fail("batch", "x", {}, "one sample", "a batch of " + std::to_string(samples),
       {{"gotRows", samples}});
}

}  // namespace softmax_steps
