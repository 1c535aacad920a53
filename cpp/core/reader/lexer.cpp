#include "reader/lexer.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "reader/latex.h"
#include "reader/number.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;

// Calls around one number, as printed by NumPy 2 and SymPy.
bool is_scalar_type(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos) name.remove_prefix(dot + 1);
  return one_of(name, "float64 float32 float16 int64 int32 float Decimal Integer Float Rational");
}

class Lexer {
 public:
  explicit Lexer(Source source) {
    out_.source = std::move(source);
    text_ = out_.text();
    constexpr std::size_t kBytesOfToken = 4;
    out_.list.reserve(text().size() / kBytesOfToken);
    for (std::size_t i = 0; i + 1 < text().size() && !out_.is_latex; ++i) {
      out_.is_latex = text()[i] == '\\' && is_latin(text()[i + 1]);
    }
    is_r_print_ = out_.source.holds("[,1]") || out_.source.holds("[1,] ");
  }

  Tokens run() {
    while (at_ < text().size() && out_.numbers.size() < kMostNumbers) step();
    out_.is_cut = at_ < text().size();
    push(finish, 0);
    return std::move(out_);
  }

 private:
  std::string_view text() const { return text_; }
  char peek(std::size_t ahead = 0) const { return byte_at(text_, at_ + ahead); }
  bool at_line_start() const {
    return out_.list.empty() || out_.list.back().kind == newline || out_.list.back().kind == gap;
  }
  bool last_is(std::initializer_list<TokenKind> kinds) const {
    return !out_.list.empty() &&
           std::find(kinds.begin(), kinds.end(), out_.list.back().kind) != kinds.end();
  }

  void push(TokenKind kind, std::size_t size) {
    out_.list.push_back({kind, blank_, false, static_cast<std::uint32_t>(at_),
                         static_cast<std::uint32_t>(at_ + size), 0});
    at_ += size;
    blank_ = false;
  }

  // L = 5,41. ends a sentence: behind a comma no number ends with its point, but in a list.
  void leave_full_stop(ScannedNumber& scanned) const {
    const bool behind_comma = at_ > 1 && text()[at_ - 1] == ',' && is_digit(text()[at_ - 2]);
    if (!behind_comma || !scanned.text.ends_with('.') || text()[scanned.end - 1] != '.') return;
    const std::size_t next = skip_blanks(text(), scanned.end);
    const char c = byte_at(text(), next);
    if (c != '\0' && c != '\n' && c != '\r' && !(next > scanned.end && is_latin(c))) return;
    scanned.text.pop_back();
    --scanned.end;
  }

  // Numbers with letters in them are words: labels, or mistakes.
  void push_number(const ScannedNumber& scanned) {
    if (!scanned.is_number) return push(name, scanned.end - at_);
    push_text(number, scanned.end - at_, scanned.text);
  }

  void push_text(TokenKind kind, std::size_t size, std::string its_text) {
    push(kind, size);
    out_.list.back().number = static_cast<std::uint32_t>(out_.numbers.size());
    out_.numbers.push_back(std::move(its_text));
  }

  void take(const LatexPiece& piece) {
    at_ = piece.begin;
    if (piece.kind) push(*piece.kind, piece.end - piece.begin);
    at_ = piece.behind;
    blank_ = blank_ || piece.is_blank;
  }

  void skip_to(std::size_t end) {
    at_ = end;
    blank_ = true;
  }

  std::size_t line_end() const {
    return std::min(text().find_first_of("\r\n", at_), text().size());
  }

  void step() {
    // Most of a text is words.
    if (is_latin(peek())) return take_name();
    if (take_separator()) return;
    // PARI's transpose, which is a space in LaTeX.
    if (peek() == '~' && last_is({close}) && !out_.is_latex) return push(transpose, 1);
    if (const std::size_t end = skip_blanks(text(), at_); end != at_) return skip_to(end);
    if (take_layout() || take_complex() || take_signed()) return;
    if (auto scanned = scan_number(text(), at_)) {
      leave_full_stop(*scanned);
      return push_number(*scanned);
    }
    if (peek() == '\\' && peek(1) != '_') return take_command();
    if (peek() == '\'' && !blank_ && last_is({close, name, number, transpose, end})) {
      return push(transpose, 1);
    }
    if (peek() == '"' || peek() == '\'') return take_quoted();
    if (starts_name()) return take_name();
    take_sign();
  }

  // What begins nothing else: blanks, line ends, separators and closing brackets.
  bool take_separator() {
    switch (peek()) {
      case ' ':
        ++at_;
        blank_ = true;
        return true;
      case '\n':
        push(newline, 1);
        return true;
      case '\r':
        push(newline, peek(1) == '\n' ? 2 : 1);
        return true;
      case '\t':
        push(tab, 1);
        blank_ = true;
        return true;
      case ']':
      case ')':
        push(close, 1);
        return true;
      case ',':
        push(comma, 1);
        return true;
      case ';':
        push(semicolon, 1);
        return true;
      case '|':
        push(pipe, 1);
        return true;
      case '&':
        push(ampersand, 1);
        return true;
      case '$':
        push(dollar, 1);
        return true;
      default:
        return take_opening();
    }
  }

  bool take_opening() {
    switch (peek()) {
      case '[':
        if (!take_label()) push(open, 1);
        return true;
      case '(':
        if (!take_wrapped()) push(open, 1);
        return true;
      case '{':
      case '}':
        if (out_.is_latex) {
          take_brace();
        } else {
          push(peek() == '{' ? open : close, 1);
        }
        return true;
      default:
        return false;
    }
  }

  // Comments, continuations and prompts.
  bool take_layout() {
    // Three points, as three signs or as one.
    if (peek() == '.' || peek() == '\xE2') {
      const std::string_view next = text().substr(at_, 3);
      if (next == "..." || next == "…") {
        take_dots();
        return true;
      }
    }
    // The error values of spreadsheets, and the vectors of Lisp.
    if (peek() == '#') {
      if (one_of(text().substr(at_, 4), "#N/A #REF #DIV #VAL #NUM #NAM")) {
        std::size_t end = at_;
        while (end < text().size() &&
               std::string_view("\t\n\r,;|&").find(text()[end]) == std::string_view::npos)
          ++end;
        push_text(wrong, end - at_, "missing");
        return true;
      }
      if (std::string_view("[(").find(byte_at(text(), at_ + 1)) != std::string_view::npos &&
          at_ + 1 < text().size()) {
        ++at_;
        return true;
      }
    }
    // The products of matrices in R.
    if (peek() == '%' && (text().substr(at_, 3) == "%*%" || text().substr(at_, 3) == "%o%")) {
      push(mark, 3);
      return true;
    }
    if (peek() == '%' && is_percent_of_all()) {
      push(mark, 1);
      return true;
    }
    const bool slashes = peek() == '/' && peek(1) == '/' && (blank_ || at_line_start());
    if (peek() == '%' && at_line_start() && skip_block_comment()) return true;
    if (slashes && parts_statements()) {
      push(newline, 2);
      return true;
    }
    if (peek() == '%' || peek() == '#' || slashes) {
      skip_to(line_end());
      return true;
    }
    return false;
  }

  // x1 = 1 // x2 = 2: no comment of a program, whose statement ends with a semicolon.
  bool parts_statements() const {
    if (at_line_start() || last_is({semicolon})) return false;
    constexpr std::size_t kLongest = 12;
    const std::size_t from = skip_blanks(text(), at_ + 2);
    const std::string_view rest = text().substr(from, kLongest);
    const std::size_t behind = rest.find_first_of(" =:");
    if (behind == std::string_view::npos) return false;
    const std::string_view word = rest.substr(0, behind);
    const std::string_view letter = word.substr(0, word.find_first_of("_0123456789"));
    const std::size_t sign = skip_blanks(text(), from + behind);
    const char value = byte_at(text(), skip_blanks(text(), sign + 1));
    return one_of(letter, "x W w b y z η eta lr") && byte_at(text(), sign) == '=' &&
           (is_digit(value) || std::string_view("-[(").find(value) != std::string_view::npos);
  }

  // %{ and %} of MATLAB, each alone in its line.
  bool skip_block_comment() {
    if (out_.is_latex || has_open_comment_ || text().substr(at_, 2) != "%{" ||
        skip_blanks(text(), at_ + 2) < line_end())
      return false;
    const std::size_t last = text().find("\n%}", at_);
    has_open_comment_ = last == std::string_view::npos;
    if (has_open_comment_) return false;
    skip_to(last + 3);
    return true;
  }

  // (7, 5, 88)%, (7, 5, 88) %, p (%) = and p in % =: nothing behind it could be a comment.
  bool is_percent_of_all() const {
    const char next = byte_at(text(), skip_blanks(text(), at_ + 1));
    const bool ends =
        next == '\0' || std::string_view("\n\r,;.").find(next) != std::string_view::npos;
    const bool is_tight = !blank_ && !is_latin(next) && !is_digit(next);
    return (last_is({close}) && (ends || is_tight)) || (last_is({open}) && next == ')') ||
           (last_is({name}) && (next == '=' || next == ':'));
  }

  // A continuation of MATLAB ends its line and does not begin it; else entries were left out.
  void take_dots() {
    const std::size_t behind = skip_blanks(text(), at_ + 3);
    const char next = byte_at(text(), behind);
    const bool ends_line =
        behind == text().size() || next == '\n' || next == '\r' || next == '%' || is_latin(next);
    const bool is_row = at_line_start() || (last_is({comma}) && next != ' ');
    if (is_row || !ends_line) return push(dots, 3);
    skip_to(behind);
    skip_to(line_end());
    const bool pair = text().substr(at_, 2) == "\r\n";
    skip_to(std::min(text().size(), at_ + (pair ? 2 : 1)));
  }

  // The labels of R: [1,] and [,1] of a matrix, [1] of a list.
  bool take_label() {
    if (take_placeholder()) return true;
    std::size_t end = at_ + 1;
    while (is_digit(byte_at(text(), end)) || byte_at(text(), end) == ',') ++end;
    const std::string_view inside = text().substr(at_ + 1, end - at_ - 1);
    if (inside.empty() || byte_at(text(), end) != ']') return false;
    if (is_r_print_ && inside.size() > 1 && (inside.front() == ',' || inside.back() == ',')) {
      push(name, end + 1 - at_);
      return true;
    }
    const std::size_t behind = skip_blanks(text(), end + 1);
    const bool is_counter = at_line_start() && behind != end + 1 &&
                            inside.find(',') == std::string_view::npos && starts_item(behind);
    if (!is_counter) return false;
    if (inside == "1") {
      begin_result();
    } else {
      while (!out_.list.empty() && last_is({newline})) out_.list.pop_back();
    }
    skip_to(behind);
    return true;
  }

  // What Node has for values that are too deep for it: [Array].
  bool take_placeholder() {
    constexpr std::size_t kLongest = 40;
    const std::string_view rest = text().substr(at_, kLongest);
    const std::size_t close_at = rest.find(']');
    if (close_at == std::string_view::npos) return false;
    const std::string_view word = rest.substr(1, rest.find_first_of(" :]*(") - 1);
    if (!one_of(word, "Array Object Function Circular Getter")) return false;
    push_text(wrong, close_at + 1, "no-values");
    return true;
  }

  bool starts_item(std::size_t at) const {
    const char c = byte_at(text(), at);
    return c == '"' || (c >= 'A' && c <= 'Z') || scan_signed_number(text(), at);
  }

  // Another print of R, where numbers went before.
  void begin_result() {
    const auto last = std::find_if(out_.list.rbegin(), out_.list.rend(),
                                   [](const Token& token) { return token.kind != newline; });
    if (last != out_.list.rend() && last->kind == number) push(gap, 0);
  }

  // 1+2j, 0.3+0.j, 2i.
  bool take_complex() {
    std::size_t at = at_;
    for (int part = 0; part < 2; ++part) {
      const Sign sign = scan_sign(text(), at);
      if (part == 1 && sign.sign == 0) return false;
      at += sign.size;
      const std::size_t first = at;
      while (is_digit(byte_at(text(), at)) || byte_at(text(), at) == '.') ++at;
      if (at == first) return false;
      const char e = byte_at(text(), at);
      const Sign power = scan_sign(text(), at + 1);
      if (e == 'e' && is_digit(byte_at(text(), at + 1 + power.size))) {
        at += 1 + power.size;
        while (is_digit(byte_at(text(), at))) ++at;
      }
      const char unit = byte_at(text(), at);
      if ((unit == 'i' || unit == 'j') && !is_latin(byte_at(text(), at + 1)) &&
          !is_digit(byte_at(text(), at + 1))) {
        push_text(wrong, at + 1 - at_, "complex");
        return true;
      }
    }
    return false;
  }

  // A sign belongs to the number behind it unless it stands between two operands: 1 -2 is two
  // numbers, 1-2 and 1 - 2 are a difference.
  bool take_signed() {
    const Sign sign = scan_sign(text(), at_);
    if (sign.sign == 0) return false;
    const bool operand = last_is({number, name, close, end, transpose, wrong});
    if (operand && !blank_) return false;
    // A line of TeX may end between a sign and its number.
    const bool broken = out_.is_latex && !operand &&
                        one_of(text().substr(at_ + sign.size, 1), "\n") &&
                        last_is({ampersand, row, begin});
    if (broken) {
      if (auto number = scan_number(text(), skip_blanks(text(), at_ + sign.size + 1))) {
        if (sign.sign == '-') number->text.insert(0, 1, '-');
        push_number(*number);
        return true;
      }
    }
    const std::size_t behind = at_ + sign.size;
    if (operand && skip_blanks(text(), behind) != behind) return false;
    const auto scanned = scan_signed_number(text(), at_);
    if (scanned) push_number(*scanned);
    return scanned.has_value();
  }

  // (-2), or np.float64(-2.0).
  bool take_wrapped() {
    const bool call = !blank_ && last_is({name});
    if (call && !is_scalar_type(out_.slice(out_.list.size() - 1))) return false;
    const std::size_t start = skip_blanks(text(), at_ + 1);
    if (call && out_.slice(out_.list.size() - 1).ends_with("Rational")) return take_rational(start);
    const char quote = byte_at(text(), start);
    const bool quoted = call && (quote == '\'' || quote == '"');
    auto scanned = scan_signed_number(text(), start + (quoted ? 1 : 0));
    if (!scanned) return false;
    std::size_t last = skip_blanks(text(), scanned->end);
    if (quoted) last += byte_at(text(), last) == quote ? 1 : 0;
    if (byte_at(text(), last) != ')') return false;
    if (call) unget_name();
    scanned->end = last + 1;
    // (-3)/5.
    push_number(with_denominator(text(), std::move(*scanned)));
    return true;
  }

  // Rational(3, 10).
  bool take_rational(std::size_t start) {
    auto numerator = scan_signed_number(text(), start);
    if (!numerator) return false;
    const std::size_t comma_at = skip_blanks(text(), numerator->end);
    if (byte_at(text(), comma_at) != ',') return false;
    const auto denominator = scan_number(text(), skip_blanks(text(), comma_at + 1));
    if (!denominator) return false;
    const std::size_t last = skip_blanks(text(), denominator->end);
    if (byte_at(text(), last) != ')') return false;
    unget_name();
    push_number({last + 1, numerator->text + "/" + denominator->text});
    return true;
  }

  void unget_name() {
    at_ = out_.list.back().begin;
    blank_ = out_.list.back().blank_before;
    out_.list.pop_back();
  }

  // A quoted number, whose comma can only be a decimal one; or a name.
  void take_quoted() {
    const std::size_t last = text().find_first_of(peek() == '"' ? "\"\n" : "'\n", at_ + 1);
    if (last == std::string_view::npos || text()[last] == '\n') return push(mark, 1);
    std::string inside(text().substr(at_ + 1, last - at_ - 1));
    const std::size_t comma_at = inside.find(',');
    if (comma_at != std::string::npos && inside.find('.') == std::string::npos) {
      inside[comma_at] = '.';
    }
    auto scanned = scan_signed_number(inside, skip_blanks(inside, 0));
    if (scanned && skip_blanks(inside, scanned->end) == inside.size()) {
      scanned->end = last + 1;
      push_number(*scanned);
      out_.list.back().is_quoted = true;
      return;
    }
    const bool blank = blank_;
    ++at_;
    push(name, last - at_);
    out_.list.back().blank_before = blank;
    out_.list.back().is_quoted = true;
    ++at_;
  }

  bool starts_name() const {
    return is_letter(decode(text(), at_).value) || text().substr(at_, 2) == "\\_";
  }

  void take_name() {
    std::size_t end = at_;
    while (end < text().size()) {
      if (is_latin(text()[end])) {
        ++end;
        continue;
      }
      const CodePoint point = decode(text(), end);
      const bool escaped = text().substr(end, 2) == "\\_";
      const bool inner_dot = point.value == '.' && is_letter(decode_or_zero(end + 1));
      const bool below = point.value >= 0x2080 && point.value <= 0x2089;
      if (!escaped && !inner_dot && !below && !is_letter(point.value) && !is_digit(text()[end]))
        break;
      end += escaped ? 2 : point.size;
    }
    if (take_constant(end)) return;
    // z_{i}: what is below belongs to the name.
    if (text()[end - 1] == '_') end = skip_group(text(), end);
    push(name, end - at_);
  }

  // Whether a word stands behind: true class, as against True False.
  bool is_before_word(std::size_t end) const {
    const std::size_t next = skip_blanks(text(), end);
    if (next == end || !is_latin(byte_at(text(), next))) return false;
    std::size_t behind = next;
    while (is_latin(byte_at(text(), behind))) ++behind;
    return behind > next + 1 && !one_of(lower(text().substr(next, behind - next)),
                                        "true false na nan none if else and or");
  }

  // A name that stands for a number, or for one that is none.
  bool take_constant(std::size_t end) {
    constexpr std::string_view kFirst = "niftmuNIFTMU";
    constexpr std::size_t kLongest = 9;
    if (end - at_ > kLongest || kFirst.find(peek()) == std::string_view::npos) return false;
    const std::string word = lower(text().substr(at_, end - at_));
    if (one_of(word, "nan inf infinity")) {
      push_number({end, word});
    } else if (one_of(word, "true false")) {
      if (is_before_word(end)) return false;
      push_text(number, end - at_, word == "true" ? "1" : "0");
    } else if (one_of(word, "na null none undefined nil missing")) {
      push_text(wrong, end - at_, "missing");
    } else {
      return false;
    }
    return true;
  }

  char32_t decode_or_zero(std::size_t at) const {
    return at < text().size() ? decode(text(), at).value : 0;
  }

  void take_sign() {
    const CodePoint point = decode(text(), at_);
    switch (point.value) {
      case 0x2502:
      case 0x2506:
        return push(pipe, point.size);
      case '^':
        return take(scan_power(text(), at_));
      case 0x1D40:
      case 0x22A4:
        return push(transpose, point.size);
      case 0x2254:
        return push(assign, point.size);
      case 0x2248:
      case 0x2245:
      case 0x2190:
        return push(relation, point.size);
      case '~':
        return push(mark, 1);
      case '.':
        if (one_of(text().substr(at_, 2), ".T .'") && !is_latin(peek(2))) {
          return push(transpose, 2);
        }
        return push(mark, 1);
      default:
        return take_relation(point.size);
    }
  }

  void take_relation(std::size_t size) {
    const std::string_view two = text().substr(at_, 2);
    if (one_of(two, "== != <= >= += -= *= /=")) return push(mark, 2);
    if (two == "<-" || two == ":=") return push(assign, 2);
    if (peek() == '=') return push(assign, 1);
    // What NumPy prints for a masked entry.
    const bool masked =
        two == "--" &&
        std::string_view("-+|=").find(byte_at(text(), at_ + 2)) == std::string_view::npos &&
        last_is({open, comma, number, newline}) &&
        !(peek(2) == ' ' && is_latin(byte_at(text(), skip_blanks(text(), at_ + 2))));
    if (masked) return push_text(wrong, 2, "masked");
    push(peek() == ':' ? colon : mark, size);
  }

  // Braces only group in LaTeX, but for the one of \\pmatrix{.
  void take_brace() {
    depth_ += peek() == '{' ? 1 : -1;
    if (!matrix_braces_.empty() && peek() == '}' && depth_ == matrix_braces_.back()) {
      matrix_braces_.pop_back();
      return push(end, 1);
    }
    ++at_;
  }

  // Behind a sign that assigns, or the bracket behind it.
  bool wants_value() const {
    constexpr std::size_t kFarthest = 4;
    const std::size_t count = out_.list.size();
    for (std::size_t back = 1; back <= std::min(kFarthest, count); ++back) {
      const TokenKind its = out_.list[count - back].kind;
      if (its == assign || its == relation) return true;
      if (its != newline && its != dollar && its != open) return false;
    }
    return false;
  }

  LatexPiece command_at() {
    const bool ends = text().substr(at_, 5) == "\\end{";
    if (ends && !environments_.empty() && environment_at(text(), at_) == environments_.back()) {
      const std::size_t behind = at_ + 6 + environments_.back().size();
      environments_.pop_back();
      return {end, at_, behind, behind};
    }
    if (wants_value()) {
      if (const std::optional<LatexPiece> value = scan_value(text(), at_)) {
        if (value->kind == begin && !value->opens_brace)
          environments_.push_back(environment_at(text(), at_));
        return *value;
      }
    }
    return scan_command(text(), at_);
  }

  void take_command() {
    const LatexPiece piece = command_at();
    if (piece.opens_brace) {
      matrix_braces_.push_back(depth_);
      ++depth_;
    }
    take(piece);
  }

  Tokens out_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool blank_ = false;
  bool is_r_print_ = false;
  /// Whether a comment of several lines has no end.
  bool has_open_comment_ = false;
  /// Open braces of LaTeX, and those depths at which a matrix ends.
  int depth_ = 0;
  std::vector<int> matrix_braces_;
  /// The environments that are matrices under names of their own, while they are open.
  std::vector<std::string_view> environments_;
};

}  // namespace

Tokens tokens_of(Source source) { return Lexer(std::move(source)).run(); }

}  // namespace softmax_steps::reader
