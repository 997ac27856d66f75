// The members' names become a table of word sequences; sequences that two members share
// are marked, then the sentence is scanned for the longest.
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
  const auto names = names_of(members);
  std::size_t longest = 0;
  for (const auto& [name, owner] : names) longest = std::max(longest, name.size());
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

}  // namespace aside
