#pragma once

/// Catch2 of either version; the tests use TEST_CASE, CHECK, REQUIRE and INFO of it.
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#elif !defined(__EMSCRIPTEN__)
#include <catch2/catch_test_macros.hpp>
#else
#include "catch_shim.h"
#endif
