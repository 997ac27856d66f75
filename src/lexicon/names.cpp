// Each way of recognising a person is one small test on a word and its neighbours; which
// words count as neighbours ("hi", "thanks", "forgot") is the dictionaries' business.
#include "lexicon/names.h"

#include <algorithm>
#include <string_view>

#include "lexicon/members.h"
#include "lexicon/words_view.h"

namespace aside {
namespace {

class View : public WordsView {
 public:
  View(std::vector<Word>& words, const Text& text, const Lexicon& lexicon)
      : WordsView(words, text, lexicon), words_(words), lexicon_(lexicon) {}

  Word& operator[](std::size_t i) { return words_[i]; }

  void add(std::size_t i, std::string_view tag, Part part = Part::Whole, std::size_t length = 1) {
    const auto found = lexicon_.tag_ids.find(std::string(tag));
    if (found == lexicon_.tag_ids.end()) return;
    const Mark mark{found->second, part, length};
    auto& tags = words_[i].tags;
    if (std::find(tags.begin(), tags.end(), mark) == tags.end()) tags.push_back(mark);
  }
  void remove(std::size_t i, std::string_view tag) {
    const auto found = lexicon_.tag_ids.find(std::string(tag));
    if (found == lexicon_.tag_ids.end()) return;
    std::erase_if(words_[i].tags, [&](Mark mark) { return mark.tag == found->second; });
  }

 private:
  std::vector<Word>& words_;
  const Lexicon& lexicon_;
};

bool follows_like_a_name(const View& s, std::size_t i) {
  return s.is(i + 1, "human-verb") || s.is_text(i + 1, "'s");
}

/// "@Jo", "Mark, could you", "thanks Will": spoken to, or greeted.
bool is_vocative(const View& s, std::size_t i) {
  if (i > 0 && s.is(i - 1, "name-after")) return true;
  if (s.starts(i) && s.is_text(i + 1, ",")) return true;
  return i > 0 && s.is_text(i - 1, ",") && s.ends(i + 1);
}

/// "Mr Petrov", "Dr. Osei".
bool follows_title(const View& s, std::size_t i) {
  return (i > 0 && s.is(i - 1, "honorific")) ||
         (i > 1 && s.is_text(i - 1, ".") && s.is(i - 2, "honorific"));
}

bool is_used_as_name(const View& s, std::size_t i, bool capital) {
  if (i > 0 && (s.is(i - 1, "article") || s.is(i - 1, "self") || s.is(i - 1, "you"))) return false;
  if (is_vocative(s, i)) return capital || s.is(i - 1, "name-after");
  if (follows_like_a_name(s, i)) return true;
  if (s.is(i, "month")) return false;
  if (!capital) return false;
  if (s.starts(i)) return s.is(i + 1, "third-follows");
  return true;
}

void resolve_members(View& s, const Text& text, const std::vector<Member>& members) {
  std::vector<Word> view;
  for (std::size_t i = 0; i < s.size(); ++i) view.push_back(s[i]);
  for (const auto& found : find_members(view, text, members)) {
    const bool ambiguous = found.size == 1 && !found.by_id && s.known(found.first) &&
                           !s.is(found.first, "name") && !s.is(found.first, "surname") &&
                           !s.is(found.first, "mention");
    if (ambiguous && !is_used_as_name(s, found.first, s.capital(found.first))) continue;
    const auto last = found.first + found.size - 1;
    const auto* tag = found.by_role ? "role" : "name";
    for (auto i = found.first; i <= last; ++i) s[i].member = found.member;
    if (found.size == 1) {
      s.add(last, tag);
    } else {
      s.add(found.first, tag, Part::Opens, found.size);
      s.add(last, tag, Part::Closes);
    }
  }
}

/// "a nurse", "every driver", "drivers" are nobody in particular: a role needs "the", "our"
/// and the like before it (one adjective may stand between), or is spoken to.
void resolve_role(View& s, std::size_t i) {
  const bool begins = s.is(i, "role") && (i == 0 || !s.is(i - 1, "role"));
  if (!begins || s[i].member != no_member) return;
  // "I'm the boss" is the writer.
  const bool own = (i > 1 && s.is(i - 1, "be") && s.is(i - 2, "i")) ||
                   (i > 2 && s.is(i - 2, "be") && s.is(i - 3, "i"));
  if (!own && i > 0 && s.is(i - 1, "one-article")) return;
  if (!own && i > 1 && s.is_word(i - 1) && s.is(i - 2, "one-article")) return;
  if (s.capital(i) && s.starts(i) && s.is_text(i + 1, ",")) return;
  for (auto k = i; k < s.size() && (k == i || s.is_word(k)); ++k) s.remove(k, "role");
}

void resolve_word(View& s, std::size_t i) {
  if (s[i].member != no_member || !s.is_word(i)) return;
  const bool capital = s.capital(i);
  if (s.is(i, "name")) return;
  if (s.is(i, "ambiguous-name")) {
    if (capital && (follows_title(s, i) || is_used_as_name(s, i, true))) s.add(i, "name");
    return;
  }
  if (!capital) return;
  const bool beside_name = (i > 0 && s.is(i - 1, "name")) || follows_title(s, i);
  if (beside_name && (!s.known(i) || s.is(i, "surname") || s.is(i, "ambiguous-surname"))) {
    s.add(i, "name");
    return;
  }
  if (s.is(i, "surname")) {
    if (!s.starts(i) || is_vocative(s, i) || follows_like_a_name(s, i) || s.is(i + 1, "you"))
      s.add(i, "name");
    return;
  }
  if (s.known(i) || s.is(i, "opener")) return;
  const bool called = (s.starts(i) && s.is_text(i + 1, ",") && s.is(i + 2, "vocative-follows")) ||
                      (i > 0 && s.is_text(i - 1, ",") && s.ends(i + 1) && !s.starts(i));
  if (called || (follows_like_a_name(s, i) && !s.is_text(i + 1, "'s"))) {
    s.add(i, "name");
    return;
  }
  if (!s.starts(i)) s.add(i, "proper");
}

/// "Sam Lee" and "Mr. Novak" are one person: the run becomes one expression.
void join_runs(View& s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    auto first = i;
    if (!s.is(i, "name") || s[i].member != no_member) continue;
    if (first > 1 && s.is_text(first - 1, ".") && s.is(first - 2, "honorific"))
      first -= 2;
    else if (first > 0 && s.is(first - 1, "honorific") && s.is_word(first - 1))
      first -= 1;
    auto last = i;
    while (s.is(last + 1, "name") && s.is_word(last + 1) && s.capital(last + 1) &&
           s[last + 1].member == no_member)
      ++last;
    if (first == last) continue;
    for (auto k = first; k <= last; ++k) s.remove(k, "name");
    s.add(first, "name", Part::Opens, last - first + 1);
    s.add(last, "name", Part::Closes);
    i = last;
  }
}

}  // namespace

void resolve_names(std::vector<Word>& words, const Text& text, const Lexicon& lexicon,
                   const std::vector<Member>& members,
                   const std::vector<std::string>& mentioned) {
  View s(words, text, lexicon);
  resolve_members(s, text, members);
  for (std::size_t i = 0; i < s.size(); ++i)
    if (s.capital(i) && std::find(mentioned.begin(), mentioned.end(), s[i].text) != mentioned.end())
      s.add(i, "name");
  for (std::size_t i = 0; i < s.size(); ++i) resolve_word(s, i);
  for (std::size_t i = 0; i < s.size(); ++i) resolve_role(s, i);
  join_runs(s);
}

}  // namespace aside
