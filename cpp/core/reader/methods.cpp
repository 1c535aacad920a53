#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/text.h"
#include "reader/value.h"

namespace softmax_steps::reader {

// What follows a value and changes its shape alone: np.eye(3)[1], .reshape(3, 1), .T, * 0.1.
std::optional<Value> ValueReader::indexed(Value value) {
  const bool is_constant = std::string_view(value.notation) == "constructor";
  while (true) {
    const bool tight = !context_.tokens.list[at_].blank_before;
    if (context_.is(at_, TokenKind::open) && tight && is_constant && !value.is_list &&
        !value.filler) {
      // A row of the identity, or a column in MATLAB's way.
      std::size_t at = at_ + 1;
      const bool of_column =
          context_.is(at, TokenKind::colon) && context_.is(at + 1, TokenKind::comma);
      if (of_column) at += 2;
      if (!context_.is(at, TokenKind::number)) return context_.fail("formula", at_);
      const bool base = opening(at_) == '(';
      const std::size_t index = count_of(context_.number(at)) - (base ? 1U : 0U);
      std::size_t end = at + 1;
      while (!base && context_.is_any(end, {TokenKind::comma, TokenKind::colon})) ++end;
      if (!context_.is(end, TokenKind::close) || index >= value.matrix.size())
        return context_.fail("formula", at_);
      value.matrix = {value.matrix[index]};
      if (of_column) value.matrix = transposed(value.matrix);
      value.is_list = !of_column;
      at_ = end + 1;
      continue;
    }
    const bool method = context_.slice(at_) == "." && context_.is(at_ + 1, TokenKind::name) &&
                        context_.is(at_ + 2, TokenKind::open);
    if (method) {
      const std::string function = function_of(context_.slice(at_ + 1));
      const std::size_t start = at_ + 3;
      at_ = start;
      while (!context_.is(at_, TokenKind::close)) {
        if (!skip_argument()) return std::nullopt;
        if (context_.is(at_, TokenKind::comma)) ++at_;
      }
      ++at_;
      if (function == "reshape") {
        std::vector<std::size_t> sizes;
        for (std::size_t i = start; i < at_; ++i) {
          if (context_.is(i, TokenKind::number)) {
            sizes.push_back(context_.number(i) == "-1"
                                ? 0
                                : std::max<std::size_t>(count_of(context_.number(i)), 1));
          }
        }
        if (sizes.empty() || sizes.size() > 2) return context_.fail("formula", start);
        const Filling filling =
            sizes.size() == 1 ? Filling{1, 0, true} : Filling{sizes[0], sizes[1], true};
        std::optional<Value> shaped = filled(value.matrix, filling, start);
        if (!shaped) return shaped;
        value.matrix = std::move(shaped->matrix);
        value.is_list = sizes.size() == 1;
      } else if (one_of(function, "t transpose")) {
        value.matrix = transposed(value.matrix);
        value.is_list = false;
      } else if (!one_of(function,
                         "float double numpy tolist astype to detach cpu cuda requires_grad_ copy "
                         "unsqueeze flatten ravel squeeze")) {
        return context_.fail("formula", start - 2);
      }
      continue;
    }
    const bool scales =
        is_constant && context_.slice(at_) == "*" && context_.is(at_ + 1, TokenKind::number);
    if (!scales) return value;
    const auto factor = checked_number(context_, at_ + 1);
    if (!factor) return std::nullopt;
    scale(value, *factor);
    at_ += 2;
  }
}

}  // namespace softmax_steps::reader
