#include "check_report.h"

#include "../json.h"
#include "../writers/writer.h"

namespace softmax_steps {
namespace {

// A hint at where a number lies, not the number.
constexpr int kNearDigits = 3;

std::string_view name_of(CheckNote::Kind kind) {
  using Kind = CheckNote::Kind;
  switch (kind) {
    case Kind::ambiguous:
      return "ambiguous";
    case Kind::too_few_digits:
      return "too-few-digits";
    case Kind::unexplained:
      return "unexplained";
    case Kind::impossible:
      return "impossible";
    case Kind::close:
      return "close";
    case Kind::floating_point:
      return "floating-point";
    case Kind::too_many_digits:
      return "too-many-digits";
    case Kind::shifted:
      return "shifted";
    case Kind::plain:
      break;
  }
  return "plain";
}

class CheckWriter {
 public:
  CheckWriter(const Problem& problem, const Check& check) : problem_(problem), check_(check) {}

  std::string write() {
    json_.begin_object().key("verdicts").begin_object();
    for (const Quantity quantity : kAnswerQuantities) verdicts(quantity);
    json_.end_object().key("findings").begin_array();
    for (const Finding& finding : check_.findings) write(finding);
    json_.end_array().key("notes").begin_array();
    for (const CheckNote& note : check_.notes) write(note);
    json_.end_array().end_object();
    return json_.take();
  }

 private:
  void verdicts(Quantity quantity) {
    const auto& of_cells = check_.verdicts[quantity];
    const Shape shape = shape_of(quantity, problem_);
    json_.key(name_of(quantity));
    if (is_single(quantity)) {
      json_.value(softmax_steps::name_of(of_cells.front()));
      return;
    }
    if (is_matrix(quantity)) json_.begin_array();
    for (int r = 0; r < shape.rows; ++r) {
      json_.begin_array();
      for (int c = 0; c < shape.columns; ++c) {
        json_.value(softmax_steps::name_of(of_cells[cell_at(quantity, problem_, {r, c})]));
      }
      json_.end_array();
    }
    if (is_matrix(quantity)) json_.end_array();
  }

  void cells(Quantity quantity, const std::vector<std::size_t>& cells) {
    json_.key("cells").begin_array();
    for (const std::size_t cell : cells) json_.value(to_string(cell_id(quantity, problem_, cell)));
    json_.end_array();
  }

  void write(const Finding& finding) {
    const Line& line = finding.formula;
    TextBuffer mathml;
    mathml += R"(<math display="block">)";
    write_mathml(mathml, line.subject);
    std::string latex = to_latex(line.subject);
    for (const Form& form : line.forms) {
      write_mathml(mathml, form);
      latex += to_latex(form);
    }
    mathml += "</math>";
    json_.begin_object().member("quantity", softmax_steps::name_of(finding.quantity));
    json_.member("mistake", id_of(finding.mistake));
    if (finding.with) json_.member("with", id_of(*finding.with));
    cells(finding.quantity, finding.cells);
    json_.key("formula").begin_object();
    json_.member("mathml", mathml.view());
    json_.member("latex", latex).member("text", to_text(line)).end_object().end_object();
  }

  void write(const CheckNote& note) {
    json_.begin_object().member("id", name_of(note.kind));
    json_.member("quantity", softmax_steps::name_of(note.quantity));
    cells(note.quantity, note.cells);
    if (note.mistake) json_.member("mistake", id_of(*note.mistake));
    if (note.near) json_.member("near", to_string(to_digits(*note.near, kNearDigits)));
    if (note.write) json_.member("write", softmax_steps::name_of(*note.write));
    if (note.kind == CheckNote::Kind::floating_point) {
      json_.member("precision", note.is_float64 ? "float64" : "float32");
    }
    json_.end_object();
  }

  const Problem& problem_;
  const Check& check_;
  JsonWriter json_;
};

}  // namespace

std::string to_json(const Problem& problem, const Check& check) {
  return CheckWriter(problem, check).write();
}

std::string tolerances_json(const Problem& problem, int decimals) {
  const auto of_quantities = tolerances(problem, decimals);
  JsonWriter json;
  json.begin_object();
  for (const Quantity quantity : kAnswerQuantities) {
    const auto& cells = of_quantities[quantity];
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      json.key(to_string(cell_id(quantity, problem, cell))).begin_object();
      json.member("low", to_string(cells[cell].low)).member("high", to_string(cells[cell].high));
      json.end_object();
    }
  }
  return json.end_object().take();
}

std::string indistinguishable_mistakes_json(const Problem& problem, int decimals) {
  JsonWriter json;
  json.begin_array();
  for (const IndistinguishableMistakes& pair : indistinguishable_mistakes(problem, decimals)) {
    json.begin_object().member("quantity", name_of(pair.quantity));
    json.member("mistake", id_of(pair.mistake));
    if (pair.other) json.member("other", id_of(*pair.other));
    json.end_object();
  }
  return json.end_array().take();
}

}  // namespace softmax_steps
