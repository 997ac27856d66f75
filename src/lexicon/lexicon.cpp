// Every form of every entry becomes a path in one trie; unions of slots are resolved to
// plain tags afterwards, so that looking up knows nothing of either.
#include "lexicon/lexicon.h"

#include <algorithm>
#include <sstream>

#include "base/spelling.h"
#include "lexicon/dictionary.h"
#include "lexicon/inflection.h"
#include "lexicon/words.h"

namespace aside {
namespace {

/// Tags that a token has by its kind, not from a dictionary.
struct KindTag {
  std::string_view name;
  TargetKind target;
  bool person;
};
constexpr KindTag kind_tags[] = {
    {"num", TargetKind::None, false},   {"time", TargetKind::None, false},
    {"url", TargetKind::None, false},   {"code", TargetKind::None, false},
    {"quote", TargetKind::None, false}, {"ticket", TargetKind::None, false},
    {"file", TargetKind::None, false},  {"emoji", TargetKind::None, false},
    {"log", TargetKind::None, false},   {"mark", TargetKind::None, false},
    {"shout", TargetKind::None, false}, {"proper", TargetKind::None, false},
    {"scare", TargetKind::None, false},
    {"mention", TargetKind::Named, true},
};

struct Folder {
  std::string_view name;
  TargetKind target;
  bool person;
};
constexpr Folder folders[] = {
    {"addressee", TargetKind::Addressee, true}, {"named", TargetKind::Named, true},
    {"group", TargetKind::Group, true},         {"self", TargetKind::Self, true},
    {"thing", TargetKind::Thing, false},        {"word", TargetKind::None, false},
    {"anyone", TargetKind::None, true},
};

const Folder* folder_of(std::string_view name) {
  for (const auto& folder : folders)
    if (folder.name == name) return &folder;
  return nullptr;
}

TagId tag_id(Lexicon& lexicon, const std::string& name, TargetKind target, bool person) {
  const auto [it, fresh] =
      lexicon.tag_ids.try_emplace(name, static_cast<TagId>(lexicon.tags.size()));
  if (fresh) lexicon.tags.push_back({name, target, person});
  return it->second;
}

/// A dictionary's words on their way into the lexicon.
struct Entries {
  Lexicon& lexicon;
  TrieBuilder trie;

  void add(const std::vector<std::string>& words, TagId tag) {
    std::vector<WordId> ids;
    std::size_t length = 0;
    for (const auto& word : words) {
      ids.push_back(word == "_" ? 0 : lexicon.words.add(word));
      length += word == "_" ? gap_words : 1;
    }
    trie.add(ids, tag);
    auto& longest = lexicon.tags[tag].longest;
    longest = std::max(longest, std::min(length, most_words));
  }
};

/// The word of an entry that takes the endings: the first of a verb, the last of others.
std::size_t head_of(WordClass word_class, const std::vector<std::string>& words) {
  return word_class == WordClass::Verb ? 0 : words.size() - 1;
}

void add_disguised(Lexicon& lexicon, const std::vector<std::string>& words) {
  lexicon.disguised.insert(lexicon.disguised.end(), words.begin(), words.end());
  if (words.size() == 1) lexicon.disguised_alone.push_back(words.front());
}

void sort_unique(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

void add_slot_part(std::vector<SlotPart>& parts, SlotPart part) {
  if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
}

void add_dictionary(Entries& entries, const Dictionary& dictionary, const Folder& folder,
                    const Inflections& inflections, Diagnostics& sink) {
  auto& lexicon = entries.lexicon;
  const auto add_tag = [&](const std::string& name) {
    const auto tag = tag_id(lexicon, name, folder.target, folder.person);
    add_slot_part(lexicon.slots[name], {tag, false});
    add_slot_part(lexicon.slots[dictionary.slot], {tag, false});
    return tag;
  };
  if (dictionary.forms == WordClass::None)
    add_tag(dictionary.slot);
  else
    for (const auto form : form_names(dictionary.forms))
      add_tag(dictionary.slot + "." + std::string(form));

  for (const auto& entry : dictionary.entries) {
    auto words = split_words(entry.text);
    if (words.empty() || words.front() == "_" || words.back() == "_") {
      sink.push_back({dictionary.path, entry.number, 1, "an entry begins and ends with a word",
                      "a gap '_' stands between words", entry.text});
      continue;
    }
    if (dictionary.disguised) add_disguised(lexicon, words);
    if (dictionary.forms == WordClass::None) {
      entries.add(words, lexicon.tag_ids.at(dictionary.slot));
      continue;
    }
    const auto head = head_of(dictionary.forms, words);
    for (const auto& form : inflect(inflections, dictionary.forms, words[head])) {
      auto inflected = words;
      inflected[head] = form.text;
      if (dictionary.disguised) add_disguised(lexicon, inflected);
      entries.add(inflected,
                  lexicon.tag_ids.at(dictionary.slot + "." + std::string(form.name)));
    }
  }
}

/// Copies the parts of included slots until nothing changes; slots may include slots that
/// include slots.
void resolve_includes(Lexicon& lexicon, const std::vector<Dictionary>& dictionaries,
                      Diagnostics& sink) {
  std::vector<std::string> known;
  for (const auto& [slot, parts] : lexicon.slots) known.push_back(slot);
  std::sort(known.begin(), known.end());
  bool changed = true;
  for (bool first = true; changed; first = false) {
    changed = false;
    for (const auto& dictionary : dictionaries) {
      for (const auto& include : dictionary.includes) {
        const bool possessive =
            !lexicon.has(include.text) && include.text.ends_with("'s");
        const auto slot =
            possessive ? include.text.substr(0, include.text.size() - 2) : include.text;
        const auto found = lexicon.slots.find(slot);
        if (found == lexicon.slots.end()) {
          if (first)
            sink.push_back({dictionary.path, include.number, 2, "unknown slot {" + slot + "}",
                            did_you_mean(slot, known), "{" + include.text + "}"});
          continue;
        }
        const auto parts = found->second;
        auto& own = lexicon.slots[dictionary.slot];
        const auto before = own.size();
        for (auto part : parts) {
          part.possessive = part.possessive || possessive;
          add_slot_part(own, part);
        }
        changed = changed || own.size() != before;
      }
    }
  }
}

/// Lines of a word and what stands for it; `take` gets both.
template <class Take>
void read_pairs(const File& file, std::string_view hint, Diagnostics& sink, Take take) {
  std::size_t number = 0;
  for (const auto line : lines_of(file.text)) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream in{std::string(line)};
    std::string written, word;
    std::vector<std::string> words;
    in >> written;
    while (in >> word) words.push_back(word);
    if (words.empty())
      sink.push_back({file.path, number, 1, "expected what is written, then what stands for it",
                      std::string(hint), std::string(line)});
    else
      take(written, std::move(words));
  }
}

void read_spellings(const File& file, Lexicon& lexicon, Diagnostics& sink) {
  read_pairs(file, "for example: didn't  did not", sink,
             [&](const std::string& written, std::vector<std::string> words) {
               for (const auto& each : words) lexicon.words.add(each);
               lexicon.spellings[written] = std::move(words);
             });
}

void read_agreement(const File& file, Lexicon& lexicon, Diagnostics& sink) {
  read_pairs(file, "for example: was  were", sink,
             [&](const std::string& written, const std::vector<std::string>& words) {
               lexicon.agreement[written] = words.front();
             });
}

void read_phrases(const File& file, Lexicon& lexicon, Diagnostics& sink) {
  read_pairs(file, "for example: thanks  Thank you.", sink,
             [&](const std::string& key, const std::vector<std::string>& words) {
               auto& phrase = lexicon.phrases[key];
               phrase.clear();
               for (const auto& word : words) phrase += (phrase.empty() ? "" : " ") + word;
             });
}

}  // namespace

const std::string& Lexicon::phrase(std::string_view key) const {
  static const std::string none = "[…]";
  const auto found = phrases.find(key);
  return found == phrases.end() ? none : found->second;
}

void add_word(Lexicon& lexicon, std::string_view word) { lexicon.words.add(word); }

std::vector<std::string> split_words(std::string_view entry) {
  std::vector<std::string> words;
  for (auto rest = trimmed(entry); !rest.empty();) {
    auto piece = rest.substr(0, rest.find_first_of(" \t"));
    rest = trimmed(rest.substr(piece.size()));
    const bool owner = piece.size() > 2 && piece.ends_with("'s");
    if (owner) piece.remove_suffix(2);
    std::size_t from = 0;
    for (std::size_t at = 1; at + 1 < piece.size(); ++at) {
      if (piece[at] != '-' || at == from) continue;
      words.emplace_back(piece.substr(from, at - from));
      words.emplace_back("-");
      from = at + 1;
    }
    words.emplace_back(piece.substr(from));
    if (owner) words.emplace_back("'s");
  }
  return words;
}

Lexicon build_lexicon(std::span<const File> files, Diagnostics& sink) {
  Lexicon lexicon;
  for (const auto& kind : kind_tags) {
    const auto tag = tag_id(lexicon, std::string(kind.name), kind.target, kind.person);
    lexicon.slots[std::string(kind.name)] = {{tag, false}};
  }
  auto& inflections = lexicon.inflections;
  std::vector<Dictionary> dictionaries;
  for (const auto& file : files) {
    if (file.path.ends_with("/inflections.txt"))
      inflections = read_inflections(file, sink);
    else if (file.path.ends_with("/spellings.txt"))
      read_spellings(file, lexicon, sink);
    else if (file.path.ends_with("/agreement.txt"))
      read_agreement(file, lexicon, sink);
    else if (file.path.ends_with("/phrases.txt"))
      read_phrases(file, lexicon, sink);
    else
      dictionaries.push_back(read_dictionary(file, sink));
  }
  Entries entries{lexicon, {}};
  for (const auto& dictionary : dictionaries) {
    const auto* folder = folder_of(dictionary.folder);
    if (folder == nullptr) {
      sink.push_back({dictionary.path, 0, 0, "lies in no folder that says whom it names",
                      "use addressee/, named/, group/, self/, thing/, word/ or anyone/", ""});
      continue;
    }
    add_dictionary(entries, dictionary, *folder, inflections, sink);
  }
  lexicon.trie = entries.trie.finish();
  // People are called by as many words as they like: lexicon/names.h.
  for (const auto* called : {"name", "role"})
    if (const auto tag = lexicon.tag_ids.find(called); tag != lexicon.tag_ids.end()) lexicon.tags[tag->second].longest = most_words;
  resolve_includes(lexicon, dictionaries, sink);
  sort_unique(lexicon.disguised);
  sort_unique(lexicon.disguised_alone);
  return lexicon;
}

}  // namespace aside
