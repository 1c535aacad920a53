#pragma once

#include <functional>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// The four macros of Catch2 that the tests use, and its XML outcome, for a wasm build where only
/// the native library of Catch2 3 is there.
namespace catch_shim {

struct Test {
  std::string name;
  std::function<void()> run;
};

inline std::vector<Test>& tests() {
  static std::vector<Test> all;
  return all;
}

inline bool& failed() {
  static bool value = false;
  return value;
}

inline std::vector<std::string>& infos() {
  static std::vector<std::string> texts;
  return texts;
}

struct Registration {
  Registration(const char* name, void (*run)()) { tests().push_back({name, run}); }
};

struct Info {
  explicit Info(std::string text) { infos().push_back(std::move(text)); }
  ~Info() { infos().pop_back(); }
  Info(const Info&) = delete;
  Info& operator=(const Info&) = delete;
};

inline void check(bool passed, const char* expression, const char* file, int line) {
  if (passed) return;
  failed() = true;
  std::cerr << file << ":" << line << ": failed: " << expression << "\n";
  for (const std::string& text : infos()) std::cerr << "  with " << text << "\n";
}

inline int run_all() {
  int failures = 0;
  for (const Test& test : tests()) {
    failed() = false;
    try {
      test.run();
    } catch (const std::exception& error) {
      check(false, error.what(), test.name.c_str(), 0);
    }
    failures += failed() ? 1 : 0;
    std::cout << "<TestCase name=\"\"><OverallResult success=\"" << (failed() ? "false" : "true")
              << "\"/></TestCase>\n";
  }
  return failures;
}

}  // namespace catch_shim

#define SHIM_JOIN_(a, b) a##b
#define SHIM_JOIN(a, b) SHIM_JOIN_(a, b)
#define STAND_IN_TEST(function, name)                                                \
  static void function();                                                            \
  static const catch_shim::Registration SHIM_JOIN(function, _added)(name, function); \
  static void function()

#define TEST_CASE(name, tags) STAND_IN_TEST(SHIM_JOIN(test_, __LINE__), name)
#define CHECK(...) \
  catch_shim::check(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __FILE__, __LINE__)
#define REQUIRE(...)                                                \
  do {                                                              \
    CHECK(__VA_ARGS__);                                             \
    if (catch_shim::failed()) throw std::runtime_error("required"); \
  } while (false)
#define INFO(text)                                 \
  std::ostringstream SHIM_JOIN(stream_, __LINE__); \
  SHIM_JOIN(stream_, __LINE__) << text;            \
  const catch_shim::Info SHIM_JOIN(info_, __LINE__)(SHIM_JOIN(stream_, __LINE__).str())
