// The members' names become a table of word sequences; sequences that two members share
// are marked, then the sentence is scanned for the longest. One draft after the other comes
// with the same members: each thread keeps the last table.
#include "lexicon/members.h"

#include <algorithm>
#include <map>
#include <string>

#include "text/fold.h"

namespace aside {
namespace {

struct Owner {
  std::size_t member;
  bool by_role;
  bool shared;
};
using Names = std::map<std::vector<std::string>, Owner>;

void add(Names& names, std::string_view name, std::size_t member, bool by_role) {
  const auto words = split_words(folded(name));
  if (words.empty()) return;
  const auto [it, fresh] = names.try_emplace(words, Owner{member, by_role, false});
  if (!fresh && it->second.member != member) it->second.shared = true;
}

Names names_of(const std::vector<Member>& members) {
  Names names;
  for (std::size_t m = 0; m < members.size(); ++m) {
    const auto& member = members[m];
    add(names, member.name, m, false);
    const auto words = split_words(member.name);
    if (words.size() > 1) add(names, words.front(), m, false);
    for (const auto& other : member.aka) add(names, other, m, false);
    add(names, member.role, m, true);
  }
  return names;
}

struct Table {
  std::vector<Member> members;
  Names names;
  std::size_t longest = 0;
  std::vector<Key> words;  // sorted
};

bool same(const std::vector<Member>& some, const std::vector<Member>& others) {
  return std::equal(some.begin(), some.end(), others.begin(), others.end(), [](const Member& a, const Member& b) {
    return a.id == b.id && a.name == b.name && a.aka == b.aka && a.role == b.role;
  });
}

const Table& table_of(const std::vector<Member>& members) {
  thread_local Table last;
  if (same(members, last.members)) return last;
  last = {members, names_of(members), 0, {}};
  for (const auto& [name, owner] : last.names) {
    last.longest = std::max(last.longest, name.size());
    for (const auto& word : name) last.words.push_back(key_of(word));
  }
  std::sort(last.words.begin(), last.words.end());
  return last;
}

std::vector<MemberFound> found_mention(const Word& word, std::size_t at, const Token& token,
                                       const std::vector<Member>& members, const Names& names) {
  for (std::size_t m = 0; m < members.size(); ++m)
    if (!token.id.empty() && token.id == members[m].id) return {{at, 1, m, false, true}};
  if (!word.text.starts_with('@')) return {};
  const auto found = names.find({word.text.substr(1)});
  if (found == names.end() || found->second.by_role || found->second.shared) return {};
  return {{at, 1, found->second.member, false, true}};
}

}  // namespace

std::vector<MemberFound> find_members(const std::vector<Word>& words, const Text& text,
                                      const std::vector<Member>& members) {
  std::vector<MemberFound> found;
  if (members.empty()) return found;
  const auto& [kept, names, longest, keys] = table_of(members);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& token = text.tokens[words[i].token];
    if (token.kind == TokenKind::Mention) {
      const auto mention = found_mention(words[i], i, token, members, names);
      found.insert(found.end(), mention.begin(), mention.end());
      continue;
    }
    if (token.kind != TokenKind::Word) continue;
    std::vector<std::string> key;
    MemberFound best;
    for (auto j = i; j < words.size() && key.size() < longest; ++j) {
      key.push_back(words[j].text);
      const auto hit = names.find(key);
      if (hit != names.end())
        best = {i, key.size(), hit->second.member, hit->second.by_role, false, hit->second.shared};
    }
    if (best.size == 0) continue;
    found.push_back(best);
    i += best.size - 1;
  }
  return found;
}

std::span<const Key> words_of_members(const std::vector<Member>& members) {
  if (members.empty()) return {};
  return table_of(members).words;
}

}  // namespace aside
