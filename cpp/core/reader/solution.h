#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reader/subjects.h"
#include "reader/value.h"

namespace softmax_steps::reader {

/// A subject and what it is said to be, step by step: z_0 = 0.3 - 1.8 + 0.1 = -1.4.
struct Chain {
  Subject subject;
  /// The tokens of the left side.
  Range name;
  std::vector<Range> parts;
  bool has_arrow = false;
  /// The value follows the name without a sign between them, as print("z", z) has it.
  bool is_printed = false;
  /// In parentheses behind another value: p = [0.2, 0.8] (sum = 1).
  bool is_remark = false;
  /// Whether a product or another quantity stands behind a value, nothing tells: z_1 = 0.2 x_1 =
  /// 0.8.
  bool is_joined = false;
};

/// The chains of a text. What stands in brackets is never cut; a line that begins with a relation
/// sign goes on with the chain above it.
std::vector<Chain> chains_of(const Context& context);

/// The matrices that a part can be, under the answers to what is asked; none for a calculation, a
/// formula and words.
struct Candidate {
  std::vector<std::string> answers;
  TextMatrix matrix;
};
/// `decimal_commas`: whether the page writes them.
std::vector<Candidate> candidates_of(const Tokens& tokens, Range part, bool decimal_commas = false);

/// A value within the calculation of another quantity.
struct Derived {
  Range range;
  std::vector<Candidate> candidates;
};

/// The exponentials, `count` of them, in 0.24 + 0.27 + 60.34 on the way to their sum.
std::optional<Derived> terms_in(const Tokens& tokens, const Chain& chain, std::size_t count);

/// The scaled gradient in W - [[0.0003, …]] on the way to the new weights or biases.
std::optional<Derived> subtracted_in(const Tokens& tokens, const Chain& chain, bool decimal_commas);

/// The candidates of a transpose turned back.
std::vector<Candidate> transposed(std::vector<Candidate> candidates);

/// Whether what stands before a sign is the same value as what stands behind it, one rounded; a
/// quotient, 4.48/66.46 = 0.067, is a step on the way to it.
bool are_rounded(const std::vector<Candidate>& before, const std::vector<Candidate>& behind);

/// The candidates of a part; where a dash and a blank begin each of its lines, the numbers behind
/// them as the items of a list and as negative ones.
std::vector<Candidate> with_bullets(const Tokens& tokens, Range part,
                                    const std::vector<Candidate>& candidates);

/// Where the notes behind a part's value begin: ✓, [2p], (3 points), (= ln 3), — the logits; its
/// end where there are none.
std::size_t before_notes(const Tokens& tokens, Range part);

/// Whether the part is in bits: the loss is in nats.
bool is_in_bits(const Tokens& tokens, Range part);

/// The number of the class that the line of token i is about, as it is counted there:
/// "Class 1: z = 0.5, p = 0.2" and "k = 1: z_k = 0.5".
std::optional<std::size_t> class_of_line(const Tokens& tokens, std::size_t i);

/// Whether a number of the text has a comma that can be nothing but a decimal one: = 0,5 and -1,25;
/// beside numbers with points none has.
bool has_decimal_commas(const Tokens& tokens);

/// Why a part that looks like a value is none; nothing for a calculation, a formula and words.
std::optional<Failure> failure_of(const Tokens& tokens, Range part);

/// Whether a token in the part is a number or stands for one.
bool has_numbers(const Tokens& tokens, Range part);

}  // namespace softmax_steps::reader
