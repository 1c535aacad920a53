#include "pieces.h"

#include <iterator>
#include <utility>

namespace softmax_steps {

bool Pieces::step() {
  take_in();
  if (due_.empty()) return false;
  const Piece piece = std::move(due_.front());
  due_.pop_front();
  piece();
  take_in();
  return !due_.empty();
}

void Pieces::take_in() {
  due_.insert(due_.begin(), std::make_move_iterator(added_.begin()),
              std::make_move_iterator(added_.end()));
  added_.clear();
}

}  // namespace softmax_steps
