#include <array>
#include <string>
#include <utility>

#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

// What an element of MathML writes around itself and around its first three children.
struct Rule {
  std::string_view name;
  std::string_view before;
  std::array<std::pair<std::string_view, std::string_view>, 3> children;
  std::string_view after;
};

constexpr std::array<Rule, 18> kRules{{
    {"math", "$", {}, "$"},
    {"mtable", "\\begin{matrix}", {}, "\\end{matrix}"},
    {"mtr", "", {}, "\\\\"},
    {"mlabeledtr", "", {}, "\\\\"},
    {"mfrac", "\\frac", {{{"{", "}"}, {"{", "}"}, {"", ""}}}, " "},
    {"msup", "", {{{"", ""}, {"^{", "}"}, {"", ""}}}, ""},
    {"msub", "", {{{"", ""}, {"_{", "}"}, {"", ""}}}, ""},
    {"msubsup", "", {{{"", ""}, {"_{", "}"}, {"^{", "}"}}}, ""},
    {"munder", "", {{{"", ""}, {"_{", "}"}, {"", ""}}}, ""},
    {"munderover", "", {{{"", ""}, {"_{", "}"}, {"^{", "}"}}}, ""},
    {"mover", "\\hat{", {}, "}"},
    {"msqrt", "\\sqrt{", {}, "}"},
    {"tr", "", {}, "\n"},
    {"p", "", {}, "\n"},
    {"div", "", {}, "\n"},
    {"li", "", {}, "\n"},
    {"br", "\n", {}, ""},
    {"mspace", " ", {}, ""},
}};

const Rule* rule_of(std::string_view name) {
  for (const Rule& rule : kRules) {
    if (rule.name == name) return &rule;
  }
  return nullptr;
}

std::string_view entity(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kEntities{
      {{"amp", "&"},
       {"lt", "<"},
       {"gt", ">"},
       {"nbsp", " "},
       {"minus", "-"},
       {"#8722", "-"},
       {"#x2212", "-"},
       {"InvisibleTimes", " "},
       {"ApplyFunction", " "},
       {"quot", "\""},
       {"eta", "η"},
       {"nabla", "∇"}}};
  for (const auto& [key, sign] : kEntities) {
    if (key == name) return sign;
  }
  return " ";
}

struct Element {
  const Rule* rule;
  std::string name;
  std::size_t children = 0;
};

class TagReader {
 public:
  /// `keeps_lines`: whether the lines of the text are lines of the page as well.
  TagReader(const Source& source, bool keeps_lines) : source_(source), preformatted_(keeps_lines) {}

  Source run() {
    while (at_ < text().size()) step();
    return std::move(out_);
  }

 private:
  std::string_view text() const { return source_.text(); }
  void write(std::string_view words) {
    if (hidden_ == 0) out_.append(words, source_, std::min(at_, text().size() - 1));
  }

  void step() {
    const char c = text()[at_];
    if (c == '<') {
      const char next = byte_at(text(), at_ + 1);
      const bool begins = is_latin(next) || next == '/' || next == '!' || next == '?';
      const std::size_t close =
          begins && at_ + 1 < no_tag_from_ ? text().find('>', at_) : text().npos;
      if (close != text().npos) return take_tag(close);
      if (begins) no_tag_from_ = 0;
    }
    if (c == '&') {
      constexpr std::size_t kLongest = 16;
      const std::size_t end = text().substr(at_, kLongest).find(';');
      if (end != text().npos) {
        write(entity(text().substr(at_ + 1, end - 1)));
        at_ += end + 1;
        return;
      }
    }
    if (c == '\n' || c == '\r') {
      write(preformatted_ ? "\n" : " ");
      at_ += text().substr(at_, 2) == "\r\n" ? 2 : 1;
      return;
    }
    if (hidden_ == 0) out_.append(source_, at_, at_ + 1);
    ++at_;
  }

  void take_tag(std::size_t close) {
    std::string_view tag = text().substr(at_ + 1, close - at_ - 1);
    const bool ends = tag.starts_with('/');
    if (ends) tag.remove_prefix(1);
    std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
    if (const std::size_t colon = name.find(':'); colon != name.npos) name.remove_prefix(colon + 1);
    const bool alone = tag.ends_with('/') || name == "br" || tag.starts_with('!') ||
                       tag.starts_with('?') || one_of(name, "img hr meta link input col none");
    if (ends) {
      leave(name);
    } else {
      enter(name);
      // The calculator itself has its problem in attributes.
      if (name == "softmax-steps") out_.append(source_, at_ + 1 + name.size(), close);
      if (alone) leave(name);
    }
    at_ = close + 1;
  }

  void enter(std::string_view name) {
    constexpr std::size_t kDeepest = 256;
    if (stack_.size() >= kDeepest) return;
    if (!stack_.empty()) {
      Element& parent = stack_.back();
      const std::size_t child = parent.children++;
      if (parent.rule != nullptr && child < 3) write(parent.rule->children[child].first);
      if (parent.name == "mover" && child == 1) ++hidden_;
      if (child > 0 && one_of(name, "mtd td th")) write(name == "mtd" ? "&" : "\t");
    }
    if (one_of(name, "annotation annotation-xml script style head")) ++hidden_;
    if (name == "pre") preformatted_ = true;
    if (one_of(name, "mi mtext") && !out_.text().empty() && is_latin(out_.text().back()))
      write(" ");
    const Rule* const rule = rule_of(name);
    if (rule != nullptr) write(rule->before);
    stack_.push_back({rule, std::string(name)});
  }

  // Closes the element and those within it that were left open.
  void leave(std::string_view name) {
    std::size_t depth = stack_.size();
    while (depth > 0 && stack_[depth - 1].name != name) --depth;
    if (depth == 0) return;
    while (stack_.size() >= depth) pop();
  }

  void pop() {
    const Element element = std::move(stack_.back());
    stack_.pop_back();
    if (element.rule != nullptr) write(element.rule->after);
    if (one_of(element.name, "annotation annotation-xml script style head")) --hidden_;
    if (element.name == "pre") preformatted_ = false;
    if (stack_.empty()) return;
    const Element& parent = stack_.back();
    const std::size_t child = parent.children - 1;
    if (parent.name == "mover" && child == 1) --hidden_;
    if (parent.rule != nullptr && child < 3) write(parent.rule->children[child].second);
  }

  const Source& source_;
  Source out_;
  std::size_t at_ = 0;
  std::size_t no_tag_from_ = std::string_view::npos;
  std::vector<Element> stack_;
  int hidden_ = 0;
  bool preformatted_;
};

}  // namespace

Source without_tags(Source source) {
  for (const std::string_view sign : {"<math", "<mtable", "<mn>", "<mrow", "<mml:", "<td", "<m:"}) {
    if (source.holds(sign)) return TagReader(source, false).run();
  }
  for (const std::string_view sign : {"<br", "<p>", "<li>", "<code>", "<pre", "<softmax-steps",
                                      "</b>", "</em>", "</i>", "</strong>", "</var>"}) {
    if (source.holds(sign)) return TagReader(source, true).run();
  }
  return source;
}

}  // namespace softmax_steps::reader
