#include "text/atoms.h"

#include <doctest/doctest.h>

#include <set>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("every reader of atoms is asked, once") {
  std::set<std::string_view> names;
  for (const auto& atom : atoms()) names.insert(atom.name);
  CHECK(names.size() == atoms().size());
  CHECK(names.size() == 11);
}

TEST_CASE("where two readers fit, the more specific one wins") {
  CHECK(show("mail bob@x.example not @bob") == "mail url:bob@x.example not mention:@bob");
  CHECK(show("https://x.y/a.py a.py") == "url:https://x.y/a.py file:a.py");
  CHECK(show("10:40 #40 40%") == "time:10:40 ticket:#40 number:40%");
  CHECK(show("asp.net app.js") == "url:asp.net file:app.js");
}
