#include "convert.h"

#include <optional>
#include <string>
#include <utility>

#include "writers/writer.h"

namespace softmax_steps {
namespace {

using emscripten::val;

// What JavaScript itself would print.
std::string text_of(const val& value) { return val::global("String")(value).as<std::string>(); }

bool is_given(const val& value) { return !value.isUndefined() && !value.isNull(); }

// Arrays and typed arrays: what else has a length (a string, an object) is no list of numbers.
bool is_list(const val& value) {
  if (val::global("Array").call<bool>("isArray", value)) return true;
  return val::global("ArrayBuffer").call<bool>("isView", value) && value["length"].isNumber();
}

// A number, or its text. Anything else is left for the core to refuse as not a number.
std::string cell_text(const val& value) {
  if (!is_given(value)) return text_of(value);
  const std::string type = value.typeOf().as<std::string>();
  if (type == "string" || type == "number" || type == "bigint") return text_of(value);
  return is_list(value) ? "a list" : type == "object" ? "an object" : type;
}

std::string kind_of(const val& value) {
  return value.isString() ? "\"" + text_of(value) + "\"" : cell_text(value);
}

[[noreturn]] void fail_shape(const std::string& field, const std::string& expected,
                             const std::string& got, std::optional<int> row = std::nullopt) {
  const std::string place = row ? field + "[" + std::to_string(*row) + "]" : field;
  throw InputError("shape", field, {row, std::nullopt}, expected, got,
                   place + ": expected " + expected + ", got " + got);
}

val field_of(const val& problem, const std::string& field) {
  val value = problem[field];
  if (!is_given(value)) {
    throw InputError("missing", field, {}, "a value", "nothing",
                     field + ": expected a value, got nothing");
  }
  return value;
}

unsigned length_of(const val& list) { return list["length"].as<unsigned>(); }

TextRow to_row(const val& list) {
  TextRow row;
  const unsigned length = length_of(list);
  for (unsigned i = 0; i < length; ++i) row.push_back(cell_text(list[i]));
  return row;
}

// A list is a matrix when its first element is a list; then every element has to be one.
bool is_matrix(const val& list) { return length_of(list) > 0 && is_list(list[0]); }

TextMatrix to_matrix(const val& list, const std::string& field) {
  TextMatrix matrix;
  const unsigned length = length_of(list);
  for (unsigned i = 0; i < length; ++i) {
    const val row = list[i];
    if (!is_list(row)) fail_shape(field, "a list", kind_of(row), static_cast<int>(i));
    matrix.push_back(to_row(row));
  }
  return matrix;
}

val list_field(const val& problem, const std::string& field, const std::string& expected) {
  const val value = field_of(problem, field);
  if (!is_list(value)) fail_shape(field, expected, kind_of(value));
  return value;
}

TextRow row_field(const val& problem, const std::string& field) {
  const val list = list_field(problem, field, "a list of numbers");
  if (is_matrix(list)) fail_shape(field, "a list of numbers", "a list of lists");
  return to_row(list);
}

void read_option(const val& options, const char* name, std::string& target) {
  const val value = options[name];
  if (is_given(value)) target = cell_text(value);
}

template <class Text>
val vector_to_js(Eigen::Index size, const Text& text) {
  val list = val::array();
  for (Eigen::Index i = 0; i < size; ++i) list.set(static_cast<unsigned>(i), text(i));
  return list;
}

std::string quantity_text(const Quantity& quantity) { return to_string(quantity.value); }

val to_js(const Vector<Quantity>& vector) {
  return vector_to_js(vector.size(), [&](Eigen::Index i) { return quantity_text(vector(i)); });
}

val to_js(const Matrix<Quantity>& matrix) {
  return vector_to_js(matrix.rows(), [&](Eigen::Index r) {
    return vector_to_js(matrix.cols(), [&](Eigen::Index c) { return quantity_text(matrix(r, c)); });
  });
}

// (n,m) in the problem's own layout.
val weights_to_js(const Problem& problem, const Matrix<Quantity>& weights) {
  if (problem.layout == Layout::features_by_classes) return to_js(weights);
  return to_js(Matrix<Quantity>(weights.transpose()));
}

std::string power_text(const Traced& exponent) { return "e^" + to_string(exponent); }

// e^z, as a power where it cannot be written.
std::string exponential_text(const Forward& forward, Eigen::Index s, Eigen::Index k) {
  const Traced& z = forward.z(s, k).value;
  return is_writable_exponent(z) ? quantity_text(forward.exp(s, k)) : power_text(z);
}

std::string sum_text(const Forward& forward, Eigen::Index s) {
  const Traced& top = forward.z(s, largest(forward.z, s)).value;
  if (is_writable_exponent(top)) return quantity_text(forward.sum(s));
  const std::string factor = quantity_text(forward.shifted_sum(s));
  return factor == "1" ? power_text(top) : factor + "*" + power_text(top);
}

// With a leading N where x has one.
template <class Text>
val per_sample(const Problem& problem, const Text& text) {
  if (problem.is_batch) return vector_to_js(problem.batch.X.rows(), text);
  return val(text(0));
}

val per_sample_row(const Problem& problem, const Matrix<Quantity>& rows) {
  return per_sample(
      problem, [&](Eigen::Index s) { return to_js(Vector<Quantity>(rows.row(s).transpose())); });
}

const char* role_name(Form::Role role) {
  switch (role) {
    case Form::Role::formula:
      return "formula";
    case Form::Role::numbers:
      return "numbers";
    case Form::Role::result:
      return "result";
  }
  return "";
}

const char* block_name(Line::Block block) {
  switch (block) {
    case Line::Block::main:
      return "main";
    case Line::Block::entries:
      return "entries";
    case Line::Block::proof:
      return "proof";
  }
  return "";
}

val line_to_js(const Line& line) {
  val forms = val::array();
  for (std::size_t i = 0; i < line.forms.size(); ++i) {
    val form = val::object();
    form.set("role", role_name(line.forms[i].role));
    form.set("mathml", to_mathml(line.forms[i]));
    forms.set(static_cast<unsigned>(i), form);
  }
  val out = val::object();
  out.set("id", line.id);
  out.set("block", block_name(line.block));
  out.set("key", line.is_key);
  out.set("note", line.note);
  out.set("subject", to_mathml(line.subject));
  out.set("forms", forms);
  out.set("latex", to_latex(line));
  out.set("text", to_text(line));
  return out;
}

}  // namespace

ProblemText to_problem_text(const val& problem) {
  if (!is_given(problem) || problem.typeOf().as<std::string>() != "object") {
    const std::string got = kind_of(problem);
    throw InputError("missing", "problem", {}, "an object", got,
                     "problem: expected an object, got " + got);
  }
  ProblemText text;
  const val x = list_field(problem, "x", "a list of numbers, or of samples");
  if (is_matrix(x)) {
    text.x = to_matrix(x, "x");
  } else {
    text.x = to_row(x);
  }
  text.W = to_matrix(list_field(problem, "W", "a list of rows"), "W");
  text.b = row_field(problem, "b");
  const val y = field_of(problem, "y");
  if (!is_list(y)) {
    text.y = cell_text(y);
  } else if (is_matrix(y)) {
    text.y = to_matrix(y, "y");
  } else {
    text.y = to_row(y);
  }
  const val eta = field_of(problem, "eta");
  if (is_list(eta)) fail_shape("eta", "one number", "a list");
  text.eta = cell_text(eta);
  read_option(problem, "layout", text.layout);
  read_option(problem, "reduction", text.reduction);
  read_option(problem, "indexBase", text.index_base);
  read_option(problem, "shift", text.shift);
  const val rounding = problem["rounding"];
  if (is_given(rounding)) {
    if (rounding.typeOf().as<std::string>() != "object") {
      const std::string got = kind_of(rounding);
      throw InputError("option", "rounding", {}, "an object", got,
                       "rounding: expected an object, got " + got);
    }
    read_option(rounding, "when", text.rounding_when);
    read_option(rounding, "mode", text.rounding_mode);
    read_option(rounding, "kind", text.rounding_kind);
    read_option(rounding, "digits", text.rounding_digits);
  }
  return text;
}

val to_js(const Problem& problem, const Values& values) {
  const Forward& before = values.before;
  const auto exponentials = [&](Eigen::Index s) {
    return vector_to_js(problem.classes(),
                        [&](Eigen::Index k) { return exponential_text(before, s, k); });
  };
  val out = val::object();
  out.set("z", per_sample_row(problem, before.z));
  out.set("exp", per_sample(problem, exponentials));
  out.set("sum", per_sample(problem, [&](Eigen::Index s) { return sum_text(before, s); }));
  out.set("yhat", per_sample_row(problem, before.yhat));
  out.set("loss", quantity_text(before.loss));
  out.set("dz", per_sample_row(problem, values.dz));
  out.set("dW", weights_to_js(problem, values.dW));
  out.set("db", to_js(values.db));
  out.set("scaled_dW", weights_to_js(problem, values.scaled_dW));
  out.set("scaled_db", to_js(values.scaled_db));
  out.set("W_next", weights_to_js(problem, values.W_next));
  out.set("b_next", to_js(values.b_next));
  out.set("loss_next", quantity_text(values.after.loss));
  return out;
}

val to_js(const Problem& problem, const Derivation& derivation) {
  val steps = val::array();
  for (std::size_t i = 0; i < derivation.steps.size(); ++i) {
    const Step& step = derivation.steps[i];
    val lines = val::array();
    for (std::size_t k = 0; k < step.lines.size(); ++k) {
      lines.set(static_cast<unsigned>(k), line_to_js(step.lines[k]));
    }
    val js_step = val::object();
    js_step.set("id", step.id);
    js_step.set("lines", lines);
    steps.set(static_cast<unsigned>(i), js_step);
  }
  val sources = val::object();
  val numbers = val::object();
  for (const auto& [id, entry] : derivation.quantities.entries()) {
    val ids = val::array();
    for (std::size_t i = 0; i < entry.sources.size(); ++i) {
      ids.set(static_cast<unsigned>(i), entry.sources[i]);
    }
    sources.set(id, ids);
    numbers.set(id, entry.text);
  }
  val out = val::object();
  out.set("steps", steps);
  out.set("values", to_js(problem, derivation.values));
  out.set("sources", sources);
  out.set("numbers", numbers);
  return out;
}

val to_js(const InputError& error) {
  val out = val::object();
  out.set("code", error.code);
  out.set("field", error.field);
  if (error.cell.row) out.set("row", *error.cell.row);
  if (error.cell.column) out.set("column", *error.cell.column);
  out.set("expected", error.expected);
  out.set("got", error.got);
  out.set("message", std::string(error.what()));
  return out;
}

}  // namespace softmax_steps
