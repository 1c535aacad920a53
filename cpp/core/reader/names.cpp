#include "reader/names.h"

#include "reader/text.h"

namespace softmax_steps::reader {

std::string plain_letters(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = decode(name, at);
    constexpr char32_t kFirst = 0x1D400;
    constexpr char32_t kLast = 0x1D6A3;
    if (point.value >= kFirst && point.value <= kLast) {
      const auto letter = static_cast<char>((point.value - kFirst) % 52);
      out += static_cast<char>(letter < 26 ? 'A' + letter : 'a' + letter - 26);
    } else {
      out += name.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

std::optional<KnownField> field_of(std::string_view name) {
  // PyTorch's fc.weight.data.
  constexpr std::string_view kData = ".data";
  if (name.ends_with(kData)) name.remove_suffix(kData.size());
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos) name.remove_prefix(dot + 1);
  constexpr std::size_t kLongest = 40;
  if (name.size() > kLongest) return std::nullopt;
  const std::string plain = plain_letters(name);
  if (one_of(plain, "x X")) return KnownField{"x"};
  if (one_of(plain, "w W")) return KnownField{"W"};
  if (plain == "b") return KnownField{"b"};
  if (one_of(plain, "y Y")) return KnownField{"y"};
  if (one_of(plain, "η α 𝜂 𝛼")) return KnownField{"eta"};
  std::string word = lower(plain);
  std::erase(word, '\\');
  if (one_of(word,
             "input inputs feature features x_train sample intrare intrarea eingabe eingabevektor"))
    return KnownField{"x"};
  if (one_of(word,
             "weights kernel ponderi ponderile ponderilor gewichte gewichtsmatrix greutati "
             "greutatile"))
    return KnownField{"W"};
  if (one_of(word, "weight coef_ coef coefficients")) return KnownField{"W", true};
  if (one_of(word, "bias biases intercept_ intercept biasul biasuri biasurile"))
    return KnownField{"b"};
  if (one_of(word, "label labels target targets y_true y_train eticheta etichete zielvektor"))
    return KnownField{"y"};
  if (one_of(word, "eta lr alpha learning_rate learningrate step step_size stepsize lernrate"))
    return KnownField{"eta"};
  return std::nullopt;
}

}  // namespace softmax_steps::reader
