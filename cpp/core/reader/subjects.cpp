#include "reader/subjects.h"

#include <algorithm>
#include <utility>

#include "reader/exponentials.h"
#include "reader/quantity_names.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// exp(z-max(z)) as exp(z), an index kept: the largest logit, or a constant, is subtracted before.
// Both are the exponentials; which of them were meant the checker finds out.
std::string without_shift(View name) {
  const bool is_power = name.find("exp(z") != View::npos || name.find("e^(z") != View::npos;
  const size_t minus = name.find('-', is_power ? name.find("(z") : name.size());
  if (minus == View::npos || !name.ends_with(')')) return std::string(name);
  const View shift = name.substr(minus + 1, name.size() - minus - 2);
  if (!one_of(shift,
              "m M c C max zmax z_max maxz max_z max(z) z.max() np.max(z) torch.max(z) max_jz_j "
              "max_kz_k maxz_j maxz_k max(z_j) max(z_k) max_j(z_j) max_k(z_k)"))
    return std::string(name);
  return std::string(name.substr(0, minus)) + ")";
}

// W_12' and w12' as W'_12, w_12^new as w^new_12: the index behind what says which W it is.
std::string with_index_last(View name) {
  const size_t mark = name.find('_');
  const bool is_plain =
      name.size() > 1 && View("wWb").find(name.front()) != View::npos && is_digit(name[1]);
  const size_t from = is_plain ? 0 : mark;
  size_t end = from == View::npos ? name.size() : from + 1;
  while (end < name.size() && (is_digit(name[end]) || name[end] == ',')) ++end;
  const bool follows = end < name.size() && end > from + 1 && from <= 1 &&
                       one_of(name.substr(end), "' ^new ^(new) ^+ _new ^next ^* new ^(t+1) ^(1)");
  if (!follows) return std::string(name);
  const size_t digits = is_plain ? 1 : from;
  return std::string(name.substr(0, digits)) + std::string(name.substr(end)) +
         (is_plain ? "_" : "") + std::string(name.substr(digits, end - digits));
}

// P(y=1), p(class 2 x), whose bar is gone: the probability of a class.
std::optional<Subject> probability_of_class(View name) {
  const size_t group = name.find('(');
  const bool is_probability = group != View::npos && name.ends_with(')') &&
                              one_of(lower(name.substr(0, group)), "p pr prob");
  if (!is_probability) return std::nullopt;
  const View inside = name.substr(group + 1, name.size() - group - 2);
  const size_t first = std::min(inside.find_first_of("0123456789"), inside.size());
  size_t end = first;
  while (is_digit(byte_at(inside, end))) ++end;
  constexpr size_t kMostDigits = 4;
  const bool is_one =
      end > first && end - first <= kMostDigits && (end == inside.size() || is_latin(inside[end]));
  if (!is_one || !one_of(lower(inside.substr(0, first)), "y= class class= c= k= clasa clasa="))
    return std::nullopt;
  const int index = std::atoi(std::string(inside.substr(first, end - first)).c_str());
  return Subject{Subject::Kind::quantity, "yhat", {static_cast<size_t>(index)}};
}

// p_1-y_1 of one class is an entry of the gradient for z.
std::optional<Subject> difference_of_entries(View name) {
  const size_t minus = name.rfind('-');
  if (minus == View::npos || byte_at(name, minus + 1) != 'y') return std::nullopt;
  const auto index_of = [](View text, View& stem) {
    size_t end = text.size();
    while (end > 0 && is_digit(text[end - 1])) --end;
    const View digits = text.substr(end);
    stem = text.substr(0, end);
    if (stem.ends_with('_')) stem.remove_suffix(1);
    return digits;
  };
  View first;
  View second;
  const View index = index_of(name.substr(0, minus), first);
  if (index.empty() || index.size() > 4 || index != index_of(name.substr(minus + 1), second))
    return std::nullopt;
  const std::optional<Subject> shares = named(first);
  if (!shares || View(shares->quantity) != "yhat" || second != "y") return std::nullopt;
  return Subject{
      Subject::Kind::quantity, "dz", {static_cast<size_t>(std::atoi(std::string(index).c_str()))}};
}

// The name without its indices: z_0, W_01, dz_2; letters as indices make it a formula.
std::optional<Subject> subject_named(View name) {
  for (const View end : {".item()", ".numpy()", ".detach()", ".tolist()"}) {
    if (name.ends_with(end)) name.remove_suffix(end.size());
  }
  if (std::optional<Subject> probability = probability_of_class(name)) return probability;
  if (std::optional<Subject> entry = difference_of_entries(name)) return entry;
  if (auto exponent = exponent_of(name))
    return Subject{
        .kind = Subject::Kind::quantity, .quantity = "exp", .exponent = std::move(exponent)};
  const auto is_index = [](char c) { return is_digit(c) || c == ','; };
  size_t end = name.size();
  while (end > 0 && is_index(name[end - 1])) --end;
  View stem = name.substr(0, end);
  View digits = name.substr(end);
  // exp(z_0), e^(z_0) and exp(z0).
  if (digits.empty() && name.ends_with(')')) {
    size_t first = name.size() - 1;
    while (first > 0 && is_index(name[first - 1])) --first;
    const char before = first > 0 ? name[first - 1] : ' ';
    if (first < name.size() - 1 && (before == '_' || before == 'z')) {
      const std::string whole(name.substr(0, before == '_' ? first - 1 : first));
      std::optional<Subject> subject = subject_named(whole + ")");
      if (subject)
        subject->indices = {
            static_cast<size_t>(std::atoi(std::string(name.substr(first, 4)).c_str()))};
      return subject;
    }
    // Σ_j e^(z_j) and softmax(z)_0 have letters.
    if (name.size() > 4 && name[name.size() - 3] == '_')
      return named(std::string(name.substr(0, name.size() - 3)) + ")");
  }
  if (name == "weight.grad")
    return Subject{.kind = Subject::Kind::quantity, .quantity = "dW", .is_by_classes = true};
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
  if (one_of(
          lower(word),
          "log ln exp max min mean sum softmax sqrt argmax d minus times relu tanh tilde bar vec "
          "norm abs std var average lambda beta gamma theta sigma phi mu rho tau kappa epsilon "
          "eta alpha lr delta lvert vert λ β γ θ σ φ μ ρ τ κ ε η α δ Δ ∆ ½ √"))
    return false;
  if (word.ends_with('\'') && word.size() < 4) return false;
  const bool numbered =
      word.size() > 1 && View(".):").find(word.back()) != View::npos &&
      word.substr(0, word.size() - 1).find_first_not_of("0123456789abc(") == View::npos;
  if (numbered || one_of(word, "• # ## ### > → I i o")) return true;
  const bool letters = std::all_of(word.begin(), word.end(), [](char c) {
    return is_latin(c) || static_cast<unsigned char>(c) >= 0x80 ||
           View("-,.:;'()$/!?").find(c) != View::npos;
  });
  return letters && word.size() > 1 && !word.starts_with('-') && word.find("∇") == View::npos &&
         word.find("∂") == View::npos && word.find("Σ") == View::npos;
}

// Letters alone: a word of a name of several, new weights.
bool is_word(View word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
           return is_latin(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80;
         });
}

// Whether a word that begins with one of these stands among them.
bool has_stem(const std::vector<View>& words, std::initializer_list<View> stems) {
  return std::any_of(words.begin(), words.end(), [&](View word) {
    const std::string plain = plain_word(word);
    return std::any_of(stems.begin(), stems.end(),
                       [&](View stem) { return plain.starts_with(stem); });
  });
}

// After the softmax is before the step.
bool is_said_later(View word) {
  return says_updated(word) && !one_of(plain_word(word), "after dupa");
}

// The subject with what the words before it say: gradient of the loss for z, the new loss L.
Subject introduced_by(const std::vector<View>& words, View name, const Subject& subject) {
  using Kind = Subject::Kind;
  Subject other{Kind::intermediate, "", {}};
  const View quantity = subject.quantity;
  const bool is_weights = quantity == "W_next" || quantity == "dW" || plain_word(name) == "weights";
  const bool is_bias = quantity == "b_next" || quantity == "db" || plain_word(name) == "bias";
  const bool is_given = subject.kind == Kind::given;
  // A colon parts the name from its title: Gradients: L = ….
  std::vector<View> near;
  for (const View word : words) {
    near.push_back(word);
    if (word.ends_with(':')) near.clear();
  }
  if (has_stem(near, {"gradient", "derivativ", "derivat", "deriv."})) {
    if (quantity == "z") return {Kind::quantity, "dz", subject.indices};
    if (is_given && is_weights) return {Kind::quantity, "dW", subject.indices};
    if (is_given && is_bias) return {Kind::quantity, "db", subject.indices};
    const bool is_new = quantity.starts_with('d') || quantity.ends_with("_next");
    return is_new || quantity.starts_with("scaled") ? subject : other;
  }
  if (has_stem(near, {"target", "true", "label", "etichet"})) return other;
  const bool is_later = std::any_of(words.begin(), words.end(), is_said_later) ||
                        (has_stem(words, {"after", "dupa"}) &&
                         has_stem(words, {"step", "update", "descent", "pas", "actualizar"}));
  if (!is_later) return subject;
  if (is_given && is_weights) return {Kind::quantity, "W_next", subject.indices};
  if (is_given && is_bias) return {Kind::quantity, "b_next", subject.indices};
  const bool is_before = quantity == "z" || quantity == "exp" || quantity == "sum" ||
                         quantity == "yhat" || quantity == "loss";
  return is_before ? other : subject;
}

// The sum of exponentials S: its name in words stands before its letter.
bool are_words_of(const std::vector<View>& words, size_t first, const Subject& subject) {
  std::string name;
  for (size_t i = 0; i < first; ++i) name += (i > 0 ? "_" : "") + std::string(words[i]);
  const std::optional<Subject> own = subject_named(name);
  return own && own->kind == Subject::Kind::quantity && own->indices.empty() &&
         View(own->quantity) == subject.quantity;
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

// dW^T, dW.T and (dW)^T without the sign of the transpose.
View without_transpose(View name) {
  for (const View sign :
       {"^T", "^⊤", "^\\top", "^top", "ᵀ", "^intercal", "^mathsfT", ".T", ".t()", ".transpose()"}) {
    if (!name.ends_with(sign) || name.size() == sign.size()) continue;
    name.remove_suffix(sign.size());
    // The bracket that opens may be cut off as one before a sentence.
    const bool is_group =
        name.size() > 2 && name.find(')') == name.size() - 1 && name.find('(', 1) == View::npos;
    if (is_group) name.remove_suffix(1);
    if (is_group && name.front() == '(') name.remove_prefix(1);
    return name;
  }
  return name;
}

// Whether letters that stand for a quantity are among those of a name which is none: p_max, z/2.
bool mentions_quantity(View name) {
  for (const View about : {".shape", ".size", ".dtype", ".ndim"}) {
    if (name.ends_with(about)) return false;
  }
  for (size_t at = 0; at < name.size();) {
    size_t end = at;
    while (end < name.size() && is_latin(name[end])) ++end;
    if (one_of(name.substr(at, end - at),
               "z Z p L J yhat dz dW db logits logit probs probabilities softmax loss"))
      return true;
    at = std::max(end, at + 1);
  }
  return false;
}

// Weights after the update as after the update Weights: what says which one stands in front.
void move_time_first(std::vector<View>& words) {
  const auto time = std::find_if(words.begin(), words.end(),
                                 [](View word) { return one_of(plain_word(word), "after dupa"); });
  // And after the softmax I got p: the name stands last all the same.
  const bool follows =
      time != words.begin() && time != words.end() && time + 1 != words.end() &&
      has_stem({words.back()}, {"update", "step", "descent", "iter", "pas", "actualizar"});
  if (follows) std::rotate(words.begin(), time, words.end());
}

std::optional<Subject> subject_in(View whole);

// Logits (z), loss (L), updated weights (W'): the name stands in parentheses behind its words; p
// (after softmax), b (updated): words stand behind the name.
std::optional<Subject> subject_with_remark(View plain) {
  using Kind = Subject::Kind;
  const size_t group = plain.rfind(" (");
  if (!plain.ends_with(')') || group == View::npos || group == 0) return std::nullopt;
  const View before = plain.substr(0, group);
  const View inside = plain.substr(group + 2, plain.size() - group - 3);
  if (inside.empty() || inside.find_first_of("()=") != View::npos ||
      before.find(" (") != View::npos)
    return std::nullopt;
  std::optional<Subject> outer = subject_in(before);
  std::optional<Subject> inner = subject_in(inside);
  const bool is_name = inside.find(' ') == View::npos || View(inner ? inner->quantity : "") == "dz";
  if (outer && outer->kind == Kind::intermediate) return std::nullopt;
  if (inner && is_name && inner->kind == Kind::quantity) {
    if (outer) {
      const bool is_same = View(outer->quantity) == inner->quantity;
      const bool is_parameter = outer->kind == Kind::given && !View(outer->quantity).empty();
      if (outer->kind == Kind::given && !is_parameter) return std::nullopt;
      return is_parameter || is_same ? inner : outer;
    }
    for (size_t at = 0; at < before.size();) {
      const size_t end = std::min(before.find(' ', at), before.size());
      const View word = before.substr(at, end - at);
      const bool counts = word.find_first_not_of("0123456789:.)-") == View::npos;
      if (!counts && !is_prose(word)) return std::nullopt;
      at = end + 1;
    }
    return inner;
  }
  if (inner && is_name && inner->kind == Kind::given)
    return outer ? outer : subject_in(std::string(before) + " " + std::string(inside));
  if (inner && outer && View(inner->quantity) == outer->quantity) return outer;
  if (!outer || inside.find_first_of("0123456789+*/^-") != View::npos) return std::nullopt;
  const std::optional<Subject> both = subject_in(std::string(inside) + " " + std::string(before));
  return both ? both : outer;
}

// W - η dW, as what it makes of W.
std::optional<Subject> updated_by(const std::vector<View>& words) {
  std::string name;
  for (const View word : words) name += word;
  const bool is_step = name.size() > 2 && (name.front() == 'W' || name.front() == 'b') &&
                       (name[1] == '-' || View(name).substr(1).starts_with("−"));
  if (!is_step) return std::nullopt;
  const std::optional<Subject> taken = named(View(name).substr(name[1] == '-' ? 2 : 4));
  const View own = name.front() == 'W' ? "scaled_dW" : "scaled_db";
  if (!taken || own != taken->quantity) return std::nullopt;
  return Subject{Subject::Kind::quantity, name.front() == 'W' ? "W_next" : "b_next", {}};
}

std::optional<Subject> subject_in(View whole) {
  using Kind = Subject::Kind;
  for (const View unit : {" (%)", " [%]", " in %"}) {
    if (!whole.ends_with(unit)) continue;
    std::optional<Subject> subject = subject_in(whole.substr(0, whole.size() - unit.size()));
    if (subject) subject->is_percent = true;
    return subject;
  }
  const View plain = without_transpose(whole);
  const bool is_transposed = plain.size() != whole.size();
  std::vector<View> words;
  for (size_t at = 0; at < plain.size();) {
    const size_t end = std::min(plain.find(' ', at), plain.size());
    if (end > at) words.push_back(plain.substr(at, end - at));
    at = end + 1;
  }
  if (std::optional<Subject> updated = updated_by(words)) return updated;
  move_time_first(words);
  constexpr size_t kMostWords = 8;
  const size_t count = words.size();
  bool has_name = false;
  for (size_t first = count > kMostWords ? count - kMostWords : 0; first < count; ++first) {
    // w.r.t. z is no member of an object.
    const bool has_stop =
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first), words.end() - 1,
                    [](View word) { return word.ends_with('.'); });
    if (has_stop) continue;
    std::string name;
    for (size_t i = first; i < count; ++i) {
      name += words[i];
      if (i > first && is_word(words[i - 1]) && is_word(words[i])) {
        name.insert(name.size() - words[i].size(), "_");
      }
    }
    std::optional<Subject> subject = subject_named(with_index_last(without_shift(name)));
    has_name = has_name || is_function_of(name);
    if (!subject) continue;
    has_name = true;
    const std::size_t from = first > 0 && (words.front() == "-" || words.front() == "+") ? 1 : 0;
    bool introduced = true;
    for (size_t i = from; i < first && introduced; ++i)
      introduced = is_prose(words[i]) || (i + 1 < first && is_step(words[i], words[i + 1]));
    if (!introduced && !are_words_of(words, first, *subject)) continue;
    const auto begin = words.begin();
    Subject found =
        introduced_by({begin, begin + static_cast<std::ptrdiff_t>(first)}, name, *subject);
    found.is_transposed = is_transposed;
    // One entry has no transpose, and its indices would be those of the other.
    if (is_transposed && !found.indices.empty()) return Subject{Kind::intermediate, "", {}};
    return found;
  }
  if (std::optional<Subject> subject = subject_with_remark(plain)) return subject;
  const bool is_calculation = plain.find_first_of("+-*/^()'") != View::npos;
  // dW row 1: which part of it is meant stands in words.
  const bool is_part = std::any_of(words.begin(), words.end(), [](View word) {
    return one_of(lower(word), "row column col rand randul linia coloana");
  });
  has_name = has_name ||
             (count > 0 && mentions_quantity(is_calculation || is_part ? plain : words.back()));
  if (!has_name) return std::nullopt;
  return Subject{Kind::intermediate, "", {}};
}

}  // namespace

std::optional<Subject> subject_of(View left_side) { return subject_in(plain_subject(left_side)); }

}  // namespace softmax_steps::reader
