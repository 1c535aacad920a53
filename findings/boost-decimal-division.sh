#!/bin/sh
# Boost.Multiprecision 1.74.0, cpp_dec_float<50>: x / 3 and x /= 3 do not give the same number. The first makes 3 a decimal and
# multiplies by its reciprocal, the second divides digit by digit; they differ in the digits beyond the fifty that are promised,
# which == compares all the same. Of 1999 fractions i/97, x / 3 == (x /= 3) holds for 776.
# One would guess that a / b is a copy of a on which /= was used, as the operators of most number classes are written.
# Needs: Debian 12 with g++ and apt (it takes Boost's headers apart without installing them).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet libboost1.74-dev=1.74.0+ds1-21 > download.log 2>&1 || { cat download.log; exit 1; }
dpkg -x libboost1.74-dev_*.deb .
cat > division.cpp << 'END'
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/version.hpp>
#include <iostream>

using Decimal = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<50>,
                                              boost::multiprecision::et_off>;

int main() {
  int same = 0;
  int printed_alike = 0;
  int count = 0;
  for (int i = 1; i < 2000; ++i) {
    const Decimal x = Decimal(i) / 97;
    const Decimal quotient = x / 3;
    Decimal divided = x;
    divided /= 3;
    ++count;
    same += quotient == divided;
    printed_alike += quotient.str(50) == divided.str(50);
  }
  std::cout << "Boost " << BOOST_LIB_VERSION << ": x / 3 == (x /= 3) for " << same << " of " << count
            << ", the same fifty digits for " << printed_alike << "\n";
}
END
g++ -O1 -std=c++17 -isystem usr/include division.cpp -o division
printed=$(./division)
printf "%s\n" "$printed"
printf "%s\n" "$printed" | grep -Eq '^Boost 1_74: x / 3 == \(x /= 3\) for 776 of 1999, the same fifty digits for 1999$'
