// The irregular ones are looked up; of the others every spelling that could have become the
// word is inflected, and the one that does and is known is it.
#include "suggest/base_form.h"

#include <algorithm>
#include <vector>

#include "lexicon/inflection.h"

namespace aside {
namespace {

constexpr std::size_t least_stem = 3;  // letters

std::string irregular_base(std::string_view verb, const Inflections& inflections) {
  const std::string_view key = "verb ";
  std::string found;
  for (const auto& [base, forms] : inflections.irregular) {
    if (!base.starts_with(key)) continue;
    const bool is = std::any_of(forms.begin(), forms.end(), [&](const Form& form) { return form.text == verb; });
    const auto bare = base.substr(key.size());
    // "Lay" is the past of lie and a verb itself: the one without a change, then the first by name.
    if (is && (found.empty() || bare == verb || (found != verb && bare < found))) found = bare;
  }
  return found;
}

/// "moved" could be of mov, move; "stopped" of stopp, stop; "tried" of tri, try.
std::vector<std::string> stems_of(std::string_view verb, std::string_view ending) {
  std::vector<std::string> stems;
  if (!verb.ends_with(ending) || verb.size() < ending.size() + least_stem) return stems;
  const std::string stem(verb.substr(0, verb.size() - ending.size()));
  stems.push_back(stem);
  stems.push_back(stem + "e");
  if (stem.ends_with("e")) stems.push_back(stem.substr(0, stem.size() - 1));
  if (stem[stem.size() - 1] == stem[stem.size() - 2]) stems.push_back(stem.substr(0, stem.size() - 1));
  if (stem.ends_with("i")) stems.push_back(stem.substr(0, stem.size() - 1) + "y");
  return stems;
}

/// Whether a dictionary has it as the bare form of a verb.
bool is_base(const std::string& word, const Lexicon& lexicon) {
  const auto node = lexicon.trie.next(0, lexicon.word_id(word));
  if (node == 0) return false;
  const auto tags = lexicon.trie.tags(node);
  return std::any_of(tags.begin(), tags.end(), [&](TagId tag) { return lexicon.tags[tag].name.ends_with(".base"); });
}

}  // namespace

std::string base_form(std::string_view verb, const Lexicon& lexicon) {
  if (verb.empty()) return "";
  if (auto base = irregular_base(verb, lexicon.inflections); !base.empty()) return base;
  std::string known;
  for (const std::string_view ending : {"past", "ing", "s"})
    for (const auto& stem : stems_of(verb, lexicon.phrase("ending-" + std::string(ending)))) {
      if (lexicon.word_id(stem) == 0) continue;
      const auto forms = inflect(lexicon.inflections, WordClass::Verb, stem);
      const bool is = std::any_of(forms.begin(), forms.end(), [&](const Form& form) { return form.name == ending && form.text == verb; });
      if (is && is_base(stem, lexicon)) return stem;
      if (is && known.empty()) known = stem;
    }
  return known;
}

std::string without_s(std::string verb) {
  if (verb.ends_with("ies") && verb.size() > 4) return verb.substr(0, verb.size() - 3) + "y";
  for (const std::string_view ending : {"sses", "shes", "ches", "xes", "oes"})
    if (verb.ends_with(ending)) return verb.substr(0, verb.size() - 2);
  if (verb.ends_with('s')) verb.pop_back();
  return verb;
}

}  // namespace aside
