#include "protocol/overrule.h"

#include <doctest/doctest.h>

#include "support/folder.h"

using namespace aside;
namespace fs = std::filesystem;

namespace {

Draft draft_by(std::string author, std::string channel, std::string text) {
  Draft draft;
  draft.author.id = std::move(author);
  draft.channel.id = std::move(channel);
  draft.text = std::move(text);
  return draft;
}

/// Every file's time moves into the past.
void let_pass(const fs::path& folder, std::chrono::seconds time) {
  for (const auto& file : fs::directory_iterator(folder))
    fs::last_write_time(file, fs::last_write_time(file) - time);
}

}  // namespace

TEST_CASE("the same draft sent again goes, once") {
  const test::Folder folder;
  const HeldBack held(folder.path / "aside");
  const auto draft = draft_by("U1", "C1", "You broke it");
  std::string trouble;
  CHECK_FALSE(held.sent_again(draft, trouble));
  CHECK(held.sent_again(draft, trouble));
  CHECK_FALSE(held.sent_again(draft, trouble));
  CHECK(trouble == "");
}

TEST_CASE("another text, author or channel is another draft") {
  const test::Folder folder;
  const HeldBack held(folder.path);
  std::string trouble;
  CHECK_FALSE(held.sent_again(draft_by("U1", "C1", "You broke it"), trouble));
  CHECK_FALSE(held.sent_again(draft_by("U2", "C1", "You broke it"), trouble));
  CHECK_FALSE(held.sent_again(draft_by("U1", "C2", "You broke it"), trouble));
  CHECK_FALSE(held.sent_again(draft_by("U1", "C1", "You broke it!"), trouble));
  CHECK_FALSE(held.sent_again(draft_by("U1C", "1", "You broke it"), trouble));
  CHECK(held.sent_again(draft_by("U1", "C1", "You broke it"), trouble));
}

TEST_CASE("after the window it is held back again, and what is old is forgotten") {
  const test::Folder folder;
  const HeldBack held(folder.path);
  const auto draft = draft_by("U1", "C1", "You broke it");
  std::string trouble;
  CHECK_FALSE(held.sent_again(draft, trouble));
  let_pass(folder.path / "held", HeldBack::window + std::chrono::seconds(1));
  CHECK_FALSE(held.sent_again(draft, trouble));
  let_pass(folder.path / "held", HeldBack::window + std::chrono::seconds(1));
  CHECK_FALSE(held.sent_again(draft_by("U1", "C1", "x"), trouble));
  CHECK(std::distance(fs::directory_iterator(folder.path / "held"), {}) == 1);
}

TEST_CASE("no word of a draft is kept, and nobody else may read what is") {
  const test::Folder folder;
  std::string trouble;
  CHECK_FALSE(HeldBack(folder.path / "s").sent_again(draft_by("U1", "C1", "secretword"), trouble));
  std::size_t files = 0;
  for (const auto& file : fs::recursive_directory_iterator(folder.path)) {
    if (!file.is_regular_file()) continue;
    ++files;
    CHECK(file.path().string().find("secretword") == std::string::npos);
    CHECK(folder.read(file.path()).find("secretword") == std::string::npos);
    CHECK((file.status().permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  }
  CHECK(files == 2);
}

TEST_CASE("a folder that cannot be used is trouble, and overrules nothing") {
  const test::Folder folder;
  folder.write("file", "");
  std::string trouble;
  const auto draft = draft_by("U1", "C1", "You broke it");
  for (int i = 0; i < 2; ++i) {
    trouble.clear();
    CHECK_FALSE(HeldBack(folder.path / "file").sent_again(draft, trouble));
    CHECK(trouble.find("file") != std::string::npos);
  }
  CHECK_FALSE(HeldBack({}).sent_again(draft, trouble));
  CHECK(trouble == "neither XDG_STATE_HOME nor HOME is set");
}
