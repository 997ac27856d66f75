// Who was named last is whom a pronoun means, most of the time; here are the others.
#include "suggest/pronoun.h"

#include <string_view>

#include "suggest/remarks.h"

namespace aside {
namespace {

bool is_pronoun(const WordsView& view, const Reference& r) {
  return view.is(r.where.first, "he") || view.is(r.where.first, "his");
}

}  // namespace

bool is_another(const WordsView& view, const Reference& r, References all, std::size_t person) {
  if (!is_pronoun(view, r)) return false;
  bool called = false, other = false;
  for (const auto& before : all) {
    if (before.where.first >= r.where.first) break;
    // Whoever is spoken to is no "she".
    called = called || (before.called && before.person == person);
    other = other || (before.person != nobody && before.person != person);
  }
  return called && other;
}

bool is_subject_still(const WordsView& view, const Reference& r, References all, std::size_t person) {
  if (!is_pronoun(view, r)) return false;
  bool subject = false, met = false;
  for (const auto& before : all) {
    if (before.where.first >= r.where.first) break;
    if (before.person == person && !before.called) {
      subject = true;
      met = false;
    } else if (before.person != nobody) {
      if (before.person != r.person || !view.is(before.where.first, "role")) return false;
      met = before.where.first > 0 && !view.is(before.where.first - 1, "coordinate");
    }
  }
  return subject && met;
}

bool is_noun(const WordsView& view, std::size_t w) {
  if (!view.is_word(w) || has_verb(view, w, w + 1) || view.is_base_verb(w)) return false;
  for (const std::string_view slot : {"preposition", "one-article", "subject", "not", "joint", "conjunction", "object-end", "adverb", "his", "my", "name", "honorific"})
    if (view.is(w, slot)) return false;
  return true;
}

}  // namespace aside
