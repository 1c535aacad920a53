#include "quantity.h"

#include <fstream>
#include <sstream>

#include "catch.h"

namespace softmax_steps::quantity_test {
namespace {

std::string_view text_of(QuantityShape shape) {
  switch (shape) {
    case QuantityShape::single:
      return "single";
    case QuantityShape::features:
      return "features";
    case QuantityShape::classes:
      return "classes";
    case QuantityShape::weights:
      return "weights";
    case QuantityShape::products:
      return "products";
    case QuantityShape::sign:
      break;
  }
  return "sign";
}

std::string_view text_of(QuantityRole role) {
  switch (role) {
    case QuantityRole::input:
      return "input";
    case QuantityRole::answer:
      return "answer";
    case QuantityRole::working:
      break;
  }
  return "working";
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

// As in web/core/quantities.ts.
std::string row_of(const QuantityInfo& one) {
  std::string sources;
  for (const Quantity source : one.sources) {
    sources += (sources.empty() ? "" : ", ") + quoted(name_of(source));
  }
  return "  { name: " + quoted(one.name) + ", shape: " + quoted(text_of(one.shape)) +
         ", step: " + quoted(info(one.step).name) + ", role: " + quoted(text_of(one.role)) +
         ", sign: " + quoted(one.sign) + ", entrySign: " + quoted(one.entry_sign) + ", sources: [" +
         sources + "] },\n";
}

}  // namespace

TEST_CASE("the page's table of quantities is the core's", "[quantity]") {
  std::ostringstream text;
  text << std::ifstream(std::string(WEB_CORE) + "/quantities.ts").rdbuf();
  std::string rows;
  for (const QuantityInfo& one : kQuantities) rows += row_of(one);
  INFO("the rows that belong into web/core/quantities.ts:\n" << rows);
  CHECK(text.str().find("quantities = [\n" + rows + "]") != std::string::npos);
}

TEST_CASE("the sources of a quantity come before it", "[quantity]") {
  for (const QuantityInfo& one : kQuantities) {
    for (const Quantity source : one.sources) {
      INFO(one.name << " from " << name_of(source));
      CHECK(source < one.quantity);
    }
  }
}

TEST_CASE("ids name a quantity, the sample of a batch, and the indices", "[quantity]") {
  CHECK(to_string(QuantityId{Q::loss}) == "loss");
  CHECK(to_string({Q::z, 1}) == "z.1");
  CHECK(to_string({Q::dW, 0, 12}) == "dW.0.12");
  QuantityId of_a_batch{Q::z, 1};
  of_a_batch.sample = 3;
  CHECK(to_string(of_a_batch) == "z.3.1");
  CHECK(of_a_batch != QuantityId{Q::z, 1});
}

}  // namespace softmax_steps::quantity_test
