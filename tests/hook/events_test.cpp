#include "hook/events.h"

#include <doctest/doctest.h>

#include "support/folder.h"

using namespace aside;

namespace {

std::optional<Draft> draft_from(const char* event, const HookInput& input, const Defaults& defaults = {}) {
  std::string error;
  auto draft = event_named(event)->draft(input, defaults, error);
  CHECK(error == "");
  return draft;
}

HookInput mail(std::string text, std::vector<std::string> words = {}) { return {std::move(text), std::move(words), false}; }

}  // namespace

TEST_CASE("a text is taken as it is, JSON only where it is asked for") {
  CHECK(draft_from("pre-send", {R"({"text":"x"})", {}, false})->text == R"({"text":"x"})");
  CHECK(draft_from("pre-send", {R"({"text":"x"})", {}, true})->text == "x");
}

TEST_CASE("an empty commit message is no message") {
  const test::Folder folder;
  const auto file = folder.write("MSG", "# nothing\n").string();
  CHECK_FALSE(draft_from("commit-msg", {"", {file}, false}));
  std::string error;
  CHECK_FALSE(event_named("commit-msg")->draft({"", {file + "x"}, false}, {}, error));
  CHECK(error.find("cannot be read") != std::string::npos);
}

TEST_CASE("a patch is its subject without tags, its message and no diff") {
  const test::Folder folder;
  const auto file = folder.write("1.eml", "To: one@x.org\nSubject: [PATCH 1/2] [ops] Mend it\n\nIt broke.\n---\n a | 1 +\ndiff --git a b\n+x\n");
  const auto draft = draft_from("sendemail-validate", {"", {file.string()}, false});
  CHECK(draft->text == "Mend it\n\nIt broke.");
  CHECK(draft->audience == Audience::Group);
}

TEST_CASE("a mail to one is a message to one") {
  const std::string text = "From: a@x.org\nTo: sam@x.org\nSubject: Build\n\nIt broke.\n";
  const auto to_one = draft_from("sendmail", mail(text));
  CHECK(to_one->audience == Audience::Dm);
  CHECK(to_one->text == "Build\n\nIt broke.\n");
  CHECK(to_one->markup == Markup::Email);
  CHECK(draft_from("sendmail", mail(text, {"-f", "a@x.org", "-oi", "--", "sam@x.org"}))->audience == Audience::Dm);
  CHECK(draft_from("sendmail", mail(text, {"--", "sam@x.org", "jo@x.org"}))->audience == Audience::Group);
  CHECK(draft_from("sendmail", mail("Subject: x\n\nx"))->audience == Audience::Group);
}

TEST_CASE("a list is a group though it is one address, when the configuration says so") {
  Defaults defaults;
  defaults.channels.push_back({"*@lists.x.org", Audience::Group, true});
  const auto draft = draft_from("sendmail", mail("To: dev@lists.x.org\n\nx"), defaults);
  CHECK(draft->audience == Audience::Group);
  CHECK(draft->external);
  defaults.audience = Audience::Dm;
  CHECK(draft_from("sendmail", mail("To: dev@lists.x.org\n\nx"), defaults)->audience == Audience::Dm);
}

TEST_CASE("trouble lets chats go on, mail wait, and blocks where that is wanted") {
  const auto status = [](const char* event, std::optional<OnError> on_error) {
    return status_of_trouble(*event_named(event), on_error);
  };
  CHECK(status("pre-send", OnError::Send) == 2);
  CHECK(status("commit-msg", {}) == 0);
  CHECK(status("commit-msg", OnError::Block) == 2);
  CHECK(status("sendemail-validate", OnError::Send) == 0);
  CHECK(status("sendmail", {}) == 75);
  CHECK(status("sendmail", OnError::Send) == 0);
  CHECK(status("agent", {}) == 1);
  CHECK(status("agent", OnError::Block) == 2);
}
