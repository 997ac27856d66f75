// aside-exports SEED COUNT KIND PATH: the same COUNT messages of people, by a seed, as one of
//
//     slack      a workspace export, a folder          slack.zip  the same, zipped
//     discord    DiscordChatExporter's JSON, a folder  jsonl      one object a line, one file
//     hostile.zip  slack.zip, and a bomb, and names that lead outside; one message more
//
// Beside them stand joins and a bot, which are no messages of people. What is written depends on the
// seed alone, and every kind says the same: ids, names, members, times, texts.
#include <archive.h>
#include <archive_entry.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

/// splitmix64
struct Dice {
  std::uint64_t state;
  std::uint64_t next() {
    auto z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  template <class Row>
  auto& of(const Row& row) { return row[below(std::size(row))]; }
};

struct Person {
  std::string id, name;
};
const std::vector<Person> people = {{"3001", "Ann"}, {"3002", "Sam"}, {"3003", "Jo"}, {"3004", "Maria"}, {"3005", "Liam"}, {"3006", "Dana"}, {"3007", "Noor"}};
struct Room {
  std::string id, name;
  bool dm;
};
const std::vector<Room> rooms = {{"7001", "ops", false}, {"7002", "general", false}, {"7003", "release", false}, {"7004", "support", false},
                                 {"7005", "7005", true}, {"7006", "7006", true}};

// {} is a person who is mentioned, # a number.
constexpr const char* plain[] = {
    "The build is green, see you at noon.", "Backup of host-# is done.", "I moved the review to #:30, fine with everybody?",
    "Has somebody seen the keys of bay #?", "{} could you look at ticket OPS-#, please?", "Done \xF0\x9F\x8E\x89",
    "Here is what I found so far:\n- the queue was full\n- disk # had 3 % left", "lunch?", "On it.",
    "The report of week # is in the folder.", "{} the pump is back at # bar", "Gr\xC3\xBC\xC3\x9F" "e aus Halle #"};
constexpr const char* praise[] = {"Thanks {}, that was quick!", "Great work on release #, {}.", "{} thank you for covering shift #"};
constexpr const char* harsh[] = {
    "{} this is your fault, you broke it again.", "{} you never read the ticket, it is always the same with you.",
    "Who left bay # open? Unbelievable.", "{} are you stupid? I told you # times.", "Do it now or I will talk to your manager, {}.",
    "per my last email, {}: # means #", "{} you idiot", "Somebody here obviously can not count to #."};

struct Said {
  const Person* by = nullptr;
  const Person* to = nullptr;  // mentioned where the text has {}
  std::string text;            // with {}
  std::int64_t time = 0;       // milliseconds
};

Said said(Dice& dice, std::size_t index, const std::vector<Person>& present, std::int64_t time) {
  Said out;
  out.time = time;
  // Everybody says something, so that an export without members knows them all.
  out.by = index < present.size() ? &present[index] : &dice.of(present);
  do out.to = &dice.of(present);
  while (out.to == out.by);
  const auto kind = dice.below(100);
  std::string text = kind < 90 ? dice.of(plain) : kind < 95 ? dice.of(praise) : dice.of(harsh);
  if (index < present.size()) text = "Good morning.";
  for (std::size_t at; (at = text.find('#')) != text.npos;) text.replace(at, 1, std::to_string(1 + dice.below(90)));
  out.text = std::move(text);
  return out;
}

std::string day_of(std::int64_t time) {
  const std::time_t seconds = time / 1000;
  char out[16];
  std::strftime(out, sizeof out, "%Y-%m-%d", std::gmtime(&seconds));
  return out;
}

std::string iso(std::int64_t time) {
  const std::time_t seconds = time / 1000;
  char out[32];
  std::strftime(out, sizeof out, "%Y-%m-%dT%H:%M:%S", std::gmtime(&seconds));
  const auto milliseconds = std::to_string(1000 + time % 1000).substr(1);
  return std::string(out) + "." + milliseconds + "+00:00";
}

std::string slack_ts(std::int64_t time) { return std::to_string(time / 1000) + "." + std::to_string(1000 + time % 1000).substr(1) + "000"; }

std::vector<Person> present_in(const Room& room) {
  if (!room.dm) return people;
  return {people[room.id.back() % 2], people[2 + room.id.back() % 3]};
}

ordered_json slack_message(const Said& said) {
  ordered_json elements = ordered_json::array();
  const auto text = [&](std::string_view piece) {
    if (!piece.empty()) elements.push_back({{"type", "text"}, {"text", piece}});
  };
  const auto at = said.text.find("{}");
  text(std::string_view(said.text).substr(0, at));
  std::string shown = said.text;
  if (at != said.text.npos) {
    elements.push_back({{"type", "user"}, {"user_id", said.to->id}});
    text(std::string_view(said.text).substr(at + 2));
    shown.replace(at, 2, "<@" + said.to->id + ">");
  }
  ordered_json section = {{"type", "rich_text_section"}, {"elements", elements}};
  ordered_json block = {{"type", "rich_text"}, {"elements", ordered_json::array({section})}};
  return {{"type", "message"}, {"user", said.by->id}, {"text", shown}, {"ts", slack_ts(said.time)}, {"blocks", ordered_json::array({block})}};
}

ordered_json discord_user(const Person& person, bool bot = false) {
  return {{"id", person.id}, {"name", person.name}, {"nickname", person.name}, {"isBot", bot}};
}

ordered_json discord_message(const Said& said, std::size_t number) {
  ordered_json mentions = ordered_json::array();
  auto text = said.text;
  if (const auto at = text.find("{}"); at != text.npos) {
    text.replace(at, 2, "<@" + said.to->id + ">");
    mentions.push_back(discord_user(*said.to));
  }
  return {{"id", std::to_string(number)}, {"type", "Default"},           {"timestamp", iso(said.time)},
          {"timestampEdited", nullptr},   {"content", text},             {"author", discord_user(*said.by)},
          {"attachments", ordered_json::array()}, {"mentions", mentions}};
}

ordered_json line(const Said& said, const Room& room, const std::vector<Person>& present, std::size_t number) {
  auto text = said.text;
  ordered_json segments = ordered_json::array(), members = ordered_json::array();
  if (const auto at = text.find("{}"); at != text.npos) {
    text.replace(at, 2, "@" + said.to->name);
    segments.push_back({{"kind", "mention"}, {"start", at}, {"end", at + 1 + said.to->name.size()}, {"id", said.to->id}});
  }
  for (const auto& person : present) members.push_back({{"id", person.id}, {"name", person.name}});
  return {{"id", std::to_string(number)}, {"ts", iso(said.time)}, {"text", text}, {"author", {{"id", said.by->id}, {"name", said.by->name}}},
          {"channel", {{"id", room.id}, {"name", room.name}, {"type", room.dm ? "dm" : "public"}}}, {"members", members}, {"segments", segments},
          {"src", {{"file", room.name + ".log"}, {"offset", number}}}};
}

/// Puts whole files somewhere.
using Put = std::function<void(const std::string& name, const std::string& text)>;

void each_said(std::uint64_t seed, std::size_t count, const Room& room, std::size_t room_number, const std::function<void(const Said&, std::size_t)>& give) {
  const auto share = count / rooms.size() + (room_number < count % rooms.size() ? 1 : 0);
  const auto present = present_in(room);
  Dice dice{seed * 1000003 + room_number};
  constexpr std::int64_t begin = 1767254400000, span = std::int64_t{90} * 86'400'000;  // 2026-01-01T08:00, 90 days
  for (std::size_t i = 0; i < share; ++i)
    give(said(dice, i, present, begin + span / static_cast<std::int64_t>(share + 1) * static_cast<std::int64_t>(i)), i);
}

void write_slack(std::uint64_t seed, std::size_t count, const Put& put) {
  ordered_json users = ordered_json::array(), channels = ordered_json::array(), dms = ordered_json::array();
  for (const auto& person : people) users.push_back({{"id", person.id}, {"name", person.name}, {"profile", {{"display_name", person.name}}}});
  for (const auto& room : rooms) {
    ordered_json members = ordered_json::array();
    for (const auto& person : present_in(room)) members.push_back(person.id);
    if (room.dm) dms.push_back({{"id", room.id}, {"members", members}});
    else channels.push_back({{"id", room.id}, {"name", room.name}, {"members", members}});
  }
  put("users.json", users.dump());
  put("channels.json", channels.dump());
  put("dms.json", dms.dump());
  for (std::size_t r = 0; r < rooms.size(); ++r) {
    std::string day, text;
    const auto end_day = [&] {
      if (!day.empty()) put(rooms[r].name + "/" + day + ".json", text + "\n]\n");
    };
    each_said(seed, count, rooms[r], r, [&](const Said& said, std::size_t i) {
      if (day_of(said.time) != day) {
        end_day();
        day = day_of(said.time);
        text = "[";
      }
      if (text.size() > 1) text += ",";
      text += "\n " + slack_message(said).dump();
      if (i % 100 == 50)
        text += ",\n {\"type\":\"message\",\"subtype\":\"channel_join\",\"user\":\"3001\",\"ts\":\"1\",\"text\":\"<@3001> has joined the channel\"}"
                ",\n {\"type\":\"message\",\"subtype\":\"bot_message\",\"bot_id\":\"B1\",\"ts\":\"1\",\"text\":\"You idiot, says the bot\"}";
    });
    end_day();
  }
}

void write_discord(std::uint64_t seed, std::size_t count, const std::string& folder) {
  for (std::size_t r = 0; r < rooms.size(); ++r) {
    const auto& room = rooms[r];
    std::ofstream out(folder + "/" + (room.dm ? "Direct Messages - " : "Aside - Text - ") + room.name + " [" + room.id + "].json", std::ios::binary);
    out << "{\n\"guild\":{\"id\":\"1\",\"name\":\"Aside\"},\n\"channel\":{\"id\":\"" << room.id << "\",\"type\":\""
        << (room.dm ? "DirectTextChat" : "GuildTextChat") << "\",\"name\":\"" << room.name << "\"},\n\"messages\":[";
    std::size_t number = 0;
    each_said(seed, count, room, r, [&](const Said& said, std::size_t i) {
      out << (number > 0 ? ",\n" : "\n");
      out << discord_message(said, ++number).dump();
      if (i % 100 != 50) return;
      auto join = discord_message(said, ++number), bot = discord_message(said, ++number);
      join["type"] = "GuildMemberJoin";
      join["content"] = "Joined the server.";
      bot["author"] = discord_user({"9", "bot"}, true);
      bot["content"] = "You idiot, says the bot";
      join["mentions"] = bot["mentions"] = ordered_json::array();
      out << ",\n" << join.dump() << ",\n" << bot.dump();
    });
    out << "\n],\n\"messageCount\":" << number << "\n}\n";
  }
}

void write_lines(std::uint64_t seed, std::size_t count, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  for (std::size_t r = 0; r < rooms.size(); ++r) {
    const auto present = present_in(rooms[r]);
    each_said(seed, count, rooms[r], r, [&](const Said& said, std::size_t i) { out << line(said, rooms[r], present, i).dump() << "\n"; });
  }
}

void write_zip(std::uint64_t seed, std::size_t count, const std::string& path, bool hostile) {
  archive* zip = archive_write_new();
  archive_write_set_format_zip(zip);
  archive_write_open_filename(zip, path.c_str());
  const auto put = [&](const std::string& name, const std::string& text) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(zip, entry);
    archive_write_data(zip, text.data(), text.size());
    archive_entry_free(entry);
  };
  write_slack(seed, count, put);
  if (hostile) {
    put("ops/2027-01-01.json", "[" + std::string(200 << 20, ' ') + "]");
    put("../../outside/2027-01-01.json", "[{\"type\":\"message\",\"user\":\"3001\",\"ts\":\"1798761600.0\",\"text\":\"outside\"}]");
    put("/outside.json", "[]");
  }
  archive_write_close(zip);
  archive_write_free(zip);
}

void write_folder(std::uint64_t seed, std::size_t count, const std::string& folder) {
  write_slack(seed, count, [&](const std::string& name, const std::string& text) {
    const auto path = fs::path(folder) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  });
}

}  // namespace

int main(int argc, char** argv) {
  const std::map<std::string, std::function<void(std::uint64_t, std::size_t, const std::string&)>> kinds = {
      {"slack", write_folder}, {"discord", write_discord}, {"jsonl", write_lines},
      {"slack.zip", [](std::uint64_t seed, std::size_t count, const std::string& path) { write_zip(seed, count, path, false); }},
      {"hostile.zip", [](std::uint64_t seed, std::size_t count, const std::string& path) { write_zip(seed, count, path, true); }}};
  if (argc != 5 || !kinds.contains(argv[3])) {
    std::cerr << "usage: aside-exports SEED COUNT slack|slack.zip|hostile.zip|discord|jsonl PATH\n";
    return 2;
  }
  const std::string kind = argv[3], path = argv[4];
  if (kind == "slack" || kind == "discord") fs::create_directories(path);
  kinds.at(kind)(std::stoull(argv[1]), std::stoull(argv[2]), path);
}
