#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"

namespace aside {

enum class WordClass { None, Verb, Noun, Adjective };

/// One form of a word: "past" and "broke". A form can have several spellings.
struct Form {
  std::string_view name;  // base s past part ing | one many | base er est
  std::string text;
};

/// How a language inflects: endings by rule, and what is irregular. Read from
/// dictionaries/<lang>/inflections.txt, whose lines are
///
///     verb  <base> <s> <past> <part> <ing>     '-' is regular, '/' parts alternatives
///     noun  <one> <many>
///     adjective  <base> <er> <est>
///     rule  <class>.<form> <ending> <drop> <add>
///
/// The first rule whose ending fits wins. In an ending C is a consonant letter, V a vowel
/// letter, a leading 1 asks for a word with one group of vowels, '-' fits all; <drop> is
/// the number of letters to take off, '=' in <add> doubles the last letter. Without rules of
/// its own the participle is the past.
struct Inflections {
  struct Rule {
    WordClass word_class;
    std::string form;
    std::string ending;
    bool one_vowel_group;
    std::size_t drop;
    std::string add;
  };
  std::vector<Rule> rules;
  /// Irregular forms by class and base: "verb break" → its forms.
  std::unordered_map<std::string, std::vector<Form>> irregular;
};

/// Reads the file; what is wrong goes to `sink`, the rest still counts.
Inflections read_inflections(const File& file, Diagnostics& sink);

/// All forms of `base` (one word), the base itself among them.
std::vector<Form> inflect(const Inflections& inflections, WordClass word_class,
                          std::string_view base);

/// The names of the forms of a class, in their order; empty for WordClass::None.
const std::vector<std::string_view>& form_names(WordClass word_class);

}  // namespace aside
