#include "reader/solution.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reader/layout.h"
#include "reader/notations.h"
#include "reader/solution_tables.h"
#include "reader/source_of.h"
#include "reader/text.h"

namespace softmax_steps {
namespace {

// NOLINTNEXTLINE(google-build-using-namespace): this file is made of the reader's parts.
using namespace reader;
using std::size_t;

enum class Shape { number, vector, matrix };

Shape shape_of(std::string_view quantity) {
  if (quantity == "sum" || quantity == "loss") return Shape::number;
  return quantity.find('W') != std::string_view::npos ? Shape::matrix : Shape::vector;
}

struct Size {
  size_t rows;
  size_t columns;
};

// An entry under its indices as they are written.
struct Single {
  const char* quantity;
  std::vector<size_t> indices;
  std::string text;
  Range tokens;
  Range name;
};

class SolutionTextReader {
 public:
  SolutionTextReader(std::string_view text, const PresentProblem& present)
      : present_(present),
        tokens_(tokens_of(source_of(text, present.decimal_mark))),
        places_(text, tokens_) {}

  ReadSolution run() {
    if (tokens_.is_cut) {
      add_left(
          left_of(places_,
                  {"too-many-entries", tokens_.list.size() - 2, std::to_string(kMostEntries), {}}));
      return std::move(out_);
    }
    const Context context{.tokens = tokens_, .failure = {}};
    for (const NamedCells& cells : tables_of(context)) take_cells(cells);
    for (const Chain& chain : chains_of(context)) take_chain(chain);
    take_singles();
    for (ReadQuantity& one : out_.read)
      one.notation = notation_of(places_.lines_of_place(one.place));
    const auto is_read = [&](const std::string& quantity) {
      const auto named = [&](const auto& one) { return one.quantity == quantity; };
      return std::any_of(out_.read.begin(), out_.read.end(), named) ||
             std::any_of(out_.asked.begin(), out_.asked.end(), named);
    };
    std::erase_if(out_.left,
                  [&](const Left& left) { return !left.field.empty() && is_read(left.field); });
    return std::move(out_);
  }

 private:
  Size size_of(std::string_view quantity) const {
    switch (shape_of(quantity)) {
      case Shape::number:
        return {1, 1};
      case Shape::vector:
        return {present_.classes, 1};
      case Shape::matrix:
        break;
    }
    return present_.classes_by_features ? Size{present_.classes, present_.features}
                                        : Size{present_.features, present_.classes};
  }

  TextPlace place_of(Range range) const {
    return places_.of(range.begin, std::max(range.begin, range.end - 1));
  }

  std::string name_of(Range name) const {
    return plain_subject(tokens_.slice(name.begin, name.end));
  }

  void take_chain(const Chain& chain) {
    const Subject& subject = chain.subject;
    std::string_view quantity = subject.quantity;
    if (subject.kind == Subject::Kind::given) {
      // W = W - eta dW is a new W as well.
      const bool updates = !quantity.empty() && (chain.has_arrow || begins_with_itself(chain));
      if (!updates) return;
    }
    if (subject.kind == Subject::Kind::intermediate) {
      const auto valued = [&](Range part) { return !candidates_of(tokens_, part).empty(); };
      if (std::any_of(chain.parts.begin(), chain.parts.end(), valued))
        leave(chain, {}, "intermediate", {}, {});
      return;
    }
    if (quantity == "sum") take_terms(chain);
    if (quantity == "W_next" || quantity == "b_next") take_subtracted(chain, quantity);
    for (auto part = chain.parts.rbegin(); part != chain.parts.rend(); ++part) {
      const std::vector<Candidate> candidates =
          candidates_of(tokens_, *part, present_.decimal_mark == ',');
      if (!candidates.empty()) return take_value(chain, quantity, *part, candidates);
    }
    leave_unread(chain, quantity);
  }

  bool begins_with_itself(const Chain& chain) const {
    const Range part = chain.parts.front();
    size_t i = part.begin;
    while (i < part.end && tokens_.list[i].kind == TokenKind::newline) ++i;
    return i + 1 < part.end && tokens_.list[i].kind == TokenKind::name &&
           tokens_.slice(i) == tokens_.slice(chain.name.end - 1) &&
           scan_sign(tokens_.slice(i + 1), 0).sign == '-';
  }

  void leave_unread(const Chain& chain, std::string_view quantity) {
    for (auto part = chain.parts.rbegin(); part != chain.parts.rend(); ++part) {
      if (const auto failure = failure_of(tokens_, *part)) {
        Left left = left_of(places_, *failure);
        left.name = name_of(chain.name);
        left.field = quantity;
        return add_left(std::move(left));
      }
    }
    leave(chain, std::string(quantity), "formula", {}, "");
  }

  void leave(const Chain& chain, std::string quantity, const char* code, std::string expected,
             std::string got) {
    Left left;
    left.name = name_of(chain.name);
    left.field = std::move(quantity);
    left.code = code;
    left.expected = std::move(expected);
    left.got = std::move(got);
    left.place = place_of({chain.name.begin, chain.parts.back().end});
    add_left(std::move(left));
  }

  void add_left(Left left) {
    // A text that is wrong all over tells no more by its hundredth piece.
    constexpr size_t kMostLeft = 64;
    if (out_.left.size() >= kMostLeft) return;
    left.notation = notation_of(places_.lines_of_place(left.place));
    left.remedy = remedy_for(left.code, left.notation);
    out_.left.push_back(std::move(left));
  }

  void take_value(const Chain& chain, std::string_view quantity, Range part,
                  const std::vector<Candidate>& candidates) {
    const Range whole{chain.name.begin, part.end};
    const TextMatrix& first = candidates.front().matrix;
    const bool single = !chain.subject.indices.empty() && !is_shape(chain.subject.indices, first);
    if (single) {
      for (const Candidate& candidate : in_likelihood(candidates)) {
        if (candidate.matrix.size() != 1 || candidate.matrix.front().size() != 1) continue;
        singles_.push_back({chain.subject.quantity, chain.subject.indices, candidate.matrix[0][0],
                            whole, chain.name});
        return;
      }
      return leave(chain, std::string(quantity), "size", "1",
                   std::to_string(flattened(first).size()));
    }
    place(std::string(quantity), name_of(chain.name), whole, candidates);
  }

  // z (4,) = and dW (2, 4) =, as programs print an array with its shape.
  static bool is_shape(const std::vector<size_t>& indices, const TextMatrix& matrix) {
    const size_t columns = matrix.front().size();
    if (matrix.size() * columns < 2) return false;
    return indices == std::vector<size_t>{matrix.size(), columns} ||
           (indices.size() == 1 && indices.front() == matrix.size() * columns);
  }

  // With decimal commas first where the page has them.
  std::vector<Candidate> in_likelihood(std::vector<Candidate> candidates) const {
    const bool comma = present_.decimal_mark == ',';
    std::stable_sort(
        candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
          const auto likely = [&](const Candidate& one) {
            const auto& answers = one.answers;
            return (std::find(answers.begin(), answers.end(), "decimal-comma") != answers.end()) ==
                   comma;
          };
          return likely(a) && !likely(b);
        });
    return candidates;
  }

  std::optional<std::vector<ReadEntry>> entries_of(const std::string& quantity,
                                                   const TextMatrix& matrix) const {
    const Size size = size_of(quantity);
    const bool is_vector = shape_of(quantity) != Shape::matrix;
    const TextMatrix& rows = is_vector && matrix.size() == 1 ? transposed(matrix) : matrix;
    if (rows.size() != size.rows || rows.front().size() != size.columns) return std::nullopt;
    std::vector<ReadEntry> entries;
    for (size_t i = 0; i < rows.size(); ++i) {
      for (size_t j = 0; j < rows[i].size(); ++j) {
        std::string id = quantity;
        if (shape_of(quantity) != Shape::number) id += "." + std::to_string(i);
        if (shape_of(quantity) == Shape::matrix) id += "." + std::to_string(j);
        entries.push_back({std::move(id), rows[i][j]});
      }
    }
    return entries;
  }

  void place(std::string quantity, std::string name, Range whole,
             const std::vector<Candidate>& candidates) {
    std::vector<AskedQuantity::Choice> fitting;
    for (const Candidate& candidate : in_likelihood(candidates)) {
      if (auto entries = entries_of(quantity, candidate.matrix)) {
        fitting.push_back({candidate.answers, candidate.matrix, std::move(*entries)});
      }
    }
    if (fitting.empty()) {
      const Size size = size_of(quantity);
      const TextMatrix& got = candidates.front().matrix;
      Left left;
      left.name = std::move(name);
      left.field = std::move(quantity);
      left.code = "size";
      left.expected = std::to_string(size.rows) + " x " + std::to_string(size.columns);
      left.got = std::to_string(got.size()) + " x " + std::to_string(got.front().size());
      left.place = place_of(whole);
      return add_left(std::move(left));
    }
    // The marks of the page settle a comma; anything else is asked.
    const bool settled = fitting.size() == 1 || only_commas(fitting);
    forget(quantity);
    if (settled) {
      const TextPlace place = place_of(whole);
      out_.read.push_back(
          {std::move(quantity), std::move(name), std::move(fitting.front().entries), place, {}});
    } else {
      out_.asked.push_back(
          {std::move(quantity), std::move(name), place_of(whole), std::move(fitting)});
    }
  }

  static bool only_commas(const std::vector<AskedQuantity::Choice>& choices) {
    return std::all_of(choices.begin(), choices.end(), [](const AskedQuantity::Choice& choice) {
      return choice.answers.size() == 1 && choice.answers.front().ends_with("comma");
    });
  }

  // The later value counts.
  void forget(const std::string& quantity) {
    std::erase_if(out_.read, [&](const ReadQuantity& one) { return one.quantity == quantity; });
    std::erase_if(out_.asked, [&](const AskedQuantity& one) { return one.quantity == quantity; });
  }

  void take_cells(const NamedCells& cells) {
    const bool single = !cells.subject.indices.empty();
    if (single && cells.matrix.size() == 1 && cells.matrix.front().size() == 1) {
      singles_.push_back({cells.subject.quantity, cells.subject.indices, cells.matrix[0][0],
                          cells.tokens, cells.name});
      return;
    }
    place(cells.subject.quantity, name_of(cells.name), cells.tokens, {{{}, cells.matrix}});
  }

  // 0.24 + 0.27 + 60.34 on the way to the sum: the exponentials.
  void take_terms(const Chain& chain) {
    for (size_t k = chain.parts.size(); k-- > 0;) {
      const auto* part = &chain.parts[k];
      TextRow terms;
      bool is_term = true;
      for (size_t i = part->begin; i < part->end && is_term; ++i) {
        const Token& token = tokens_.list[i];
        if (token.kind == TokenKind::newline || token.kind == TokenKind::row ||
            token.kind == TokenKind::ampersand)
          continue;
        const bool plus = tokens_.slice(i) == "+";
        is_term = plus || token.kind == TokenKind::number;
        if (token.kind == TokenKind::number) terms.push_back(tokens_.numbers[token.number]);
      }
      if (!is_term || terms.size() < 2 || terms.size() != present_.classes) continue;
      return place("exp", "", {part->begin, part->end}, {{{}, {terms}}});
    }
  }

  // W - [[0.0003, …]] on the way to the new weights: the scaled gradient.
  void take_subtracted(const Chain& chain, std::string_view quantity) {
    for (size_t k = chain.parts.size(); k-- > 0;) {
      if (k + 1 == chain.parts.size()) continue;
      const Range part = chain.parts[k];
      int depth = 0;
      for (size_t i = part.begin; i < part.end; ++i) {
        const TokenKind kind = tokens_.list[i].kind;
        if (kind == TokenKind::open || kind == TokenKind::begin) ++depth;
        if (kind == TokenKind::close || kind == TokenKind::end) --depth;
        const bool minus =
            depth == 0 && kind == TokenKind::mark && scan_sign(tokens_.slice(i), 0).sign == '-';
        if (!minus || i + 1 >= part.end) continue;
        const TokenKind next = tokens_.list[i + 1].kind;
        if (next != TokenKind::open && next != TokenKind::begin) continue;
        const std::vector<Candidate> candidates =
            candidates_of(tokens_, {i + 1, part.end}, present_.decimal_mark == ',');
        if (candidates.empty()) continue;
        return place(quantity == "W_next" ? "scaled_dW" : "scaled_db", "", {i + 1, part.end},
                     candidates);
      }
    }
  }

  // Entries by their indices, which are counted from 0 or from 1, as all of them fit.
  void take_singles() {
    while (!singles_.empty()) {
      const std::string quantity = singles_.front().quantity;
      std::vector<Single> own;
      std::vector<Single> others;
      for (Single& single : singles_)
        (quantity == single.quantity ? own : others).push_back(std::move(single));
      singles_ = std::move(others);
      take_singles_of(quantity, own);
    }
  }

  void take_singles_of(const std::string& quantity, const std::vector<Single>& singles) {
    const Size size = size_of(quantity);
    const TextPlace place = place_of(singles.front().tokens);
    const std::string name = name_of(singles.front().name);
    for (const int base : {present_.index_base, 1 - present_.index_base}) {
      std::vector<ReadEntry> entries;
      const bool fits = std::all_of(singles.begin(), singles.end(), [&](const Single& single) {
        std::string id = quantity;
        const bool matrix = shape_of(quantity) == Shape::matrix;
        if (single.indices.size() != (matrix ? 2U : 1U) || shape_of(quantity) == Shape::number)
          return false;
        for (size_t k = 0; k < single.indices.size(); ++k) {
          const size_t index = single.indices[k] - static_cast<size_t>(base);
          if (index >= (k == 0 ? size.rows : size.columns)) return false;
          id += "." + std::to_string(index);
        }
        std::erase_if(entries, [&](const ReadEntry& entry) { return entry.id == id; });
        entries.push_back({std::move(id), single.text});
        return true;
      });
      if (!fits) continue;
      merge({quantity, name, std::move(entries), place, {}});
      return;
    }
    Left left;
    left.name = name;
    left.field = quantity;
    left.code = "size";
    left.expected = std::to_string(size.rows) + " x " + std::to_string(size.columns);
    left.got = std::to_string(singles.size());
    left.place = place;
    add_left(std::move(left));
  }

  void merge(ReadQuantity quantity) {
    const auto known =
        std::find_if(out_.read.begin(), out_.read.end(),
                     [&](const ReadQuantity& one) { return one.quantity == quantity.quantity; });
    if (known == out_.read.end()) {
      out_.read.push_back(std::move(quantity));
      return;
    }
    for (ReadEntry& entry : quantity.entries) {
      std::erase_if(known->entries, [&](const ReadEntry& other) { return other.id == entry.id; });
      known->entries.push_back(std::move(entry));
    }
  }

  const PresentProblem& present_;
  Tokens tokens_;
  Places places_;
  ReadSolution out_;
  std::vector<Single> singles_;
};

}  // namespace

ReadSolution read_solution_text(std::string_view text, const PresentProblem& present) {
  if (text.size() > kLongestPaste) {
    Left left;
    left.code = "too-long";
    left.expected = std::to_string(kLongestPaste);
    left.got = std::to_string(text.size());
    return {{}, {}, {std::move(left)}};
  }
  return SolutionTextReader(text, present).run();
}

}  // namespace softmax_steps
