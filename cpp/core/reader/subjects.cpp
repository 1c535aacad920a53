#include "reader/subjects.h"

#include <algorithm>
#include <array>

#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

struct Names {
  const char* quantity;
  /// In lower case, but for single letters; blanks between them.
  View names;
};

constexpr std::array<Names, 12> kNames{
    {{"z", "z Z logits logit scores score z_values"},
     {"exp", "e^z exp_z expz exp(z) e_z ez exps exp exponentials exp_logits e^logits e^(z)"},
     {"sum",
      "S sum sum_exp sumexp exp_sum sum_of_exps sum(e^z) sum(exp) sum(exp(z)) sum(exp_z) "
      "denominator total "
      "sum_exps sum_of_exponentials sum_e^z e^z.sum() exp.sum() exp_z.sum()"},
     {"yhat",
      "yhat y_hat y_pred ypred prediction predictions pred probs prob probabilities probability "
      "softmax softmax(z) "
      "p P a A p_hat phat σ(z) s(z) y^ output outputs q"},
     {"loss",
      "L J loss cost ce cross_entropy crossentropy cross-entropy E l(yhat,y) loss_value h(y,yhat) "
      "l_ce"},
     {"dz", "delta δ dlogits d_logits yhat-y p-y probs-y y_hat-y a-y error softmax-y"},
     {"W_next", ""},
     {"b_next", ""},
     {"dW", ""},
     {"db", ""},
     {"scaled_dW", "scaled_dw step_w eta_dw lr_dw dw_scaled"},
     {"scaled_db", "scaled_db step_b eta_db lr_db db_scaled"}}};

constexpr View kGiven = "x X W w b y Y η α eta lr alpha learning_rate bias weights";
constexpr View kOther =
    "shift loss_next z_next l' J' L' l_next loss' L_next L^new loss_new new_loss max m c n k";

bool is_named(View name, View names) {
  if (one_of(name, names)) return true;
  return name.size() > 1 && one_of(lower(name), names);
}

// ∇_z L, ∂L/∂z, dz, grad_z, z.grad and the like, of one of z, W, b.
bool is_gradient_of(View name, char letter) {
  const std::string of(1, letter);
  const std::string upper = letter == 'z' ? "Z" : of;
  for (const std::string& one : {of, upper}) {
    for (const View start :
         {"∇_",   "∇",    "d",       "d_",        "grad_", "grad", "delta_", "∂L/∂",
          "∂J/∂", "∂E/∂", "∂loss/∂", "∂ℓ/∂",      "dL/d",  "dJ/d", "dE/d",   "dloss/d",
          "dL_d", "dLd",  "dloss_d", "gradient_", "∂CE/∂", "∂C/∂"}) {
      const std::string plain = std::string(start) + one;
      if (name == plain) return true;
      const bool nabla = start.starts_with("∇");
      if (nabla && (name == plain + "L" || name == plain + "J" || name == plain + "loss" ||
                    name == plain + "E"))
        return true;
    }
    for (const View end : {"_grad", ".grad", "grad", "_gradient"}) {
      if (name == one + std::string(end)) return true;
    }
  }
  return letter == 'z' && is_named(name, "dlogits logits_grad logits.grad");
}

bool is_next(View name, char letter) {
  const std::string of(1, letter);
  for (const View end :
       {"'",    "_next",  "_new", "next",   "new", "^new",     "^(new)",   "^next", "^(1)", "^1",
        "_t+1", "^(t+1)", "^t+1", "_(t+1)", "^+",  "_updated", "^updated", "_plus", "^*",   "_2"}) {
    if (name == of + std::string(end)) return true;
  }
  for (const View start : {"new_", "new", "updated_", "next_"}) {
    if (name == std::string(start) + of) return true;
  }
  return letter == 'W'
             ? is_named(name, "weight_next weights_next new_weights weights_new updated_weights")
             : is_named(name, "bias_next new_bias bias_new updated_bias");
}

// What a learning rate before a gradient leaves of the name; the whole name where there is none.
View behind_rate(View name) {
  for (const View rate : {"η", "α", "eta", "lr", "alpha", "learning_rate"}) {
    if (name.starts_with(rate) && name.size() > rate.size()) {
      name.remove_prefix(rate.size());
      while (name.starts_with('*')) name.remove_prefix(1);
      return name;
    }
  }
  size_t end = 0;
  while (end < name.size() && (is_digit(name[end]) || name[end] == '.' || name[end] == ',')) ++end;
  if (end == 0) return name;
  while (end < name.size() && name[end] == '*') ++end;
  return name.substr(end);
}

std::optional<Subject> named(View name) {
  using Kind = Subject::Kind;
  if (name.empty()) return std::nullopt;
  const View rest = behind_rate(name);
  if (rest.size() != name.size()) {
    if (is_gradient_of(rest, 'W')) return Subject{Kind::quantity, "scaled_dW", {}};
    if (is_gradient_of(rest, 'b')) return Subject{Kind::quantity, "scaled_db", {}};
    if (is_gradient_of(rest, 'z')) return Subject{Kind::intermediate, "", {}};
  }
  if (is_named(name, kOther)) return Subject{Kind::given, "", {}};
  if (is_gradient_of(name, 'z')) return Subject{Kind::quantity, "dz", {}};
  if (is_gradient_of(name, 'W')) return Subject{Kind::quantity, "dW", {}};
  if (is_gradient_of(name, 'b')) return Subject{Kind::quantity, "db", {}};
  if (is_next(name, 'W')) return Subject{Kind::quantity, "W_next", {}};
  if (is_next(name, 'b')) return Subject{Kind::quantity, "b_next", {}};
  // A sum over e^z, whatever it runs over.
  const bool sums = name.starts_with("Σ") && (name.ends_with("e^z") || name.ends_with("exp(z)") ||
                                              name.ends_with("expz") || name.ends_with("exp_z"));
  if (sums || name == "Σ") return Subject{Kind::quantity, "sum", {}};
  for (const Names& names : kNames) {
    if (is_named(name, names.names)) return Subject{Kind::quantity, names.quantity, {}};
  }
  if (is_named(name, kGiven)) {
    const bool weights = name == "W" || name == "w";
    return Subject{Kind::given, weights ? "W_next" : name == "b" ? "b_next" : "", {}};
  }
  return std::nullopt;
}

// The name without its indices: z_0, W_01, dz_2; letters as indices make it a formula.
std::optional<Subject> subject_named(View name) {
  const auto is_index = [](char c) { return is_digit(c) || c == ','; };
  size_t end = name.size();
  while (end > 0 && is_index(name[end - 1])) --end;
  View stem = name.substr(0, end);
  View digits = name.substr(end);
  // exp(z_0) and e^(z_0).
  if (digits.empty() && name.ends_with(')')) {
    size_t first = name.size() - 1;
    while (first > 0 && is_index(name[first - 1])) --first;
    if (first < name.size() - 1 && first > 0 && name[first - 1] == '_') {
      const std::string whole = std::string(name.substr(0, first - 1)) + ")";
      std::optional<Subject> subject = subject_named(whole);
      if (subject)
        subject->indices = {
            static_cast<size_t>(std::atoi(std::string(name.substr(first, 4)).c_str()))};
      return subject;
    }
    // Σ_j e^(z_j) and softmax(z)_0 have letters.
    if (name.size() > 4 && name[name.size() - 3] == '_')
      return named(std::string(name.substr(0, name.size() - 3)) + ")");
  }
  if (std::optional<Subject> whole = named(name)) return whole;
  // model.W.grad: what it belongs to says nothing.
  const size_t dot = name.find('.');
  if (dot != View::npos && dot > 0 && (is_latin(name[dot - 1]) || name[dot - 1] == '_'))
    return subject_named(name.substr(dot + 1));
  if (digits.empty()) {
    const bool lettered = name.size() > 2 && name[name.size() - 2] == '_' &&
                          View("ijkn").find(name.back()) != View::npos;
    if (!lettered) return std::nullopt;
    std::optional<Subject> subject = named(name.substr(0, name.size() - 2));
    if (subject && View(subject->quantity) == "sum") return subject;
    if (subject) subject->kind = Subject::Kind::intermediate;
    return subject;
  }
  if (stem.ends_with('_')) stem.remove_suffix(1);
  std::optional<Subject> subject = named(stem);
  if (!subject || digits.size() > 6 || digits.front() == ',' || digits.back() == ',')
    return std::nullopt;
  const size_t comma = digits.find(',');
  const auto number = [](View text) {
    return static_cast<size_t>(std::atoi(std::string(text).c_str()));
  };
  const bool matrix = View(subject->quantity).find('W') != View::npos;
  if (comma != View::npos) {
    subject->indices = {number(digits.substr(0, comma)), number(digits.substr(comma + 1))};
  } else if (matrix && digits.size() == 2) {
    subject->indices = {number(digits.substr(0, 1)), number(digits.substr(1))};
  } else {
    subject->indices = {number(digits)};
  }
  return subject;
}

// Words that may stand before a name; signs and functions make it a calculation.
bool is_prose(View word) {
  if (one_of(lower(word),
             "log ln exp max min mean sum softmax sqrt argmax d minus times relu tanh"))
    return false;
  if (word.ends_with('\'') && word.size() < 4) return false;
  const bool numbered =
      word.size() > 1 && (word.ends_with('.') || word.ends_with(')')) &&
      word.substr(0, word.size() - 1).find_first_not_of("0123456789abc(") == View::npos;
  if (numbered || one_of(word, "• # ## ### > → I o")) return true;
  const bool letters = std::all_of(word.begin(), word.end(), [](char c) {
    return is_latin(c) || static_cast<unsigned char>(c) >= 0x80 ||
           View("-,.:;'()$/").find(c) != View::npos;
  });
  return letters && word.size() > 1 && !word.starts_with('-') && word.find("∇") == View::npos &&
         word.find("∂") == View::npos;
}

// After the softmax I got p: the step, and not the softmax of p.
bool is_step(View word, View next) {
  return lower(word) == "softmax" && is_prose(next) &&
         !one_of(lower(next), "of on for over de la lui");
}

// ln(p), max(z).
bool is_function_of(View name) {
  const std::initializer_list<View> functions{"log(",  "ln(",  "max(",  "min(",   "mean(",
                                              "-log(", "-ln(", "sqrt(", "argmax("};
  return std::any_of(functions.begin(), functions.end(), [&](View function) {
    return name.starts_with(function) && name.ends_with(')') &&
           subject_named(name.substr(function.size(), name.size() - function.size() - 1));
  });
}

}  // namespace

std::optional<Subject> subject_of(View left_side) {
  const std::string plain = plain_subject(left_side);
  std::vector<View> words;
  for (size_t at = 0; at < plain.size();) {
    const size_t end = std::min(plain.find(' ', at), plain.size());
    if (end > at) words.push_back(View(plain).substr(at, end - at));
    at = end + 1;
  }
  constexpr size_t kMostWords = 8;
  const size_t count = words.size();
  bool has_name = false;
  for (size_t first = count > kMostWords ? count - kMostWords : 0; first < count; ++first) {
    std::string name;
    for (size_t i = first; i < count; ++i) {
      name += words[i];
      if (i > first && is_prose(words[i - 1]) && is_prose(words[i]) && words[i - 1].size() > 1 &&
          words[i].size() > 1) {
        name.insert(name.size() - words[i].size(), "_");
      }
    }
    std::optional<Subject> subject = subject_named(name);
    has_name = has_name || is_function_of(name);
    if (!subject) continue;
    has_name = true;
    // A colon parts the name from what introduces it.
    const std::size_t from = first > 0 && words.front() == "-" ? 1 : 0;
    bool introduced = true;
    for (size_t i = from; i < first && introduced; ++i)
      introduced = is_prose(words[i]) || (i + 1 < first && is_step(words[i], words[i + 1]));
    if (introduced) return subject;
  }
  if (!has_name) return std::nullopt;
  return Subject{Subject::Kind::intermediate, "", {}};
}

}  // namespace softmax_steps::reader
