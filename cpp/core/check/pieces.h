#pragma once

#include <deque>
#include <functional>

namespace softmax_steps {

/// Work that is done piece by piece, so that something else can be done in between.
class Pieces {
 public:
  using Piece = std::function<void()>;

  /// What a piece adds while it is done comes right behind it.
  void add(Piece piece) { added_.push_back(std::move(piece)); }
  /// Does the next piece; false where none is left.
  bool step();

 private:
  void take_in();

  std::deque<Piece> due_;
  std::deque<Piece> added_;
};

}  // namespace softmax_steps
