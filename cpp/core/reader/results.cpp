#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/problem.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

class ResultReader {
 public:
  explicit ResultReader(Context& context) : context_(context), values_(context) {}

  std::vector<Result> run() {
    size_t i = behind_introduction(0);
    while (!context_.is(i, finish) && !failed_) i = step(i);
    if (failed_) return {};
    if (results_.empty()) {
      fail_on_words();
      return {};
    }
    return stacked();
  }

 private:
  // Behind words that introduce a value: "A =", "Out[3]:", "o4 =".
  size_t behind_introduction(size_t i) {
    size_t at = i;
    if (i < none_until_) return i;
    while (context_.is_any(at, {name, newline, gap, dollar, tab}) && !values_.starts_value(at))
      ++at;
    if (at > i && context_.is_any(at, {assign, colon})) return at + 1;
    none_until_ = at;
    return i;
  }

  size_t step(size_t i) {
    if (context_.is_any(i, {newline, gap, dollar, row})) return i + 1;
    const bool line = i == 0 || context_.is_any(i - 1, {newline, gap, assign, colon, dollar});
    if (context_.is_any(i, {comma, semicolon})) {
      return (i == 0 || context_.is(i - 1, newline)) && starts_numbers(context_, i)
                 ? take_numbers(i)
                 : i + 1;
    }
    size_t first = i;
    while (context_.is(first, tab)) ++first;
    if (values_.starts_value(first)) return take_value(first);
    const bool computes =
        context_.is(i, name) && context_.slice(i + 1) == "(" && !context_.token(i + 1).blank_before;
    if (computes) {
      context_.fail("formula", i);
      return fail();
    }
    if (line && starts_numbers(context_, i)) return take_numbers(i);
    if (const size_t behind = behind_introduction(i); behind != i) return behind;
    return pass(i);
  }

  size_t take_value(size_t i) {
    values_.move_to(i);
    std::optional<Value> value = values_.read_value();
    if (!value) return fail();
    const size_t end = values_.at();
    const bool closes =
        context_.slice(end) == "$" || (context_.slice(end) == "." && !is_operator(context_, end));
    if (!closes && !context_.is_any(end, {newline, gap, finish, comma, semicolon, dollar, row, name,
                                          tab, close, ampersand})) {
      context_.fail(is_operator(context_, end) ? "product" : "unexpected", end);
      return fail();
    }
    if (is_factor(i)) {
      context_.fail("product", i > 0 ? i - 1 : i);
      return fail();
    }
    results_.push_back({std::move(*value), i, end});
    return end;
  }

  // Whether letters, a number or an operator stand right before the value: W^T x.
  bool is_factor(size_t i) const {
    if (i == 0) return false;
    if (context_.is_any(i - 1, {transpose, number}) || is_operator(context_, i - 1)) return true;
    return context_.tokens.is_latex && context_.is(i - 1, name) &&
           context_.slice(i - 1).size() == 1 && begins_matrix(i);
  }

  // \begin{matrix}, also behind \left[.
  bool begins_matrix(size_t i) const {
    return context_.is(context_.is(i, open) ? i + 1 : i, begin);
  }

  size_t take_numbers(size_t i) {
    size_t end = end_of_numbers(context_, i);
    size_t last = end;
    while (last > i && context_.is_any(last - 1, {newline, gap, semicolon})) --last;
    if (last == i) return end + 1;
    std::vector<TextMatrix> tables = read_tables(context_, {i, last});
    if (tables.empty()) return fail();
    if (!context_.is_any(end, {newline, gap, finish})) {
      context_.fail(begins_matrix(end) || is_operator(context_, end) ? "product" : "unexpected",
                    end);
      return fail();
    }
    for (TextMatrix& table : tables) {
      const bool is_list = table.size() == 1;
      results_.push_back({Value{std::move(table), is_list, {}, context_.notation}, i, last});
    }
    return end;
  }

  // Words on the way; numbers among them are a mistake.
  size_t pass(size_t i) {
    const size_t end = line_end(context_, i);
    for (size_t at = i; at < end; ++at) {
      if (at > i && values_.starts_value(at) && (!context_.is(at, open) || begins_matrix(at)))
        return at;
      if (context_.is(at, number) && begins_matrix(at + 1)) return at + 1;
      const bool bad = context_.is_any(at, {number, wrong, dots}) || context_.is(at, open);
      if (!bad) continue;
      if (context_.is(at, wrong)) {
        context_.fail(context_.number(at), at);
      } else if (context_.is(at, dots)) {
        context_.fail("elided", at);
      } else if (context_.is(i, name) && context_.is(i + 1, open)) {
        context_.fail("unexpected", i, "number");
      } else {
        context_.fail("unexpected", context_.is(i, name) ? at : i);
      }
      return fail();
    }
    return end;
  }

  size_t fail() {
    failed_ = true;
    return context_.tokens.list.size() - 1;
  }

  void fail_on_words() {
    size_t i = 0;
    while (context_.is_any(i, {newline, gap, dollar, tab, semicolon, comma})) ++i;
    if (context_.is(i, finish)) {
      context_.fail("empty", i, "number");
    } else if (context_.is(i, name)) {
      // Over no rows R has heads alone.
      const bool is_head = context_.slice(i).starts_with("[,");
      context_.fail(is_head ? "empty-matrix" : "not-a-number", i, "number");
    } else {
      context_.fail("unexpected", i);
    }
  }

  bool is_bracketed(const Result& result) const { return context_.is(result.first, open); }

  // Whether words say that it is another result: Out[2]:, ans =.
  bool is_introduced(const Result& result) const {
    size_t i = result.first;
    while (i > 0 && context_.is(i - 1, newline)) --i;
    return i > 0 && context_.is_any(i - 1, {assign, colon});
  }

  bool has_commas(const Result& result) const {
    return context_.tokens.slice(result.first, result.last).find(',') != std::string_view::npos;
  }

  // Lists in brackets of their own, one below the other, are the rows of a matrix, if they are
  // written alike.
  std::vector<Result> stacked() {
    std::vector<Result> out;
    for (Result& result : results_) {
      if (!out.empty()) {
        Result& before = out.back();
        const bool row = result.value.matrix.size() == 1 && is_bracketed(result) &&
                         is_bracketed(before) && !is_introduced(result) && !result.value.filler &&
                         is_row_[out.size() - 1] &&
                         before.value.matrix.front().size() == result.value.matrix.front().size() &&
                         listed_[out.size() - 1] == has_commas(result);
        if (row) {
          before.value.matrix.push_back(std::move(result.value.matrix.front()));
          before.value.is_list = false;
          before.last = result.last;
          continue;
        }
      }
      is_row_.push_back(result.value.matrix.size() == 1);
      listed_.push_back(has_commas(result));
      out.push_back(std::move(result));
    }
    std::vector<Result> read;
    for (Result& result : out) {
      if (!result.value.filler) read.push_back(std::move(result));
    }
    if (read.empty()) context_.fail("size-unknown", out.front().first);
    // Rows of unlike length, and no results beside each other.
    const bool ragged =
        read.size() > 1 && std::all_of(read.begin(), read.end(), [&](const Result& result) {
          return is_bracketed(result) && result.value.matrix.size() == 1 &&
                 (&result == &read.front() || !is_introduced(result)) &&
                 has_commas(result) == has_commas(read.front());
        });
    if (ragged) {
      context_.fail("ragged", read[1].first, std::to_string(read[0].value.matrix.front().size()),
                    std::to_string(read[1].value.matrix.front().size()));
      return {};
    }
    return read;
  }

  Context& context_;
  ValueReader values_;
  std::vector<Result> results_;
  std::vector<bool> is_row_;
  /// Whether commas separate the numbers of each result.
  std::vector<bool> listed_;
  bool failed_ = false;
  /// No words before this token introduce a value.
  size_t none_until_ = 0;
};

}  // namespace

std::vector<Result> read_results(Context& context) { return ResultReader(context).run(); }

}  // namespace softmax_steps::reader
