#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "reader/layout.h"
#include "reader/session_lines.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

enum class PromptKind { none, input, more, output };

struct Prompt {
  PromptKind kind = PromptKind::none;
  size_t size = 0;
  /// Whether it counts the results.
  bool counts = false;
};

// Digits in brackets behind a word, and what follows: In [3]: and Out[3]=.
std::optional<size_t> numbered(View line, View word) {
  if (!line.starts_with(word)) return std::nullopt;
  size_t at = word.size();
  while (byte_at(line, at) == ' ') ++at;
  if (byte_at(line, at) != '[') return std::nullopt;
  ++at;
  while (is_digit(byte_at(line, at)) || byte_at(line, at) == ' ') ++at;
  if (byte_at(line, at) != ']') return std::nullopt;
  ++at;
  if (line.substr(at).starts_with("//MatrixForm")) at += 12;
  const size_t signs = at;
  while (byte_at(line, at) == ':' || byte_at(line, at) == '=') ++at;
  return at > signs ? std::optional(at) : std::nullopt;
}

// octave:3> and julia>, whose word has no blank.
size_t named_prompt(View line) {
  constexpr size_t kLongest = 24;
  const size_t end = line.substr(0, kLongest).find("> ");
  if (end == View::npos || end == 0 || !is_latin(line.front())) return 0;
  const View word = line.substr(0, end);
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return is_latin(c) || is_digit(c) || View(":()._").find(c) != View::npos;
  });
  return plain ? end + 2 : 0;
}

// (%i3), (%o3) and %3 = number what stands behind them.
Prompt counter(View line) {
  const size_t start = std::min(line.find_first_not_of(' '), line.size());
  const View rest = line.substr(start);
  if (rest.starts_with("(%i") || rest.starts_with("(%o")) {
    const size_t end = rest.substr(0, 12).find(')');
    if (end != View::npos)
      return {rest[2] == 'i' ? PromptKind::input : PromptKind::output, start + end + 1, true};
  }
  if (rest.size() > 1 && rest[0] == '%' && is_digit(rest[1])) {
    size_t end = 1;
    while (is_digit(byte_at(rest, end))) ++end;
    while (byte_at(rest, end) == ' ') ++end;
    if (byte_at(rest, end) == '=') return {PromptKind::output, start + end + 1, true};
  }
  return {};
}

class Session {
 public:
  explicit Session(const Source& source) : source_(source), lines_(source.lines()) {
    for (const Line& line : lines_) {
      const View text = view(line);
      python_ = python_ || text.starts_with(">>>");
      arrows_ = arrows_ || text.starts_with(">> ") || text.starts_with("--> ");
      commented_ = commented_ || is_commented_output(text);
      pari_ = pari_ || (text.starts_with("? ") &&
                        (is_assignment(text.substr(2)) || !shown_name(text.substr(2)).empty()));
      const View typed = text.starts_with("> ") ? text.substr(2) : View{};
      const bool r =
          is_assignment(typed) || !shown_name(typed).empty() || !update_in(typed).name.empty();
      r_ = r_ || r;
    }
  }

  Source run() {
    for (at_ = 0; at_ < lines_.size(); ++at_) step();
    return std::move(out_);
  }

 private:
  View view(const Line& line) const {
    return source_.text().substr(line.begin, line.end - line.begin);
  }

  // What knitr and reprex print behind ## and #>.
  static bool is_commented_output(View line) {
    if (!line.starts_with("## ") && !line.starts_with("#> ")) return false;
    const View rest = line.substr(std::min(line.find_first_not_of(' ', 2), line.size()));
    return rest.starts_with("[1]") || rest.starts_with("[,1]");
  }

  Prompt prompt_of(View line) const {
    if (python_ && line.starts_with(">>>")) return {PromptKind::input, 3};
    if (python_ && line.starts_with("...") && was_input_) return {PromptKind::more, 3};
    if (const auto size = numbered(line, "In")) return {PromptKind::input, *size};
    if (const auto size = numbered(line, "Out")) return {PromptKind::output, *size, true};
    if (line.starts_with("   ...:")) return {PromptKind::more, 7};
    if (line.starts_with("sage: ")) return {PromptKind::input, 6};
    if (pari_ && line.starts_with("? ")) return {PromptKind::input, 2};
    if (line.starts_with("gp > ")) return {PromptKind::input, 5};
    if (arrows_ && line.starts_with(">> ")) return {PromptKind::input, 3};
    if (arrows_ && line.starts_with("--> ")) return {PromptKind::input, 4};
    if (r_ && line.starts_with(">")) return {PromptKind::input, 1};
    if (r_ && was_input_ && line.starts_with("+ ")) return {PromptKind::more, 2};
    if (line.starts_with("> ")) return {PromptKind::output, 2};
    if (commented_ && (line.starts_with("##") || line.starts_with("#>")))
      return {PromptKind::output, 2};
    if (const size_t size = named_prompt(line)) return {PromptKind::input, size};
    return counter(line);
  }

  void step() {
    const Line& line = lines_[at_];
    const View text = view(line);
    const Prompt prompt = prompt_of(text);
    const View rest = text.substr(prompt.size);
    if (prompt.kind != PromptKind::none) skips_echo_ = false;
    switch (prompt.kind) {
      case PromptKind::none:
        was_input_ = false;
        skips_echo_ = skips_echo_ && is_echo(text);
        if (skips_echo_) return drop(line);
        // MATLAB calls what it was asked for "ans".
        if (is_named_ && text.starts_with("ans =")) return copy(line, View("ans =").size());
        if (is_title_of_new(text)) return copy_as_new(line, text);
        if (!take_title(line, text) && !take_echo(line, text)) copy(line, 0);
        return;
      case PromptKind::output:
        was_input_ = false;
        if (prompt.counts && !is_named_ && is_list_alone(rest)) begin_result(line);
        is_named_ = false;
        return copy(line, prompt.size);
      case PromptKind::more:
        return is_kept_ ? copy(line, prompt.size) : drop(line);
      case PromptKind::input:
        was_input_ = true;
        is_named_ = false;
        if (take_update(line, rest) || take_julia(line, text, rest)) return;
        is_kept_ = is_assignment(rest) || (shown_name(rest).empty() && !has_output());
        if (is_kept_) return copy(line, prompt.size);
        return name(line, shown_name(rest), new_values_.contains(shown_name(rest)) ? "_new" : "");
    }
  }

  // W - eta * dW and its value, which is the new W; what changes W itself is kept in mind.
  bool take_update(const Line& line, View rest) {
    const Update update = update_in(rest);
    if (update.name.empty()) return false;
    if (update.is_kept) new_values_.insert(update.name);
    if (is_assignment(rest) || !has_output()) return false;
    is_kept_ = false;
    name(line, update.name, "_new");
    return true;
  }

  // Julia shows the value of an assignment: it is that of its name. Below a list it says the same.
  bool take_julia(const Line& line, View text, View rest) {
    if (!text.starts_with("julia>") || !is_assignment(rest) || !has_julia_echo()) return false;
    const View calculated = calculated_name(rest);
    is_kept_ = calculated.empty();
    if (is_kept_) {
      copy(line, text.size() - rest.size());
      skips_echo_ = true;
    } else {
      name(line, calculated, new_values_.contains(calculated) ? "_new" : "");
    }
    return true;
  }

  // What Julia writes over a value, or numbers.
  static bool is_echo(View text) {
    const View line = without_ends(text);
    return is_julia_title(line) ||
           (!line.empty() && line.find_first_not_of("0123456789.eE+- \t") == View::npos);
  }

  bool has_julia_echo() const {
    if (at_ + 1 >= lines_.size()) return false;
    return is_echo(view(lines_[at_ + 1]));
  }

  // W = of MATLAB, over the value that an update has made.
  bool is_title_of_new(View text) const {
    const View line = without_ends(text);
    return line.ends_with(" =") &&
           new_values_.contains(without_ends(line.substr(0, line.size() - 1)));
  }

  void copy_as_new(const Line& line, View text) {
    const size_t sign = line.begin + text.rfind(" =");
    out_.append(source_, line.begin, sign);
    out_.append("_new", source_, sign);
    out_.append(source_, sign, line.end);
    drop(line);
  }

  // Lists that were printed as results of their own are no rows of one matrix.
  void begin_result(const Line& line) { out_.append("\nans =\n", source_, line.begin); }

  // Whether a list is all that was printed: a line below might be another row of a drawing.
  bool is_list_alone(View rest) const {
    const auto stands_alone = [&](size_t line) {
      if (line >= lines_.size()) return true;
      const View text = view(lines_[line]);
      return without_ends(text).empty() || prompt_of(text).kind != PromptKind::none;
    };
    const View list = without_ends(rest);
    return (list.starts_with('[') || list.starts_with('{')) && stands_alone(at_ + 1) &&
           (at_ == 0 || stands_alone(at_ - 1));
  }

  // What knitr and reprex show: the input, without a prompt, over its output.
  bool take_echo(const Line& line, View text) {
    if (!commented_) return false;
    if (text.starts_with("```")) {
      drop(line);
      return true;
    }
    if (without_ends(text).empty() || is_assignment(text)) return false;
    size_t next = at_ + 1;
    while (next < lines_.size() && next < at_ + 6 &&
           (without_ends(view(lines_[next])).empty() || view(lines_[next]).starts_with("```")))
      ++next;
    if (next >= lines_.size() || prompt_of(view(lines_[next])).kind != PromptKind::output)
      return false;
    name(line, shown_name(text));
    return true;
  }

  // Whether something was printed below the input.
  bool has_output() const {
    for (size_t next = at_ + 1; next < lines_.size(); ++next) {
      const View line = view(lines_[next]);
      const bool more =
          line.starts_with("...") || line.starts_with("+ ") || line.starts_with("   ...:");
      if (more) continue;
      return !without_ends(line).empty() && prompt_of(line).kind != PromptKind::input;
    }
    return false;
  }

  // A name that stands for what follows: $W of an R list, # name: W of a file of Octave.
  bool take_title(const Line& line, View text) {
    if (text.starts_with("# name: ")) {
      name(line, without_ends(text.substr(8)));
      return true;
    }
    if (const View title = commented_title(text); !title.empty() && heads_numbers(at_ + 1)) {
      name(line, title);
      return true;
    }
    if (text.starts_with('$') && is_name(without_ends(text.substr(1)))) {
      name(line, without_ends(text.substr(1)));
      return true;
    }
    const View word = without_ends(text);
    if (word.starts_with("[[") && word.ends_with("]]") &&
        word.find_first_not_of("[]0123456789") == View::npos && word.size() > 4 &&
        text.starts_with("[[") && word.find('[', 2) == View::npos && at_ + 1 < lines_.size() &&
        without_ends(view(lines_[at_ + 1])).starts_with('[')) {
      drop(line);
      return true;
    }
    const size_t start = std::min(text.find_first_not_of(" \t"), text.size());
    const size_t size = bullet_size(text.substr(start));
    if (size == 0) return false;
    copy_item(line, start + size);
    return true;
  }

  // Whether the line is nothing but numbers, a bracket before them or not.
  bool heads_numbers(size_t line) const {
    if (line >= lines_.size()) return false;
    const View text = without_ends(view(lines_[line]));
    return !text.empty() && text.find_first_not_of("0123456789.,;eE+-[]() \t") == View::npos &&
           text.find_first_of("0123456789") != View::npos;
  }

  // The rest of a line; the prompt leaves blanks, so that drawings stay upright.
  void copy(const Line& line, size_t skipped) {
    if (skipped > 0) out_.append(std::string(skipped, ' '), source_, line.begin);
    out_.append(source_, line.begin + skipped, line.end);
    drop(line);
  }

  // The item of a list, without what emphasises the name in it.
  void copy_item(const Line& line, size_t skipped) {
    const View item = view(line).substr(skipped);
    const size_t marks = std::min(item.find_first_not_of("*_`"), item.size());
    size_t end = marks;
    while (end < item.size() && is_name_byte(item[end])) ++end;
    if (marks == 0 || !assigns(item) || item.substr(end, marks) != item.substr(0, marks))
      return copy(line, skipped);
    const size_t begin = line.begin + skipped;
    out_.append(std::string(skipped + marks, ' '), source_, line.begin);
    out_.append(source_, begin + marks, begin + end);
    out_.append(std::string(marks, ' '), source_, begin + end);
    out_.append(source_, begin + end + marks, line.end);
    drop(line);
  }

  void drop(const Line& line) {
    if (line.end < source_.size()) out_.append("\n", source_, line.end);
  }

  void name(const Line& line, View name, View suffix = "") {
    size_t next = at_ + 1;
    while (next < lines_.size() && without_ends(view(lines_[next])).empty() && next < at_ + 4)
      ++next;
    const bool is_named = next < lines_.size() && is_assignment(view(lines_[next])) &&
                          without_ends(view(lines_[next])).starts_with(name);
    if (!name.empty() && !is_named) {
      const size_t begin = static_cast<size_t>(name.data() - source_.text().data());
      out_.append("\n", source_, begin);
      out_.append(source_, begin, begin + name.size());
      out_.append(std::string(suffix) + " =", source_, begin);
      is_named_ = true;
    }
    const View printed = next < lines_.size() ? without_ends(view(lines_[next])) : View{};
    const bool is_list = printed.starts_with('[') && !printed.starts_with("[1]");
    const bool is_number = python_ && (printed.starts_with('-') || is_digit(byte_at(printed, 0)));
    if (name.empty() && (is_list || is_number)) begin_result(line);
    drop(line);
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  Source out_;
  size_t at_ = 0;
  bool python_ = false;
  bool r_ = false;
  bool arrows_ = false;
  bool commented_ = false;
  bool pari_ = false;
  /// Whether what is printed next has a name.
  bool is_named_ = false;
  bool was_input_ = false;
  bool is_kept_ = false;
  /// Whether the lines up to the next blank one repeat a list that was kept.
  bool skips_echo_ = false;
  /// The names of W and b whose update was typed.
  std::set<View> new_values_;
};

}  // namespace

Source without_prompts(Source source) {
  const bool may_have_bullets = source.holds("\xE2") || source.holds("\xF0") || source.holds("o ");
  if (may_have_bullets) return Session(source).run();
  for (const View sign : {">",  "In [", "Out[", "(%", "\n%",   "$",  "# ", "% ", "* ",
                          "•",  "[[",   "#>",   "##", "sage:", "? ", "- ", "– ", "— ",
                          "+ ", "◦",    "▪",    "‣",  "·",     "→",  "■",  "●",  ". "}) {
    if (source.holds(sign) || source.text().starts_with('%')) return Session(source).run();
  }
  return source;
}

}  // namespace softmax_steps::reader
