#include "reader/quantity_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// Letters of Romanian words by those of ASCII.
constexpr std::array<std::pair<View, char>, 14> kLetters{{{"ă", 'a'},
                                                          {"â", 'a'},
                                                          {"î", 'i'},
                                                          {"ș", 's'},
                                                          {"ş", 's'},
                                                          {"ț", 't'},
                                                          {"ţ", 't'},
                                                          {"Ă", 'a'},
                                                          {"Â", 'a'},
                                                          {"Î", 'i'},
                                                          {"Ș", 's'},
                                                          {"Ş", 's'},
                                                          {"Ț", 't'},
                                                          {"Ţ", 't'}}};

struct Names {
  const char* quantity;
  /// In lower case without accents, but for single letters; blanks between them.
  Words names;
};

constexpr std::array<Names, 12> kNames{
    {{"z",
      "z Z logits logit scores score score_of_class score_for_class logit_of_class "
      "logit_for_class scorul_clasei z_values logiti logitii scoruri scorurile"},
     {"exp",
      "e^z exp_z expz exp(z) e_z ez exps exp exponentials exp_scores exp_logits e^logits e^(z) "
      "exponentiale exponentialele"},
     {"sum",
      "S sum sum_exp sumexp exp_sum sum_of_exps sum(e^z) sum(exp) sum(exp(z)) sum(exp_z) "
      "denominator total "
      "summe somme sum_exp_z sum_exps sum_of_exponentials sum_e^z e^z.sum() exp(z).sum() exp.sum() "
      "exp_z.sum() suma "
      "suma_exponentialelor"},
     {"yhat",
      "yhat y_hat y_pred ypred prediction predictions pred probs prob probabilities probability "
      "softmax softmax(z) softmax_probabilities softmax_probs "
      "probability_of_class probability_for_class prob_of_class probabilitatea_clasei "
      "p P a A p_hat phat σ(z) s(z) y^ output outputs q softmax_output softmax_outputs "
      "probabilitati "
      "probabilitatile predictii predictiile"},
     {"loss",
      "L J loss cost ce final_loss l(y,yhat) l(y,p) l(p,y) j(y,yhat) ce(y,yhat) ce(yhat,y) "
      "cross_entropy crossentropy cross-entropy E l(yhat,y) loss_value h(y,yhat) "
      "l_ce cross_entropy_loss cross-entropy_loss ce_loss log_loss nll negative_log_likelihood "
      "negative_log-likelihood l_old j_old loss_old old_loss loss_before loss(before) l_before "
      "ℒ ℓ h(y,p) j(w,b) l(w,b) average_loss mean_loss l(before) l^(0) j^(0) loss_before_update "
      "loss_before_step initial_loss loss_initial "
      "kreuzentropie kreuzentropieverlust verlust entropie_croisée entropía_cruzada perte pérdida "
      "pierdere pierderea costul entropia_incrucisata "
      "entropie_incrucisata"},
     {"dz", "delta δ dlogits d_logits dscores yhat-y p-y probs-y y_hat-y a-y error softmax-y"},
     {"W_next",
      "weight_next weights_next new_weights weights_new updated_weights noile_ponderi ponderi_noi "
      "ponderile_noi ponderile_actualizate noile_greutati greutatile_noi"},
     {"b_next",
      "bias_next new_bias bias_new updated_bias new_biases updated_biases noul_bias bias_nou "
      "biasul_nou biasul_actualizat noile_biasuri"},
     {"dW", "weight_gradient weights_gradient gradient_weights gradientul_ponderilor"},
     {"db", "bias_gradient bias.grad gradient_bias gradientul_biasului"},
     {"scaled_dW", "scaled_dw step_w eta_dw lr_dw dw_scaled"},
     {"scaled_db", "scaled_db step_b eta_db lr_db db_scaled"}}};

constexpr Words kGiven = "x X W w b y Y η α eta lr alpha learning_rate bias biases weight weights";
constexpr Words kOther = "shift loss_next z_next l' J' L' l_next loss' L_next max m c n k";
constexpr Words kLater =
    "l^new l_new j_new l^(new) l^(1) j^(1) loss_new new_loss loss_after loss(after) l_after "
    "l(after) updated_loss loss_updated loss_after_update loss_after_step";

// As it is written, or a word in any spelling.
bool is_named(View name, const Words& names) {
  return one_of(name, names) || (name.size() > 1 && one_of(plain_word(name), names));
}

bool is_letter_of(char c, char letter) {
  return c == letter || (letter == 'z' && c == 'Z') || (letter == 'W' && c == 'w');
}

// ∇_z L, ∂L/∂z, dz, grad_z, z.grad and the like, of one of z, W, b.
bool is_gradient_of(View name, char letter) {
  for (const View start :
       {"∇_",   "∇",    "d",       "d_",        "grad_", "grad", "delta_", "∂L/∂",
        "∂J/∂", "∂E/∂", "∂loss/∂", "∂ℓ/∂",      "dL/d",  "dJ/d", "dE/d",   "dloss/d",
        "dL_d", "dLd",  "dloss_d", "gradient_", "∂CE/∂", "∂C/∂"}) {
    const bool starts = name.size() > start.size() && name.starts_with(start) &&
                        is_letter_of(name[start.size()], letter);
    if (!starts) continue;
    const View rest = name.substr(start.size() + 1);
    if (rest.empty() || (start.starts_with("∇") && one_of(rest, "L J loss E"))) return true;
  }
  if (is_letter_of(name.front(), letter) && one_of(name.substr(1), "_grad .grad grad _gradient"))
    return true;
  return letter == 'z' && is_named(name, "dlogits logits_grad logits.grad");
}

bool is_next(View name, char letter) {
  // The entries of W are written w'_12.
  const bool starts = is_letter_of(name.front(), letter);
  if (starts && one_of(name.substr(1),
                       "' _next _new next new nou noua (t+1) (after) ^new ^(new) ^next ^(1) ^1 "
                       "_t+1 ^(t+1) ^t+1 _(t+1) ^+ "
                       "_updated _nou _neu _noi _noua ^updated _plus ^* _2"))
    return true;
  const bool ends = name.back() == letter;
  return ends && one_of(name.substr(0, name.size() - 1), "new_ new updated_ next_");
}

// What a learning rate before a gradient leaves of the name; the whole name where there is none.
View behind_rate(View name) {
  for (const View rate : {"η", "α", "eta", "lr", "alpha", "learning_rate"}) {
    if (name.starts_with(rate) && name.size() > rate.size()) {
      name.remove_prefix(rate.size());
      while (name.starts_with('*') || name.starts_with('_')) name.remove_prefix(1);
      return name;
    }
  }
  size_t end = 0;
  while (end < name.size() && (is_digit(name[end]) || name[end] == '.' || name[end] == ',')) ++end;
  if (end == 0) return name;
  while (end < name.size() && name[end] == '*') ++end;
  return name.substr(end);
}

}  // namespace

std::string plain_word(View word) {
  std::string out;
  for (size_t at = 0; at < word.size();) {
    const auto letter = std::find_if(kLetters.begin(), kLetters.end(), [&](const auto& one) {
      return word.substr(at, one.first.size()) == one.first;
    });
    if (letter == kLetters.end()) {
      out += word[at++];
    } else {
      out += letter->second;
      at += letter->first.size();
    }
  }
  return lower(out);
}

bool says_updated(View word) {
  return one_of(plain_word(word),
                "updated new after dupa nou noua noi noile noii noul actualizat actualizata "
                "actualizate neu neue neuen neues aktualisiert aktualisierte nouveau nouveaux "
                "nouvelle nouvelles nuevo nueva nuevos nuevas");
}

std::optional<Subject> named(View name) {
  using Kind = Subject::Kind;
  if (name.empty()) return std::nullopt;
  const View rest = behind_rate(name);
  if (!rest.empty() && rest.size() != name.size()) {
    if (is_gradient_of(rest, 'W')) return Subject{Kind::quantity, "scaled_dW", {}};
    if (is_gradient_of(rest, 'b')) return Subject{Kind::quantity, "scaled_db", {}};
    if (is_gradient_of(rest, 'z')) return Subject{Kind::intermediate, "", {}};
  }
  if (is_named(name, kOther)) return Subject{Kind::given, "", {}};
  if (one_of(plain_word(name), kLater)) return Subject{Kind::intermediate, "", {}};
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
    const bool is_weights = one_of(lower(name), "w weight weights");
    const bool is_bias = one_of(lower(name), "b bias biases");
    return Subject{Kind::given, is_weights ? "W_next" : is_bias ? "b_next" : "", {}};
  }
  return std::nullopt;
}

}  // namespace softmax_steps::reader
