#include "lexicon/members.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

const std::vector<Member> crew = {
    {"U1", "Ann Lee", {"annie"}, "release manager"},
    {"U2", "Ann Osei", {"big ann"}, "porter"},
    {"U3", "Jos\xC3\xA9 \xC3\x89t\xC3\xA9", {}, "porter"},
    {"U4", "Sam O'Neil", {"sammy", "the don"}, ""},
    {"U5", "", {}, ""},
};

/// "first+size=id", with "role" or "id" where one of them pointed at the member.
std::string found(const Draft& draft) {
  std::string out;
  const auto reading = read_lines(draft, small_lexicon());
  for (const auto& line : reading.lines)
    for (const auto& each : find_members(line.words, reading.text, draft.members)) {
      out += out.empty() ? "" : " ";
      for (auto i = each.first; i < each.first + each.size; ++i)
        out += (i > each.first ? "_" : "") + line.words[i].text;
      out += "=" + draft.members[each.member].id;
      if (each.by_role) out += "(role)";
      if (each.by_id) out += "(id)";
      if (each.shared) out += "(shared)";
    }
  return out;
}

std::string found(std::string text, Markup markup = Markup::Plain) {
  auto draft = group(std::move(text));
  draft.members = crew;
  draft.markup = markup;
  return found(draft);
}

}  // namespace

TEST_CASE("members are found by full name, other name and first name, in any case") {
  CHECK(found("Ann Lee left, ann lee came") == "ann_lee=U1 ann_lee=U1");
  CHECK(found("ANNIE and Big Ann") == "annie=U1 big_ann=U2");
  CHECK(found("sam said so") == "sam=U4");
  CHECK(found("ask the Don") == "the_don=U4");
  CHECK(found("Sam O'Neil's van") == "sam_o'neil=U4");
}

TEST_CASE("a first name that two members share is known to name neither") {
  CHECK(found("Ann left") == "ann=U1(shared)");
  CHECK(found("ann osei left") == "ann_osei=U2");
}

TEST_CASE("a role that one member holds is that member, one that two hold is nobody") {
  CHECK(found("our release manager left") == "release_manager=U1(role)");
  CHECK(found("the porter left") == "porter=U2(role)(shared)");
}

TEST_CASE("a mention is a member by its id, or by a name written in it") {
  CHECK(found("<@U2> left", Markup::Slack) == "<@u2>=U2(id)");
  CHECK(found("@sammy left") == "@sammy=U4(id)");
  CHECK(found("@annie's van") == "@annie=U1(id)");
  CHECK(found("@nobody left") == "");
}

TEST_CASE("names in letters beyond ASCII are found in any case") {
  CHECK(found("Jos\xC3\xA9 left") == "jos\xC3\xA9=U3");
  CHECK(found("JOS\xC3\x89 \xC3\x89T\xC3\x89 left") == "jos\xC3\xA9_\xC3\xA9t\xC3\xA9=U3");
}

TEST_CASE("without members nobody is found, and an empty name finds nothing") {
  CHECK(found(group("Ann Lee left")) == "");
  auto draft = group("and so , it goes");
  draft.members = {{"U9", "  ", {"", " "}, ""}};
  CHECK(found(draft) == "");
}

TEST_CASE("the words that members are called by are told, and change with the members") {
  const auto has = [](const std::vector<Member>& members, const char* word) {
    const auto words = words_of_members(members);
    return std::binary_search(words.begin(), words.end(), key_of(word));
  };
  const std::vector<Member> some = {{"U1", "Sam Lee", {"Sammy"}, "release manager"}}, others = {{"U2", "Ana", {}, ""}};
  for (const auto* word : {"sam", "lee", "sammy", "release", "manager"}) CHECK_MESSAGE(has(some, word), word);
  CHECK_FALSE(has(some, "ana"));
  CHECK(has(others, "ana"));
  CHECK_FALSE(has(others, "sam"));
  CHECK(words_of_members({}).empty());
}
