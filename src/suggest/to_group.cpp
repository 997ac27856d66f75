// The draft's own words as far as they pin nobody: what names the pinned person is said without
// them where the grammar allows it, and falls otherwise.
#include <algorithm>
#include <utility>

#include "lexicon/words_view.h"
#include "suggest/as_we.h"
#include "suggest/called.h"
#include "suggest/clean.h"
#include "suggest/counted.h"
#include "suggest/credit.h"
#include "suggest/deed_told.h"
#include "suggest/dename.h"
#include "suggest/ending.h"
#include "suggest/for_group.h"
#include "suggest/group_ending.h"
#include "suggest/group_part.h"
#include "suggest/of_others.h"
#include "suggest/passive.h"
#include "suggest/removed.h"
#include "suggest/spoken_to.h"
#include "suggest/suggest.h"
#include "suggest/telling.h"
#include "suggest/thing_meant.h"
#include "suggest/turn.h"
#include "suggest/unknown_doer.h"

namespace aside {
namespace {

constexpr std::size_t most_words_before = 64;

class ToGroup {
 public:
  ToGroup(const Story& story, const Judge& judge) : story_(story), judge_(judge) {}

  Message run() const {
    Passages passages;
    for (std::size_t i = 0; i < story_.remarks.size(); ++i)
      if (auto passage = told(i)) {
        if (!passages.empty()) join_on(passages.back(), *passage);
        passages.push_back(std::move(*passage));
      }
    leave_words_to_one(passages);
    drop_splinters(story_, passages);
    for (auto i = passages.size(); i-- > 0;)
      if (leads_nowhere(story_, passages, i)) passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(i));
    mend(passages);
    leave_names(passages);
    bring_back_for_group(story_, judge_, passages);
    const auto& draft = story_.source.draft;
    // Words that own it may be all that the judge misses.
    if (lost_facts(passages).empty() && says_news(passages))
      for (const auto& told : {passages, with_thanks(passages)})
        if (auto message = closed_if_clean(story_, judge_, told)) return *message;
    if (!make_clean(passages, draft, judge_)) passages.clear();
    leave_names(passages);
    const bool says = says_news(passages);
    const auto lost = lost_facts(passages);
    return closed_for_group(story_, judge_, std::move(passages), says, lost);
  }

 private:
  const Story& story_;
  const Judge& judge_;

  /// What one is told with their name is theirs, where the rest tells what went wrong.
  void leave_words_to_one(Passages& passages) const {
    std::erase_if(passages, [&](const Passage& passage) { return passage.order != no_remark && is_mere_word(story_, passage.order); });
    auto rest = passages;
    std::erase_if(rest, [&](const Passage& passage) { return passage.order != no_remark && is_word_to_one(story_, passage.order); });
    if (went_wrong(story_, rest)) passages = std::move(rest);
  }

  static bool is_news(Role role) { return role != Role::Greeting && role != Role::Thanks && role != Role::Ownership; }

  bool says_news(const Passages& passages) const {
    return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
      if (passage.order == no_remark) return false;
      const auto& remark = story_.remarks[passage.order];
      return is_news(remark.role) || (remark.role == Role::Ownership && story_.has_fact(remark.where));
    });
  }

  /// What others did, with the thanks that take any reproach away.
  Passages with_thanks(Passages passages) const {
    for (auto& passage : passages) {
      if (passage.order == no_remark || passage.instead.empty() || !tells_of_others(story_, passage.order)) continue;
      passage.text = std::exchange(passage.instead, "");
      passage.opens = passage.closes = passage.thanks = true;
      passage.joint = 0;
    }
    mend(passages);
    return passages;
  }

  static bool is_sign(TokenKind kind) {
    return kind == TokenKind::Time || kind == TokenKind::Ticket || kind == TokenKind::Url || kind == TokenKind::File || kind == TokenKind::Code;
  }

  /// "The folder was deleted, | which cost us two days": what hung on the deed hangs on it told anew.
  void join_on(Passage& before, const Passage& next) const {
    if (!next.hangs || next.opens || before.order == no_remark || next.order != before.order + 1 || !before.closes || story_.remarks[before.order].closes) return;
    before.text = without_mark(before.text) + ", ";
    before.closes = false;
  }

  /// Times, tickets, addresses of the event that could not be told: none that counts somebody's doings.
  std::string lost_facts(const Passages& passages) const {
    std::string said, lost;
    for (const auto& passage : passages) said += passage.text + "\n";
    for (std::size_t i = 0; i < story_.remarks.size(); ++i) {
      const auto& remark = story_.remarks[i];
      if (story_.mentions_pinned(remark.where) || (remark.role == Role::Request && is_to_pinned(story_, i))) continue;  // theirs alone
      if (is_why_removed(story_, i) || said_by_somebody(story_, remark) || (remark.role == Role::Question && !asks_group(story_, remark))) continue;
      const bool event = is_plain_role(remark.role) || remark.role == Role::Effect || remark.role == Role::Request;
      const auto& words = story_.source.reading.lines[remark.where.sentence].words;
      for (auto w = remark.where.first; event && w < remark.where.last; ++w) {
        const auto& token = story_.source.reading.text.tokens[words[w].token];
        if (!is_sign(token.kind)) continue;
        const std::string fact(slice(story_.source.draft.text, token.span));
        if (said.find(fact) != std::string::npos || fact.find_first_of("[]\n") != std::string::npos) continue;
        lost += (lost.empty() ? "" : ", ") + fact;
        said += fact + "\n";
      }
    }
    return lost;
  }

  std::optional<Passage> told(std::size_t i) const {
    const auto& remark = story_.remarks[i];
    const bool pins = story_.mentions_pinned(remark.where);
    if (!pins && credited(story_, remark)) return credit(i);
    if (is_why_removed(story_, i)) return std::nullopt;
    if ((pins && (is_plain_role(remark.role) || remark.role == Role::Effect)) || remark.role == Role::Evidence)
      if (auto text = event_counted(story_, remark)) return said(i, std::move(text));
    if (goes_on_asking(story_, i) || hangs_on_scorn(story_, i)) return std::nullopt;
    switch (remark.role) {
      case Role::Contempt: return pins ? said(i, deed_in_scorn(story_, remark)) : std::nullopt;
      case Role::Emotion: case Role::Threat: case Role::Sanction: case Role::Benefit: return std::nullopt;
      case Role::Evidence:
        if (!is_rule(story_, remark) && !tells_event(story_, i)) return std::nullopt;
        break;
      case Role::Request:
        if (asks_behind_news(story_, i)) return as_said(story_, i);
        if (wants_something_of_theirs(story_, remark) || wants_it_of_them(story_, i)) return std::nullopt;
        if ((is_to_pinned(story_, i) || pins) && (pins || !is_rule(story_, remark)))
          return is_to_pinned(story_, i) && story_.has_fact(remark.where) ? said(i, shared(story_, remark.bare())) : for_all(i);
        break;
      case Role::Thanks:
        if (pins) return is_bare_cheer(story_, remark) ? std::nullopt : std::optional(as_said(story_, i));  // thanked by name, whatever else
        break;
      case Role::Question:
        // "Why did you delete it?"
        return pins ? said(i, deed_told(story_, remark)) : asks_group(story_, remark) ? std::optional(as_said(story_, i)) : std::nullopt;
      default: break;
    }
    if (only_presses(story_, remark) && !asks_group(story_, remark)) return std::nullopt;
    // "Load bay six.": an order to one, whether a rule of wording knows its verb or not.
    if (is_plain_role(remark.role) && is_to_pinned(story_, i) && !pins && !is_rule(story_, remark) && asks(story_, remark))
      return story_.has_fact(remark.where) ? said(i, shared(story_, remark.bare())) : std::nullopt;
    // "… and you need twenty-five, Tobias": said to one.
    if (is_plain_role(remark.role) && speaks_to_other(story_, remark)) return std::nullopt;
    if (calls_unknown(story_, i)) return said(i, deed_of_unknown(story_, remark));
    if (pins) {
      if (remark.hangs || is_call_alone(story_, remark)) return std::nullopt;
      if (auto text = before_reason(story_, remark)) {
        auto event = said(i, std::move(text));
        event->retold = false;
        return event;
      }
      return said(i, deed_told(story_, remark));
    }
    // "She was alone | because Sam did not come": who she was is told with it.
    const bool led_up = i + 1 < story_.remarks.size() && !story_.remarks[i + 1].opens && story_.mentions_pinned(story_.remarks[i + 1].where);
    if (led_up && begins_with_pronoun(story_, remark) && !story_.has_fact(remark.where)) return std::nullopt;
    if (!is_rule(story_, remark) && (is_scrap(story_, remark) || is_comment(story_, i) || is_farewell(story_, i))) return std::nullopt;
    auto passage = as_told(i);
    if (const auto short_of = without_pointing_back(story_, remark.where); short_of.last < remark.where.last)
      passage.text = ended(std::string(slice(story_.source.draft.text, story_.source.reading.span(remark.where.sentence, short_of.first, short_of.last)))) + " ";
    passage.firm = remark.role == Role::News || remark.role == Role::Thanks || remark.role == Role::Request || is_rule(story_, remark) || (remark.role == Role::Effect && story_.has_fact(remark.where)) ||
                   (story_.has_fact(remark.where) && is_to_come(story_, remark));
    const bool harmed = remark.role != Role::Thanks && remark.role != Role::News && story_.refers(remark.where, [&](std::size_t p) { return holds(story_.harmed, p); });
    if (remark.role == Role::Effect || remark.role == Role::Thanks || harmed) passage.instead = of_somebody(remark, passage);
    else if (tells_of_others(story_, i) && of_somebody(remark, passage, true) != of_somebody(remark, passage)) passage.instead = of_somebody(remark, passage, true);
    // A finding names them: the group thanks them, or hears what happened to somebody.
    if (harmed && !passage.instead.empty()) {
      const auto thanks = of_somebody(remark, passage, !hangs_on_deed(remark));
      passage.thanks = thanks != passage.instead;
      passage.text = passage.thanks ? thanks : std::exchange(passage.instead, "");
      passage.opens = true;
      passage.closes = passage.closes || passage.thanks;
      passage.joint = 0;
    } else if (!passage.instead.empty()) {
      if (auto thanks = of_somebody(remark, passage, !hangs_on_deed(remark)); thanks != passage.instead) passage.at_last = std::exchange(passage.instead, std::move(thanks));
    }
    return passage;
  }

  /// Whether the group hears of a remark, as far as its own words tell.
  bool is_told(const Remark& remark) const {
    if (only_hurts(remark.role) || remark.role == Role::Evidence || remark.role == Role::Sanction) return false;
    return !story_.mentions_pinned(remark.where) || deed_told(story_, remark) || event_counted(story_, remark);
  }

  /// The draft's own words, with "the grey mare" for the "her" that nobody would know any more.
  Passage as_told(std::size_t i) const {
    auto passage = as_said(story_, i);
    if (auto noun = with_noun(story_, i); !noun.empty()) return passage.text = std::move(noun), passage;
    const auto told = [this](const Remark& remark) { return is_told(remark); };
    if (auto text = with_thing_meant(story_, i, told); !text.empty()) passage.text = std::move(text);
    else if (auto noun = with_noun_meant(story_, i, told); !noun.empty()) passage.text = std::move(noun);
    return passage;
  }

  /// What somebody did to help, word for word; with thanks, should it not stand by itself.
  Passage credit(std::size_t i) const {
    auto passage = as_told(i);
    passage.firm = passage.thanks = true;
    passage.instead = with(story_, "thanks-for-it", without_mark(capitalised(passage.text.substr(passage.joint)))) + " ";
    return passage;
  }

  /// "Somebody had to stay till nine", should the name make a reproach of what stands beside it.
  std::string of_somebody(const Remark& remark, const Passage& passage, bool thank = false) const {
    const auto where = remark.bare();
    const auto view = story_.view(where.sentence);
    const auto article = view.is(where.first, "one-article") ? std::size_t{1} : 0;  // "the caretaker"
    for (const auto& r : references_at(story_.source.people, {where.sentence, where.first + article, where.first + article + 1})) {
      const bool name = r.where.first == where.first + article && r.person != nobody && story_.source.people.persons[r.person].named;
      if (!name || r.called || view.is(r.where.last, "i") || view.is(r.where.last, "you") || view.is(r.where.last, "coordinate") || view.is(where.first, "he")) continue;
      if (view.is(r.where.last, "plural-verb") || view.is_mark(r.where.last)) continue;
      const auto shown = without_owner(slice(story_.source.draft.text, story_.source.reading.span(where.sentence, where.first, r.where.last)));
      const auto size = shown.size();
      if (passage.text.compare(passage.joint, size, shown) != 0) continue;
      const auto rest = passage.text.substr(std::min(passage.joint + size, passage.text.size()));
      const bool owner = shown.size() < story_.source.reading.span(where.sentence, where.first, r.where.last).size();
      if (thank && !owner && toiled(view, r.where.last, where.last) && !is_role_only(story_, r.person))
        return with(story_, "thanks-for-it", without_mark(story_.small_letters() ? passage.text.substr(passage.joint) : capitalised(passage.text.substr(passage.joint)))) + " ";
      return story_.source.lexicon().phrase("somebody") + rest;
    }
    return "";
  }

  /// What stands behind a deed in its sentence is no work to thank for: it falls with it.
  bool hangs_on_deed(const Remark& remark) const {
    const auto from = remark.where.first - std::min(remark.where.first, most_words_before);
    return story_.mentions_pinned({remark.where.sentence, from, remark.where.first});
  }

  /// What holds every time is a rule for all: "For all of us: please check before you leave."
  std::optional<Passage> for_all(std::size_t i) const {
    const auto where = story_.remarks[i].bare();
    const auto view = story_.view(where.sentence);
    bool rule = false;
    for (auto w = where.first; w < where.last; ++w) rule = rule || view.begins(w, "every-time");
    const bool other = story_.refers(where, [&](std::size_t p) { return story_.source.people.persons[p].named; });
    if (!rule || other || !(view.begins(where.first, "please") || view.is_base_verb(where.first))) return std::nullopt;
    // "Kindly see to it": to what, the group was not told.
    for (auto w = where.first; w < where.last; ++w)
      if (view.is(w, "pronoun-thing") && !view.is(w, "points") && (i == 0 || !told(i - 1))) return std::nullopt;
    auto passage = as_said(story_, i);
    const auto text = uncapitalised(passage.text.substr(passage.joint), story_.source.lexicon());
    return said(i, own_phrase(story_, "for-all").text + " " + ended(text));
  }

  std::optional<Passage> said(std::size_t i, std::optional<std::string> text) const {
    if (!text) return std::nullopt;
    Passage passage;
    passage.text = std::move(*text);
    if (story_.small_letters()) passage.text = uncapitalised(passage.text, story_.source.lexicon());
    passage.order = i;
    const auto& remark = story_.remarks[i];
    passage.firm = remark.role == Role::News || (remark.role == Role::Effect && story_.has_fact(remark.where));
    passage.retold = !passage.firm && has_doer(remark);
    if (remark.role == Role::Effect) passage.instead = of_somebody(remark, passage);
    if (auto thanks = of_somebody(remark, passage, !hangs_on_deed(remark)); !passage.instead.empty() && thanks != passage.instead)
      passage.at_last = std::exchange(passage.instead, std::move(thanks));
    return passage;
  }

  std::optional<Passage> said(std::size_t i, std::optional<ToldDeed> deed) const {
    if (!deed) return std::nullopt;
    auto passage = said(i, std::optional<std::string>(std::move(deed->text)));
    if (passage->instead.empty()) passage->instead = std::move(deed->instead);
    return passage;
  }

  /// Whether one of the pinned is spoken of, and not only called: "@Jo the till was short".
  bool has_doer(const Remark& remark) const {
    const auto all = references_at(story_.source.people, remark.where);
    return std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.person != nobody && holds(story_.pinned, r.person) && !r.called; });
  }

  /// The last word: whatever still holds a pinned name falls, unless it thanks them.
  void leave_names(Passages& passages) const {
    leave_orphans(passages);
    std::erase_if(passages, [&](const Passage& passage) {
      const auto role = passage.order == no_remark ? Role::Event : story_.remarks[passage.order].role;
      if (passage.thanks || role == Role::Thanks) return false;
      const auto named = [&](std::size_t p) {
        const auto& who = story_.source.people.persons[p];
        return who.named && says_name(passage.text, who.text);
      };
      // "Phones are with Margaret until Friday" is news, whatever befell her.
      return std::any_of(story_.pinned.begin(), story_.pinned.end(), named) ||
             (role != Role::News && std::any_of(story_.harmed.begin(), story_.harmed.end(), named));
    });
    mend(passages);
  }

  /// "That is 7 months of her PhD": nobody says any more who she is.
  void leave_orphans(Passages& passages) const {
    std::string said;
    for (const auto& passage : passages) said += passage.text + "\n";
    const auto told = [&](std::size_t order) {
      return std::any_of(passages.begin(), passages.end(), [order](const Passage& passage) { return passage.order == order; });
    };
    std::vector<std::size_t> lone;
    std::string before;
    for (const auto& passage : passages) {
      if (passage.order != no_remark && is_of_unnamed(story_, passage.order, before)) lone.push_back(passage.order);
      before += passage.text + "\n";
    }
    for (const auto& passage : passages)
      if (passage.order != no_remark && passage.order > 0 && !told(passage.order - 1) && !credited(story_, story_.remarks[passage.order]) && with_noun(story_, passage.order).empty() &&
          !are_they_told(story_, passage.order, [&](const Remark& remark) { return told(static_cast<std::size_t>(&remark - story_.remarks.data())); }) &&
          (passage.retold ? opens_with_pronoun(passage.text, story_.source.lexicon()) : begins_with_pronoun(story_, story_.remarks[passage.order])))
        lone.push_back(passage.order);
    std::erase_if(passages, [&](const Passage& passage) {
      if (passage.order == no_remark) return false;
      if (std::find(lone.begin(), lone.end(), passage.order) != lone.end()) return true;
      const auto& where = story_.remarks[passage.order].where;
      const auto view = story_.view(where.sentence);
      return story_.refers(where, [&](std::size_t p) {
        const auto& who = story_.source.people.persons[p];
        if (!who.named || who.addressed || holds(story_.pinned, p) || says_name(said, who.text)) return false;
        for (auto w = where.first; w < where.last; ++w)
          if (view.is(w, "he") || view.is(w, "his")) return true;
        return false;
      });
    });
  }
};

}  // namespace

Message to_group(const Story& story, const Judge& judge) { return ToGroup(story, judge).run(); }

}  // namespace aside
