#include "target/people.h"

#include <doctest/doctest.h>

#include "support/english.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

namespace {

/// A draft, one word or expression of it marked, and whom it refers to: "kind:person",
/// "group:-", or "-" for nobody.
struct Row {
  const char* audience;
  const char* draft;
  const char* meant;
};

const Row rows[] = {
    {"group", "<<You>> broke the build again", "addressee:you"},
    {"group", "Corinne left the desk. She fell asleep twice and a resident was left without <<her>> insulin.", "-"},
    {"group", "Corinne left the desk. She fell asleep twice and a resident found <<her>> keys.", "named:Corinne"},
    {"group", "Sam, <<you>> broke the build", "addressee:Sam"},
    {"group", "@sam <<you>> broke the build", "addressee:@sam"},
    {"group", "<<@sam>> this is your fault", "addressee:@sam"},
    {"group", "This is <<your>> fault @liam, just own it", "addressee:@liam"},
    {"group", "This is your fault <<@liam>>, just own it", "addressee:@liam"},
    {"group", "<<Sam>>, could you look?", "addressee:Sam"},
    {"group", "Could <<you>> look, Sam?", "addressee:Sam"},
    {"group", "I'm sure <<you>> meant well, Mrs Kaur, but no", "addressee:Mrs Kaur"},
    {"group", "Thanks Will, <<you>> saved us", "addressee:Will"},
    {"group", "Hi Ana. Bay 4 was left open. Did <<you>> lock it?", "addressee:Ana"},
    {"group", "@Jo. Bay 4 was left unlocked again, <<your>> job", "addressee:@Jo"},
    {"group", "<<Sam>> broke the build", "named:Sam"},
    {"group", "I told <<Sam>> to check first", "named:Sam"},
    {"group", "<<@maria>> has gone home", "named:@maria"},
    {"group", "the build was broken by <<@maria>>", "named:@maria"},
    {"group", "<<Maria's>> report is late", "named:Maria"},
    {"group", "Sam was late and <<he>> forgot the keys", "named:Sam"},
    {"group", "Sam was late. <<He>> forgot the keys", "named:Sam"},
    {"group", "Sam was late. <<His>> report is missing", "named:Sam"},
    {"group", "<<He>> forgot the keys", "-"},
    {"group", "Sam helped Ana. <<She>> was late", "named:Ana"},
    {"group", "We're pairing Chloe with Sam. <<She>> needs help", "named:Chloe"},
    {"group", "Sam, ask Ana, <<she>> knows", "named:Ana"},
    {"group", "Sam, ask Ana. Then <<you>> can go", "addressee:Sam"},
    {"group", "our <<release manager>> was late", "named:release manager"},
    {"group", "The <<release manager>> forgot. <<He>> always does", "named:release manager"},
    {"group", "The release manager forgot. <<He>> always does", "named:release manager"},
    {"group", "Our <<locum>>, Dr Hale, left it open", "named:Dr Hale"},
    {"group", "Our locum, <<Dr Hale>>, left it open", "named:Dr Hale"},
    {"group", "<<Ken>>, our treasurer, lost the slips", "named:Ken"},
    {"group", "Ken, our <<treasurer>>, lost the slips", "named:Ken"},
    {"group", "<<Ken>>, our treasurer lost the slips", "addressee:Ken"},
    {"group", "Ken, our <<treasurer>> lost the slips", "named:treasurer"},
    {"group", "The <<manager>>, Tom, and Ana are away", "named:manager"},
    {"group", "<<you lot>> broke it", "group:-"},
    {"group", "<<You all>> know the rule", "group:-"},
    {"group", "You all know the rule, so <<you>> lock up", "group:-"},
    {"group", "Hi all, could <<you>> check?", "group:-"},
    {"group", "Hey team, <<you>> forgot the lights", "group:-"},
    {"group", "@here <<you>> forgot the lights", "group:-"},
    {"group", "<<@here>> lights please", "group:-"},
    {"group", "@channel can <<you>> look", "group:-"},
    {"group", "Guys, <<your>> heads are elsewhere", "group:-"},
    {"group", "<<billing>> broke it", "group:-"},
    {"group", "<<They>> broke it again", "group:-"},
    {"group", "<<Marketing>> never answers, <<they>> sleep", "group:-"},
    {"group", "Hi all, Sam forgot the keys. Sam, <<you>> know this", "addressee:Sam"},
    {"dm", "<<you>> broke it", "addressee:you"},
    {"dm", "You all know this, <<you>> see", "addressee:you"},
    {"dm", "Sam forgot it, did <<you>> see?", "addressee:you"},
    {"dm", "<<Sam>> forgot it, did you see?", "named:Sam"},
    {"dm", "Sam, did <<you>> see?", "addressee:Sam"},
    {"dm", "Sam was late. Can you tell <<him>>?", "named:Sam"},
    {"group", "Priya and <<Sam>> were late", "named:Sam"},
    {"group", "<<Priya>> and Sam were late", "named:Priya"},
    {"group", "@sam @ana <<you>> two broke it", "group:-"},
    {"group", "Sam, Ana: <<you>> forgot the keys", "addressee:Ana"},
    {"group", "Sam! <<You>> forgot the keys!", "addressee:Sam"},
    {"group", "Mr Petrov, <<you>> left it open", "addressee:Mr Petrov"},
    {"group", "<<Mr Petrov>> left it open", "named:Mr Petrov"},
    {"group", "Dear <<Sam>>, the report is late", "addressee:Sam"},
    {"group", "Sorry <<Sam>>, I was late", "addressee:Sam"},
    {"group", "@sam @ana left the door open, <<your>> turn", "addressee:@sam"},
    {"group", "Ana will do it. <<You>> can go home", "addressee:you"},
    {"group", "The deploy failed. <<Lucas>>, please look", "addressee:Lucas"},
    {"group", "15:02 <<Lucas>> deploys", "named:Lucas"},
    {"group", "<<Lucas>> please stop", "addressee:Lucas"},
    {"group", "<<Lucas>> why did you push?", "addressee:Lucas"},
    {"group", "Lucas why did <<you>> push?", "addressee:Lucas"},
    {"group", "What part of that is hard, <<Jamie>>?", "addressee:Jamie"},
    {"group", "What part of that did <<you>> miss, Jamie?", "addressee:Jamie"},
    {"group", "Ask <<Jamie>>, not me", "named:Jamie"},
    {"group", "It's <<Jamie's>> turn", "named:Jamie"},
    {"group", "<<Jamie>>?", "addressee:Jamie"},
    {"group", "Sam Lee was late. <<Sam>> said sorry", "named:Sam Lee"},
    {"group", "@sam was late. <<Sam>> said sorry", "named:@sam"},
    {"group", "<<I>> broke it", "-"},
    {"group", "the customer was angry, <<you>> should have called", "addressee:you"},
    {"group", "Well done Sam. Liam, <<you>> were late", "addressee:Liam"},
    {"group", "Sam, you were late. Liam, so were <<you>>", "addressee:Liam"},
    {"group", "Sam, you were late. So was <<Liam>>", "named:Liam"},
    {"group", "Nurse <<Adeyemi>> forgot", "named:Nurse Adeyemi"},
    {"group", "good morning <<everyone>>, lights off", "group:-"},
    {"group", "the <<porters>> were late", "group:-"},
    {"group", "Ana, thanks. Sam forgot. <<You>> did well", "addressee:Ana"},
    {"group", "Sam Lee was late. <<Lee>> said sorry", "named:Sam Lee"},
    {"group", "@sam.lee was late. <<Sam>> said sorry", "named:@sam.lee"},
    {"group", "@sam forgot the keys. <<You>> know the rule", "addressee:@sam"},
    {"group", "cc <<@boss>> so it is seen", "named:@boss"},
    {"group", "If <<you>> run make it works", "none:-"},
    {"group", "Anyone know why <<you>> get a 404 here?", "none:-"},
    {"group", "If <<you>> run make it works. You broke it", "addressee:you"},
    {"group", "Sam, if <<you>> run make it works", "addressee:Sam"},
    {"dm", "if <<you>> run make it works", "addressee:you"},
    {"group", "Parents, please. <<You>> park on the lines", "group:-"},
    {"group", "Night shift: <<you>> left us three trolleys", "group:-"},
    {"group", "Robin was late. <<They>> always are", "named:Robin"},
    {"group", "Robin and Lou were late. <<They>> always are", "group:-"},
    {"group", "Robin rang billing. <<They>> said no", "group:-"},
    {"group", "Maria rang. <<They>> said no", "group:-"},
    {"group", "Piet and Anna clashed. <<She>> shouted", "named:Anna"},
    {"group", "Mr Lee met Sam. <<She>> shouted", "named:Sam"},
    {"group", "Gus met a guest. <<She>> shouted", "-"},
};

// Wrong today: what it should be. A row that comes right moves up.
const Row gaps[] = {
    {"group", "<<somebody>> left the door open", "group:-"},
    {"group", "whoever left it open, <<you>> know who you are", "group:-"},
    {"group", "The boxes came but <<they>> were empty", "none:-"},
};

People people_of(const Draft& draft) {
  const auto& language = english();
  const auto reading = read_lines(draft, language.lexicon);
  return find_people(reading, language.lexicon, match(reading, language, draft).facts, draft);
}

std::string meant(const Row& row) {
  std::string text = row.draft;
  const auto open = text.find("<<"), close = text.find(">>");
  REQUIRE(close != text.npos);
  text.erase(close, 2).erase(open, 2);
  const Span marked{open, close - 2};
  const auto draft = draft_for(row.audience, text);
  const auto reading = read_lines(draft, english().lexicon);
  const auto people = people_of(draft);
  for (const auto& reference : people.references) {
    const auto& at = reference.where;
    if (!reading.span(at.sentence, at.first, at.last).overlaps(marked)) continue;
    return std::string(name(reference.kind)) + ":" +
           (reference.person == nobody ? "-" : people.persons[reference.person].text);
  }
  return "-";
}

std::string persons(const Draft& draft) {
  std::string out;
  for (const auto& person : people_of(draft).persons)
    out += (out.empty() ? "" : ", ") + person.text + (person.id.empty() ? "" : "#" + person.id) +
           (person.addressed ? " spoken to" : "") + (person.named ? "" : " unnamed");
  return out;
}

}  // namespace

TEST_CASE("who is meant") {
  for (const auto& row : rows) {
    INFO(std::string(row.audience) << ": " << std::string(row.draft));
    CHECK(meant(row) == std::string(row.meant));
  }
}

TEST_CASE("who is meant: known gaps") {
  std::size_t wrong = 0;
  for (const auto& row : gaps) wrong += meant(row) != row.meant ? 1 : 0;
  CHECK(wrong == std::size(gaps));
}

TEST_CASE("somebody has one entry, by whatever name") {
  CHECK(persons(group("Sam Lee broke it. @sam, you know. Sam!")) == "Sam Lee spoken to");
  CHECK(persons(group("Sam and Ana. Ana and Sam.")) == "Sam, Ana");
  CHECK(persons(group("Big Dave and Little Dave. Little Dave fell.")) == "Big Dave, Little Dave");
  CHECK(persons(dm("you, yes you, your fault")) == "you spoken to unnamed");
  CHECK(persons(group("it broke")) == "");
}

TEST_CASE("a member is one person by name, other name, mention and role, with their id") {
  auto draft = group("annie forgot it. @ann you know. Our release manager always forgets.");
  draft.members = {{"U1", "Ann Lee", {"annie", "ann"}, "release manager"}};
  CHECK(persons(draft) == "annie#U1 spoken to");
}

TEST_CASE("a role that two members hold is nobody's in particular") {
  auto draft = group("the porter forgot it");
  draft.members = {{"U1", "Ann Lee", {}, "porter"}, {"U2", "Bo Ek", {}, "porter"}};
  CHECK(people_of(draft).persons.empty());
}

TEST_CASE("mentions of everyone are a group, those with an id a person with that id") {
  auto draft = group("<@U2> you broke it. <!here> look. <!subteam^S1> look.");
  draft.markup = Markup::Slack;
  CHECK(persons(draft) == "<@U2>#U2 spoken to");
}

TEST_CASE("references stand in order and are found by their sentence") {
  const auto people = people_of(group("Sam left.\n\nIt rained.\nAna and Sam came.\nYou saw them."));
  for (std::size_t i = 1; i < people.references.size(); ++i) {
    const auto& a = people.references[i - 1].where;
    const auto& b = people.references[i].where;
    CHECK((a.sentence < b.sentence || (a.sentence == b.sentence && a.first < b.first)));
  }
  CHECK(references_in(people, 0).size() == 1);
  CHECK(references_in(people, 1).empty());
  CHECK(references_in(people, 2).size() == 2);
  CHECK(references_in(people, 99).empty());
  CHECK(references_in(People{}, 0).empty());
}

TEST_CASE("references begin and end in order, so that those at a word are found by halving") {
  for (const auto& draft : labelled_drafts()) {
    const auto people = people_of(draft);
    for (std::size_t i = 1; i < people.references.size(); ++i) {
      const auto& a = people.references[i - 1].where;
      const auto& b = people.references[i].where;
      CHECK_MESSAGE((a.sentence < b.sentence || (a.first < b.first && a.last <= b.last)), draft.text);
    }
  }
  const auto people = people_of(group("It rained, and Ana and Sam came."));
  const auto& sam = people.references[1].where;
  CHECK(references_at(people, sam).size() == 1);
  CHECK(references_at(people, {0, 0, sam.last}).size() == 2);
  CHECK(references_at(people, {0, 0, sam.first}).size() == 1);
  CHECK(references_at(people, {0, sam.last, sam.last + 1}).empty());
}
