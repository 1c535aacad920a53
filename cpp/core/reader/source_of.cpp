#include "reader/source_of.h"

#include <utility>

#include "reader/layout.h"

namespace softmax_steps::reader {

Source source_of(std::string_view pasted) {
  Source source = without_dialects(without_tags(Source(pasted)));
  return without_drawings(without_notices(without_prompts(std::move(source))));
}

}  // namespace softmax_steps::reader
