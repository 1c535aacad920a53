#include "case.h"

#include <algorithm>

namespace softmax_steps::quality {
namespace {

Style draw_style(const CaseKey& key, Random& random) {
  Style style;
  style.digits = key.digits;
  style.significant = random.chance(30);
  style.mode =
      random.one_of<Mode>({Mode::half_up, Mode::half_up, Mode::half_even, Mode::truncated});
  if (key.carries_rounded) {
    style.carry = random.chance(60) ? Style::Carry::everything : Style::Carry::quantities;
  }
  style.whole = random.one_of<Style::Whole>(
      {Style::Whole::ones, Style::Whole::scientific, Style::Whole::bare});
  style.keeps_zeros = random.chance(50);
  style.shifted = random.chance(15);
  style.extra = random.chance(30) ? 1 : 0;
  style.finer = random.one_of<std::optional<int>>({0, 0, 0, 1, 2, std::nullopt});
  return style;
}

// The shift would make several mistakes of the softmax the same.
bool is_about_softmax(Mistake mistake) {
  return mistake >= Mistake::no_exponential && mistake <= Mistake::shift_in_numerator_only;
}

// What of the work is handed in: all of it, or some quantities, perhaps with gaps.
Handed draw_handed(const Case& work, Random& random) {
  Handed handed = handed_whole(work.exercise);
  const bool with_gaps = work.partial && random.chance(30);
  const int left_out = random.one_of<int>({15, 40, 75});
  for (const Quantity quantity : kAnswerQuantities) {
    auto& cells = handed[quantity];
    const auto& unwritten = work.alteration.unwritten;
    const bool is_unwritten = std::count(unwritten.begin(), unwritten.end(), quantity) > 0;
    const bool is_left_out = work.partial && random.chance(left_out);
    const bool touched = work.alteration.touches(quantity);
    if (is_unwritten || (is_left_out && !touched)) {
      cells.assign(cells.size(), false);
    } else if (with_gaps && !touched) {
      for (auto&& cell : cells) cell = !random.chance(20);
    }
  }
  return handed;
}

bool is_visible(const Case& work, const Solution& solution) {
  return std::any_of(kAnswerQuantities.begin(), kAnswerQuantities.end(), [&](Quantity quantity) {
    return work.alteration.touches(quantity) &&
           !cells_unlike({work.exercise, work.style, solution, {}}, quantity,
                         solution.page(quantity))
                .empty();
  });
}

// Whether the numbers that are carried on in the head are such as nobody takes for probabilities.
bool has_no_softmax(const Solution& solution) {
  const Page& page = solution.page(Q::yhat);
  return std::any_of(page.begin(), page.end(), [](const Written& entry) {
    const bool is_written = !entry.text.empty();
    return entry.value > 1 || (!is_written && (entry.value <= 0 || entry.value == 1));
  });
}

// One try; none where the mistake cannot be made on the problem that was drawn.
std::optional<Case> try_case(const CaseKey& key, int attempt) {
  const int mistake = key.mistake ? static_cast<int>(*key.mistake) : -1;
  // The same problem and mistake for all digits.
  Random of_problem(seed_of(key.seed, mistake, key.number, attempt));
  Case work;
  work.key = key;
  work.exercise = draw_exercise(of_problem, key.mistake ? demands_of(*key.mistake) : Demands{});
  if (key.mistake) {
    const auto alteration = draw_alteration(*key.mistake, work.exercise, of_problem);
    if (!alteration) return std::nullopt;
    work.alteration = *alteration;
  }
  Random of_style(
      seed_of(key.seed, mistake, key.number, attempt, key.digits, key.carries_rounded ? 1 : 0));
  work.style = draw_style(key, of_style);
  if (key.mistake && is_about_softmax(*key.mistake)) work.style.shifted = false;
  work.partial = of_style.chance(key.mistake ? 25 : 50);
  const Handed handed = draw_handed(work, of_style);
  const auto solution = solve(work.exercise, work.style, work.alteration, handed, of_style);
  if (!solution || (!key.mistake && has_no_softmax(*solution))) return std::nullopt;
  work.answers = hand_in(work.exercise, *solution);
  if (work.answers.empty()) return std::nullopt;
  work.visible = is_visible(work, *solution);
  return work;
}

bool touches_any(const Case& work, const PerAnswer<std::vector<Verdict>>& verdicts) {
  return std::any_of(kAnswerQuantities.begin(), kAnswerQuantities.end(), [&](Quantity quantity) {
    const auto& cells = verdicts[quantity];
    return (!work.key.mistake || work.alteration.touches(quantity)) &&
           std::count(cells.begin(), cells.end(), Verdict::wrong) > 0;
  });
}

nlohmann::json answers_json(const AnswersText& answers) {
  nlohmann::json out;
  for (const auto& [name, cells] : answers) {
    if (name == "sum" || name == "loss") {
      out[name] = cells[0][0];
    } else if (name == "dW" || name == "scaled_dW" || name == "W_next") {
      out[name] = cells;
    } else {
      out[name] = cells[0];
    }
  }
  return out;
}

nlohmann::json problem_json(const ProblemText& text) {
  nlohmann::json out{{"x", std::get<TextRow>(text.x)},
                     {"W", text.W},
                     {"b", text.b},
                     {"eta", text.eta},
                     {"layout", text.layout}};
  if (const auto* index = std::get_if<std::string>(&text.y)) out["y"] = std::stoi(*index);
  if (const auto* labels = std::get_if<TextRow>(&text.y)) out["y"] = *labels;
  return out;
}

nlohmann::json style_json(const Case& work) {
  const Style& style = work.style;
  constexpr const char* kCarries[] = {"full", "quantities", "everything"};
  constexpr const char* kModes[] = {"half-up", "half-even", "truncated"};
  constexpr const char* kWholes[] = {"ones", "scientific", "bare"};
  return {{"digits", style.digits},
          {"kind", style.significant ? "significant" : "decimals"},
          {"mode", kModes[static_cast<int>(style.mode)]},
          {"carry", kCarries[static_cast<int>(style.carry)]},
          {"whole", style.significant ? kWholes[static_cast<int>(style.whole)] : "ones"},
          {"zeros", style.keeps_zeros},
          {"shifted", style.shifted},
          {"extra", style.extra},
          {"finer", style.finer ? nlohmann::json(*style.finer) : nlohmann::json("all")},
          {"partial", work.partial}};
}

std::string mistake_name(const Case& work) {
  return work.key.mistake ? std::string(id_of(*work.key.mistake)) : "none";
}

nlohmann::json base(const Case& work) {
  return {{"part", work.key.mistake ? "recall" : "honest"},
          {"mistake", mistake_name(work)},
          {"variety", work.alteration.variety},
          {"number", work.key.number},
          {"visible", work.visible},
          {"style", style_json(work)}};
}

}  // namespace

Case draw_case(const CaseKey& key) {
  for (int attempt = 0;; ++attempt) {
    if (auto work = try_case(key, attempt)) return *std::move(work);
  }
}

Judgement judge(const Case& work, const Check& check) {
  Judgement out;
  for (const Finding& finding : check.findings) {
    for (const Mistake mistake : mistakes_in(finding)) {
      if (std::count(out.named.begin(), out.named.end(), mistake) == 0)
        out.named.push_back(mistake);
    }
    if (!work.alteration.touches(finding.quantity)) out.elsewhere = true;
  }
  const bool is_wrong = touches_any(work, check.verdicts);
  if (!work.key.mistake) {
    if (is_wrong || !out.named.empty()) out.outcome = Outcome::false_alarm;
    return out;
  }
  out.first = !out.named.empty() && out.named.front() == *work.key.mistake;
  if (std::count(out.named.begin(), out.named.end(), *work.key.mistake) > 0) return out;
  out.outcome = !out.named.empty() ? Outcome::misnamed
                : is_wrong         ? Outcome::unexplained
                                   : Outcome::overlooked;
  return out;
}

nlohmann::json summary(const Case& work, const Timed& timed) {
  constexpr const char* kOutcomes[] = {"good", "overlooked", "unexplained", "misnamed",
                                       "false alarm"};
  const Judgement judgement = judge(work, timed.check);
  nlohmann::json out = base(work);
  out["ms"] = timed.milliseconds;
  out["outcome"] = kOutcomes[static_cast<int>(judgement.outcome)];
  out["first"] = judgement.first;
  out["elsewhere"] = judgement.elsewhere;
  out["named"] = nlohmann::json::array();
  for (const Mistake mistake : judgement.named) out["named"].push_back(id_of(mistake));
  if (!work.key.mistake) out["tallies"] = tallies_json(timed.check);
  return out;
}

nlohmann::json record(const Exercise& exercise, const AnswersText& answers, const Check& check) {
  nlohmann::json out{{"problem", problem_json(exercise.text())},
                     {"answers", answers_json(answers)}};
  out["findings"] = nlohmann::json::array();
  for (const Finding& finding : check.findings) {
    nlohmann::json names = nlohmann::json::array();
    for (const Mistake mistake : mistakes_in(finding)) names.push_back(id_of(mistake));
    out["findings"].push_back(
        {{"quantity", name_of(finding.quantity)}, {"mistakes", names}, {"cells", finding.cells}});
  }
  // By feature, then by class, whatever the layout.
  for (const Quantity quantity : kAnswerQuantities) {
    for (const Verdict verdict : check.verdicts[quantity]) {
      out["verdicts"][std::string(name_of(quantity))].push_back(name_of(verdict));
    }
  }
  return out;
}

}  // namespace softmax_steps::quality
