#include "suggest/broken.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("words that lead on to nothing and marks that part nothing are broken") {
  for (const std::string text : {"The had it.", "It was signed by, well.", "It happened with the.", "Signed, for."}) CHECK_MESSAGE(is_broken(text, english().lexicon), text);
  for (const std::string text : {"The bay was left open.", "It was signed on Friday, for Leeds."}) CHECK_MESSAGE(!is_broken(text, english().lexicon), text);
}
