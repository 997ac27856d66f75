#include "base/keyed_hash.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("the examples of RFC 4231 come out") {
  CHECK(keyed_hash(std::string(20, '\x0b'), "Hi There") ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK(keyed_hash("Jefe", "what do ya want for nothing?") ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(keyed_hash(std::string(20, '\xaa'), std::string(50, '\xdd')) ==
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  CHECK(keyed_hash(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First") ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST_CASE("another key or another text is another hash, at every length") {
  for (std::size_t size = 0; size < 130; ++size) {
    const std::string text(size, 'a');
    CHECK(keyed_hash("k", text) != keyed_hash("l", text));
    CHECK(keyed_hash("k", text) != keyed_hash("k", text + "a"));
  }
}
