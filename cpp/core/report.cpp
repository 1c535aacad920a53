#include "report.h"

#include <algorithm>
#include <vector>

#include "json.h"
#include "writers/writer.h"

namespace softmax_steps {
namespace {

std::string quantity_text(const RoundedNumber& quantity) { return to_string(quantity.value); }

std::string power_text(const TrackedDecimal& exponent) { return "e^" + to_string(exponent); }

// e^z, as a power where it cannot be written.
std::string exponential_text(const Forward& forward, Eigen::Index s, Eigen::Index k) {
  const TrackedDecimal& z = forward.z(s, k).value;
  return is_writable_exponent(z) ? quantity_text(forward.exp(s, k)) : power_text(z);
}

std::string sum_text(const Forward& forward, Eigen::Index s) {
  const TrackedDecimal& top = forward.z(s, largest(forward.z, s)).value;
  if (is_writable_exponent(top)) return quantity_text(forward.sum(s));
  const std::string factor = quantity_text(forward.shifted_sum(s));
  return factor == "1" ? power_text(top) : factor + "*" + power_text(top);
}

class ValuesWriter {
 public:
  ValuesWriter(JsonWriter& json, const Problem& problem, const Values& values)
      : json_(json), problem_(problem), values_(values) {}

  void write() {
    const Forward& before = values_.before;
    json_.begin_object();
    per_sample("z", [&](Eigen::Index s) { row(before.z, s); });
    per_sample("exp", [&](Eigen::Index s) {
      list(problem_.classes(),
           [&](Eigen::Index k) { json_.value(exponential_text(before, s, k)); });
    });
    per_sample("sum", [&](Eigen::Index s) { json_.value(sum_text(before, s)); });
    per_sample("yhat", [&](Eigen::Index s) { row(before.yhat, s); });
    json_.member("loss", quantity_text(before.loss));
    per_sample("dz", [&](Eigen::Index s) { row(values_.dz, s); });
    weights("dW", values_.dW);
    vector("db", values_.db);
    weights("scaled_dW", values_.scaled_dW);
    vector("scaled_db", values_.scaled_db);
    weights("W_next", values_.W_next);
    vector("b_next", values_.b_next);
    json_.member("loss_next", quantity_text(values_.after.loss));
    json_.end_object();
  }

 private:
  template <class Item>
  void list(Eigen::Index size, const Item& item) {
    json_.begin_array();
    for (Eigen::Index i = 0; i < size; ++i) item(i);
    json_.end_array();
  }
  void row(const Matrix<RoundedNumber>& matrix, Eigen::Index r) {
    list(matrix.cols(), [&](Eigen::Index c) { json_.value(quantity_text(matrix(r, c))); });
  }
  void vector(const char* name, const Vector<RoundedNumber>& vector) {
    json_.key(name);
    list(vector.size(), [&](Eigen::Index i) { json_.value(quantity_text(vector(i))); });
  }
  // (n,m) in the problem's own layout.
  void weights(const char* name, const Matrix<RoundedNumber>& weights) {
    const bool by_features = problem_.layout == Layout::features_by_classes;
    const Matrix<RoundedNumber> own =
        by_features ? weights : Matrix<RoundedNumber>(weights.transpose());
    json_.key(name);
    list(own.rows(), [&](Eigen::Index r) { row(own, r); });
  }
  // With a leading N where x has one.
  template <class Item>
  void per_sample(const char* name, const Item& item) {
    json_.key(name);
    if (problem_.is_batch) {
      list(problem_.batch.X.rows(), item);
    } else {
      item(0);
    }
  }

  JsonWriter& json_;
  const Problem& problem_;
  const Values& values_;
};

using Ids = std::vector<QuantityId>;

const char* name_of(Form::Role role) {
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

const char* name_of(Line::Block block) {
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

// The line that has a step's result: its key line, or the first where none is.
const Line& result_line(const Step& step) {
  const auto key = std::find_if(step.lines.begin(), step.lines.end(),
                                [](const Line& line) { return line.is_key; });
  return key == step.lines.end() ? step.lines.front() : *key;
}

std::string_view id_text(TextBuffer& text, const QuantityId& id) {
  text.clear();
  append_id(text, id);
  return text.view();
}

// `result` is the form whose numbers are listed where those of all are not.
void write_line(JsonWriter& json, const Line& line, const WriteOptions& options, const Form* result,
                Ids& singles) {
  const int longest = options.longest_of(line.id);
  const MathmlStyle style{longest, options.is_standalone};
  TextBuffer mathml;
  Ids ids;
  const bool abbreviated = options.mathml && longest != kUnlimited &&
                           std::any_of(line.forms.begin(), line.forms.end(), [&](const Form& form) {
                             return is_abbreviated(form.expr, longest);
                           });
  json.begin_object().member("id", line.id).member("block", name_of(line.block));
  json.member("key", line.is_key).member("note", line.note).member("abbreviated", abbreviated);
  if (options.mathml) write_mathml(mathml, line.subject, style);
  json.member("subject", mathml.view());
  json.member("subjectLatex", options.latex ? to_latex(line.subject) : "");
  json.key("forms").begin_array();
  for (const Form& form : line.forms) {
    const bool is_listed = options.lists_all || &form == result;
    mathml.clear();
    ids.clear();
    if (options.mathml || is_listed) {
      write_mathml(mathml, form, style, is_listed ? &ids : nullptr);
    }
    json.begin_object().member("role", name_of(form.role));
    json.member("mathml", options.mathml ? mathml.view() : "");
    json.member("latex", options.latex ? to_latex(form) : "");
    if (is_listed) {
      json.member("relation", sign_of(form.relation)).key("ids").begin_array();
      for (const QuantityId& id : ids) {
        json.value(id_text(mathml, id));
        if (id.column < 0) singles.push_back(id);
      }
      json.end_array();
    }
    json.end_object();
  }
  json.end_array().member("text", options.text ? to_text(line) : "").end_object();
}

}  // namespace

std::string to_json(const Problem& problem, const Values& values) {
  JsonWriter json;
  ValuesWriter(json, problem, values).write();
  return json.take();
}

std::string to_json(const Problem& problem, const Derivation& derivation,
                    const WriteOptions& options) {
  const Quantities& quantities = derivation.quantities;
  JsonWriter json;
  // Numbers of the results, of which each step has its own, that are no entries of a matrix.
  Ids singles;
  json.begin_object().key("steps").begin_array();
  for (const Step& step : derivation.steps) {
    json.begin_object().member("id", info(step.id).name).key("lines").begin_array();
    const Form* const result = options.lists_results ? &result_line(step).forms.back() : nullptr;
    for (const Line& line : step.lines) write_line(json, line, options, result, singles);
    json.end_array().end_object();
  }
  json.end_array().key("values");
  ValuesWriter(json, problem, derivation.values).write();
  Ids all;
  quantities.each([&](const QuantityId& id, const auto&) { all.push_back(id); });
  TextBuffer text;
  json.key("sources").begin_object();
  for (const QuantityId& id : all) {
    json.key(id_text(text, id)).begin_array();
    for (const QuantityId& source : quantities.at(id).sources) json.value(id_text(text, source));
    json.end_array();
  }
  json.end_object().key("numbers").begin_object();
  for (const QuantityId& id : all) json.member(id_text(text, id), quantities.at(id).text);
  const Ids& printed = options.lists_all ? all : singles;
  json.end_object().key("printed").begin_object();
  for (const QuantityId& id : printed) {
    const Printed& number = quantities.at(id).printed;
    json.key(id_text(text, id)).begin_array();
    json.value(to_text(number, problem.symbols.decimal_mark));
    json.value(number.exact ? "=" : "≈").end_array();
  }
  json.end_object().end_object();
  return json.take();
}

std::string to_json(const InputError& error) {
  JsonWriter json;
  json.begin_object().key("error").begin_object();
  json.member("code", error.code).member("field", error.field);
  if (error.cell.row) json.member("row", *error.cell.row);
  if (error.cell.column) json.member("column", *error.cell.column);
  json.member("expected", error.expected).member("got", error.got);
  for (const InputNumber& number : error.numbers) json.member(number.name, number.value);
  if (!error.text.name.empty()) json.member(error.text.name, error.text.text);
  json.member("message", std::string(error.what())).end_object().end_object();
  return json.take();
}

}  // namespace softmax_steps
