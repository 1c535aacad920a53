#include "convert.h"

#include <optional>
#include <string>
#include <vector>

#include "input/input_error.h"

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
  fail("shape", field, {row, std::nullopt}, expected, got);
}

void require_object(const val& value, const std::string& code, const std::string& field) {
  if (is_given(value) && value.typeOf().as<std::string>() == "object") return;
  fail(code, field, {}, "an object", kind_of(value), {}, "", {"typed", cell_text(value)});
}

val field_of(const val& problem, const std::string& field) {
  val value = problem[field];
  if (!is_given(value)) fail("missing", field, {}, "a value", "nothing");
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

// The texts of a list of names.
std::vector<std::string> names_of(const val& list, const std::string& field) {
  if (!is_list(list))
    fail("option", field, {}, "a list of texts", kind_of(list), {}, "", {"typed", cell_text(list)});
  return to_row(list);
}

// A number that was written, or nothing.
std::string answer_text(const val& value) { return is_given(value) ? cell_text(value) : ""; }

TextRow to_answer_row(const val& list) {
  TextRow row;
  const unsigned length = length_of(list);
  for (unsigned i = 0; i < length; ++i) row.push_back(answer_text(list[i]));
  return row;
}

TextMatrix to_answer_rows(const val& list, const std::string& name) {
  TextMatrix rows;
  const unsigned length = length_of(list);
  for (unsigned i = 0; i < length; ++i) {
    const val row = list[i];
    if (!is_list(row)) fail_shape(name, "a list", kind_of(row), static_cast<int>(i));
    rows.push_back(to_answer_row(row));
  }
  return rows;
}

}  // namespace

ProblemText to_problem_text(const val& problem) {
  require_object(problem, "missing", "problem");
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
  read_option(problem, "decimalMark", text.decimal_mark);
  const val symbols = problem["symbols"];
  if (is_given(symbols)) {
    require_object(symbols, "option", "symbols");
    read_option(symbols, "prediction", text.prediction);
    read_option(symbols, "learningRate", text.learning_rate);
    read_option(symbols, "gradient", text.gradient);
    read_option(symbols, "loss", text.loss);
    read_option(symbols, "transpose", text.transpose);
  }
  const val rounding = problem["rounding"];
  if (is_given(rounding)) {
    require_object(rounding, "option", "rounding");
    read_option(rounding, "when", text.rounding_when);
    read_option(rounding, "mode", text.rounding_mode);
    read_option(rounding, "kind", text.rounding_kind);
    read_option(rounding, "digits", text.rounding_digits);
  }
  return text;
}

std::string to_text(const val& value) { return cell_text(value); }

AnswersText to_answers_text(const val& answers) {
  require_object(answers, "missing", "answers");
  AnswersText text;
  for (const Quantity quantity : kAnswerQuantities) {
    const std::string name(name_of(quantity));
    const val value = answers[name];
    if (!is_given(value)) continue;
    if (is_single(quantity)) {
      if (is_list(value)) fail_shape(name, "one number", "a list");
      text[name] = {{answer_text(value)}};
    } else if (!is_list(value)) {
      fail_shape(name, is_matrix(quantity) ? "a list of rows" : "a list of numbers",
                 kind_of(value));
    } else if (!is_matrix(quantity)) {
      text[name] = {to_answer_row(value)};
    } else {
      text[name] = to_answer_rows(value, name);
    }
  }
  return text;
}

WriteOptionsText to_write_options_text(const val& options) {
  WriteOptionsText text;
  if (!is_given(options)) return text;
  require_object(options, "option", "options");
  if (is_given(options["formats"])) text.formats = names_of(options["formats"], "formats");
  if (is_given(options["abbreviate"])) text.abbreviate = cell_text(options["abbreviate"]);
  if (is_given(options["whole"])) text.whole = names_of(options["whole"], "whole");
  read_option(options, "printed", text.printed);
  text.standalone = options["standalone"].isTrue();
  return text;
}

}  // namespace softmax_steps
