// What each host hands over, read into a draft.
#include "hook/events.h"

#include <algorithm>

#include "base/files.h"
#include "hook/agent.h"
#include "hook/commit.h"
#include "hook/mail.h"
#include "protocol/draft_json.h"
#include "protocol/glob.h"

namespace aside {
namespace {

using Found = std::optional<Draft>;

/// An error of the input as a person is told it.
void name_it(std::string& error) {
  if (!error.empty()) error = "error: standard input: " + error;
}

Found draft_of_sending(const HookInput& input, const Defaults& defaults, std::string& error) {
  if (!input.json) return draft_of(input.standard_input, defaults);
  auto draft = draft_from_json(input.standard_input, defaults, error);
  name_it(error);
  return draft;
}

std::optional<std::string> named_file(const HookInput& input, std::string& error) {
  Diagnostics sink;
  auto text = read_file(input.words[0], sink);
  if (!text) {
    error = format(sink);
    while (error.ends_with('\n')) error.pop_back();
  }
  return text;
}

/// `text`, unless there is nothing in it to judge.
Found draft_unless_empty(std::string text, const Defaults& defaults) {
  if (text.find_first_not_of(" \t\r\n") == text.npos) return std::nullopt;
  return draft_of(std::move(text), defaults);
}

Found draft_of_commit(const HookInput& input, const Defaults& defaults, std::string& error) {
  const auto text = named_file(input, error);
  return text ? draft_unless_empty(commit_text(*text), defaults) : std::nullopt;
}

std::string with_subject(std::string subject, const std::string& text) {
  while (subject.starts_with('[')) {  // "[PATCH v2 1/3]", "[ops]"
    const auto end = subject.find(']');
    if (end == subject.npos) break;
    subject.erase(0, std::min(subject.find_first_not_of(' ', end + 1), subject.size()));
  }
  return subject.empty() ? text : subject + "\n\n" + text;
}

bool listed(const std::string& address, const Defaults& defaults) {
  return std::any_of(defaults.channels.begin(), defaults.channels.end(),
                     [&](const ChannelPattern& pattern) { return glob_matches(pattern.match, address); });
}

/// A mail is a message to one when one address gets it; a pattern of the configuration
/// (`match = "*@lists.example.org"`) knows better, and so does who calls.
Draft draft_of_mail(const Mail& mail, std::string text, std::vector<std::string> to,
                    Defaults defaults) {
  if (to.empty()) to = mail.to;
  defaults.otherwise = to.size() == 1 ? Audience::Dm : Audience::Group;
  Draft draft;
  draft.text = std::move(text);
  draft.markup = Markup::Email;
  draft.author.name = mail.from;
  const auto known = std::find_if(to.begin(), to.end(), [&](const auto& each) { return listed(each, defaults); });
  if (!to.empty()) draft.channel.id = draft.channel.name = known == to.end() ? to[0] : *known;
  Given given;
  given.markup = true;
  fill(draft, given, defaults);
  return draft;
}

Found draft_of_patch(const HookInput& input, const Defaults& defaults, std::string& error) {
  const auto bytes = named_file(input, error);
  if (!bytes) return std::nullopt;
  const auto mail = read_mail(*bytes);
  auto named = defaults;
  if (!named.audience) named.audience = Audience::Group;  // patches go to lists
  return draft_of_mail(mail, with_subject(mail.subject, patch_text(mail.text)), {}, named);
}

Found draft_of_sendmail(const HookInput& input, const Defaults& defaults, std::string&) {
  const auto mail = read_mail(input.standard_input);
  std::vector<std::string> to;
  // "-f FROM" names who sends it; other flags of sendmail are one word.
  for (std::size_t i = 0; i < input.words.size(); ++i) {
    const auto& word = input.words[i];
    if (word == "-f" || word == "-F" || word == "-r") ++i;
    else if (!word.starts_with('-'))
      for (auto& address : addresses_in(word))
        if (std::find(to.begin(), to.end(), address) == to.end()) to.push_back(std::move(address));
  }
  return draft_of_mail(mail, with_subject(mail.subject, mail.text), std::move(to), defaults);
}

Found draft_of_call(const HookInput& input, const Defaults& defaults, std::string& error) {
  auto draft = draft_of_agent(input.standard_input, defaults, error);
  name_it(error);
  return draft;
}

constexpr Event table[] = {
    {"pre-send", "a draft on standard input; 0 send, 1 hold back, 2 the hook failed", "[FLAG…]",
     true, draft_of_sending, 1, "--no-verify, or ASIDE=0, sends it as it is"},
    {"commit-msg", "git: a commit message", "[FLAG…] FILE", false, draft_of_commit, 1,
     "git commit --no-verify takes it as it is"},
    {"sendemail-validate", "git send-email: a mail with a patch", "[FLAG…] FILE", false,
     draft_of_patch, 1, "git send-email --no-validate sends it as it is"},
    {"sendmail", "in the place of sendmail: hands a mail on, or ends with 65 (held), 75 (failed)",
     "[--FLAG…] [SENDMAIL'S WORDS…]", true, draft_of_sendmail, 65,
     "with ASIDE=0 in its environment the mail program sends it as it is"},
    {"agent", "what a software agent is about to send, as its host's JSON; 2 blocks", "[FLAG…]",
     true, draft_of_call, 2, "say it in other words, or ask the person you work for"},
};

}  // namespace

std::span<const Event> events() { return table; }

const Event* event_named(std::string_view name) {
  for (const auto& event : table)
    if (event.name == name) return &event;
  return nullptr;
}

int status_of_trouble(const Event& event, std::optional<OnError> on_error) {
  const bool blocks = on_error == OnError::Block;
  if (event.name == "pre-send") return 2;  // who calls it decides
  if (event.name == "sendmail") return on_error == OnError::Send ? 0 : 75;
  if (event.name == "agent") return blocks ? 2 : 1;  // 1 is shown, and does not block
  return blocks ? 2 : 0;
}

}  // namespace aside
