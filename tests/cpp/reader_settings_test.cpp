// What makes of the step another one than is worked out here is named. Expected values were read
// off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_settings_test {
namespace {

using testing::outline;

TEST_CASE("A setting that changes the step is left as unsupported", "[reader]") {
  for (const std::string setting : {"momentum = 0.9",
                                    "Momentum: 0.9",
                                    "momentum 0.9",
                                    "with a momentum of 0.9",
                                    "weight decay = 0.01",
                                    "weight_decay=0.01",
                                    "lambda = 0.1",
                                    "λ = 0.1",
                                    "$\\lambda = 0.1$",
                                    "L2 regularization = 0.1",
                                    "temperature = 2",
                                    "temperatura = 2",
                                    "batch size = 4",
                                    "batch_size: 32",
                                    "epochs = 10",
                                    "num_epochs = 5",
                                    "5 epochs",
                                    "epoci = 5",
                                    "iterations = 100",
                                    "dropout: 0.2",
                                    "label smoothing = 0.1",
                                    "betas = (0.9, 0.999)",
                                    "class weights = [1, 2, 3]",
                                    "opt = SGD(params, lr, momentum=0.9)",
                                    "opt = torch.optim.Adam(params, lr)",
                                    "optimizer: RMSprop"}) {
    INFO(setting);
    CHECK(outline("x = [1, 3]\n" + setting) == "x 1 3 -  unsupported");
  }
  CHECK(outline("momentum = 0.9") == "-  unsupported");
  CHECK(outline("{\"x\": [1, 3], \"momentum\": 0.9, \"lr\": 0.1}") ==
        "x 1 3, eta 0.1 -  unsupported");
}

TEST_CASE("A setting that changes nothing is not named", "[reader]") {
  for (const std::string setting :
       {"momentum = 0", "weight_decay = 0.0", "lambda = 0", "temperature = 1", "batch size = 1",
        "epochs = 1", "1 epochs", "iterations: 1", "seed = 42", "random_state = 7"}) {
    INFO(setting);
    CHECK(outline("x = [1, 3]\n" + setting) == "x 1 3");
  }
}

}  // namespace
}  // namespace softmax_steps::reader_settings_test
