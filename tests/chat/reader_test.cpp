#include "chat/reader.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("who reads a room") {
  struct Row {
    ChannelKind kind;
    std::size_t humans;
    std::optional<Audience> audience;
  };
  const Row rows[] = {
      {ChannelKind::Public, 2, Audience::Group},  {ChannelKind::Private, 0, Audience::Group},
      {ChannelKind::Dm, 2, Audience::Dm},         {ChannelKind::Self, 1, std::nullopt},
      {ChannelKind::GroupDm, 2, Audience::Dm},    {ChannelKind::GroupDm, 3, Audience::Group},
      {ChannelKind::GroupDm, 0, Audience::Group}, {ChannelKind::Unknown, 2, Audience::Dm},
      {ChannelKind::Unknown, 5, Audience::Group}, {ChannelKind::Unknown, 0, Audience::Group},
      {ChannelKind::Livechat, 2, Audience::Group},
  };
  for (const auto& row : rows) CHECK(audience_of(row.kind, row.humans) == row.audience);
}

TEST_CASE("a talk with oneself, of two, of more") {
  CHECK(direct_kind(1) == ChannelKind::Self);
  CHECK(direct_kind(2) == ChannelKind::Dm);
  CHECK(direct_kind(3) == ChannelKind::GroupDm);
  CHECK(direct_kind(0) == ChannelKind::GroupDm);
}

TEST_CASE("formats are found by their names") {
  REQUIRE(chat_format_named("slack"));
  CHECK(chat_format_named("slack")->name == "slack");
  CHECK(chat_format_named("fax") == nullptr);
}
