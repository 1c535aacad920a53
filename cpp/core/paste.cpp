#include "paste.h"

#include <algorithm>
#include <array>
#include <utility>

#include "paste/paste_problem.h"

namespace softmax_steps {
namespace {

using paste::Context;

constexpr std::size_t kMostReadings = 4;

// The answers of a context to what it was asked.
std::string id_of(const Context& context) {
  constexpr std::array<std::array<const char*, 2>, paste::kQuestions> kAnswers{
      {{"decimal-comma", "list-comma"}, {"row", "column"}, {"header", "data"}, {"matrix", "list"}}};
  std::string id;
  for (unsigned i = 0; i < paste::kQuestions; ++i) {
    if ((context.asked >> i & 1U) == 0) continue;
    if (!id.empty()) id += ' ';
    id += kAnswers[i][context.answers >> i & 1U];
  }
  return id;
}

PasteResult result_of(std::vector<Reading> readings) {
  if (readings.size() > 1) return Ambiguity{std::move(readings)};
  return std::visit([](auto& value) { return PasteResult(std::move(value)); },
                    readings.front().value);
}

}  // namespace

PasteResult read_paste(std::string_view text) {
  if (text.size() > kLongestPaste) {
    return PasteError{"too-long", 1, 1, std::to_string(kLongestPaste), std::to_string(text.size())};
  }
  const paste::Tokens tokens = paste::tokens_of(text);
  std::vector<Reading> readings;
  std::optional<paste::Failure> failure;
  for (unsigned answers = 0; answers < 1U << paste::kQuestions; ++answers) {
    Context context{.tokens = tokens, .answers = answers, .failure = {}};
    std::optional<paste::Meaning> meaning = read_meaning(context);
    if (meaning) {
      const bool is_new =
          std::none_of(readings.begin(), readings.end(),
                       [&](const Reading& reading) { return reading.value == *meaning; });
      if (is_new) readings.push_back({id_of(context), std::move(*meaning)});
    } else if (!failure) {
      failure = context.failure;
    }
    if (context.asked == 0 || readings.size() == kMostReadings) break;
  }
  if (readings.empty()) return error_of(tokens, *failure);
  return result_of(std::move(readings));
}

}  // namespace softmax_steps
