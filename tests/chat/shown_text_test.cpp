#include "chat/shown_text.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

/// The text, and its segments as "kind=slice#id;".
std::string told(const SegmentText& out) {
  std::string all = out.text + " | ";
  for (const auto& segment : out.segments)
    all += std::string(name(segment.kind)) + "=" + out.text.substr(segment.span.begin, segment.span.end - segment.span.begin) + "#" + segment.id + ";";
  return all;
}

std::string upper_name(std::string_view id) { return "N" + std::string(id); }

std::optional<Mentioned> by_stars(std::string_view text, std::size_t at) {
  const auto end = text.find("**", at + 3);
  if (text.substr(at, 3) != "@**" || end == std::string_view::npos) return std::nullopt;
  return Mentioned{end + 2 - at, "@" + std::string(text.substr(at + 3, end - at - 3)), "7"};
}

}  // namespace

TEST_CASE("marks are gone, what nobody lints is a segment") {
  CHECK(told(shown_text("**never** `x` do\n> said\nthat", Markup::Discord, upper_name, {})) ==
        "never `x` do\n> said\nthat | code=`x`#;quote=> said#;");
  CHECK(told(shown_text("<@12> see <#34> <:tada:5> <@&9>", Markup::Discord, upper_name, {})) ==
        "@N12 see #N34 :tada: @N&9 | mention=@N12#12;emoji=:tada:#;mention=@N&9#!&9;");
  CHECK(told(shown_text("a &amp; b\n\n* c", Markup::Markdown, upper_name, {})) == "a & b\nc | ");
}

TEST_CASE("a mention's own marks are no mark-up, and in code it is none") {
  CHECK(told(shown_text("hi @**Ann** and `@**Ann**`", Markup::Markdown, upper_name, by_stars)) ==
        "hi @Ann and `@**Ann**` | mention=@Ann#7;code=`@**Ann**`#;");
  CHECK(told(shown_text("```quote\nyou broke it\n```\nno", Markup::Markdown, upper_name, by_stars)) ==
        "```quote\nyou broke it\n```\nno | quote=```quote\nyou broke it\n```#;");
}

TEST_CASE("a name in a mention is the longest that is no part of a word") {
  const std::vector<KnownName> known{{"Ann", "1"}, {"Ann B", "2"}, {"", "3"}, {"Nobody", ""}};
  const auto found = [&](std::string_view text) {
    const auto mention = mention_of_name(text, 0, known);
    return mention ? mention->id + ":" + std::to_string(mention->size) : "";
  };
  CHECK(found("@Ann B was here") == "2:6");
  CHECK(found("@Ann Bee") == "1:4");
  CHECK(found("@Ann.") == "1:4");
  CHECK(found("@Annabel") == "");
  CHECK(found("@Nobody") == "");
  CHECK(found("@") == "");
  CHECK_FALSE(mention_of_name("bob@Ann", 3, known));
}

TEST_CASE("an account in a mention may hold dots, but does not end in one") {
  const auto id_of = [](std::string_view account) { return account == "sam" || account == "sam.lee" ? "U-" + std::string(account) : std::string(); };
  const auto found = [&](std::string_view text, std::size_t at = 0) {
    const auto mention = mention_of_account(text, at, id_of);
    return mention ? mention->id + ":" + std::to_string(mention->size) : "";
  };
  CHECK(found("@sam.lee: hi") == "U-sam.lee:8");
  CHECK(found("@sam. Hi") == "U-sam:4");
  CHECK(found("@samuel") == "");
  CHECK(found("@here!") == "!here:5");
  CHECK(found("x@sam", 1) == "");
}

TEST_CASE("a text of nothing but marks of mentions is read in one walk") {
  std::size_t asked = 0;
  const auto all = shown_text("@a" + std::string(1 << 20, '.') + std::string(1 << 20, '@'), Markup::Discord, upper_name, [&](std::string_view text, std::size_t at) {
    return mention_of_account(text, at, [&](std::string_view) { ++asked; return std::string(); });
  });
  CHECK(all.text.size() == (2u << 20) + 2);
  CHECK(asked < 200);
}
