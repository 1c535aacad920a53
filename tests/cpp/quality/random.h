#pragma once

#include <cstdint>
#include <vector>

namespace softmax_steps::quality {

/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  /// 0 … count − 1.
  int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
  /// first … last.
  int between(int first, int last) { return first + below(last - first + 1); }
  bool chance(int percent) { return below(100) < percent; }

  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

 private:
  std::uint64_t state_;
};

/// A seed of its own for each place, so that a case can be drawn again without those before it.
template <class... Parts>
std::uint64_t seed_of(std::uint64_t seed, Parts... parts) {
  const auto mixed = [](std::uint64_t a, std::uint64_t b) {
    return Random(a * 31U + b + 1U).next();
  };
  ((seed = mixed(seed, static_cast<std::uint64_t>(parts))), ...);
  return seed;
}

}  // namespace softmax_steps::quality
