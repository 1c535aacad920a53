#include "reader/source_of.h"

#include <utility>

#include "reader/layout.h"

namespace softmax_steps::reader {

Source source_of(const Source& pasted, char decimal_mark) {
  Source source = without_emphasis(without_tags(without_xml(pasted)));
  source = without_plain_columns(without_plain_drawings(std::move(source)));
  source = without_dialects(without_currency(std::move(source)));
  source = without_prompts(without_quotes(without_declarations(std::move(source))));
  source = without_notices(without_yaml_lists(without_slashes(std::move(source))));
  return without_drawings(with_decimal_points(std::move(source), decimal_mark == ','));
}

}  // namespace softmax_steps::reader
