// The program around the tests, where Catch2 does not bring its own.
#if __has_include(<catch2/catch.hpp>)
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#else
#include "catch.h"

int main() { return catch_shim::run_all(); }
#endif
