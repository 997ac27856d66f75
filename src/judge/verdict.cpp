// Rows are categories, columns are who is meant; one table for a group and one for a dm.
// S, R, P are send, reword, private. External and strict change single cells.
#include "judge/verdict.h"

#include <array>

namespace aside {
namespace {

constexpr auto S = Verdict::Send;
constexpr auto R = Verdict::Reword;
constexpr auto P = Verdict::Private;

using Row = std::array<Verdict, names<TargetKind>.size()>;
using Table = std::array<Row, names<Category>.size()>;

constexpr Table in_group{{
    //            addressee named group self thing none
    /* blame */      {P,      P,    R,    S,   R,    R},
    /* shaming */    {P,      P,    R,    S,   R,    R},
    /* contempt */   {P,      P,    R,    S,   R,    R},
    /* escalation */ {P,      P,    R,    S,   R,    R},
    /* discipline */ {P,      P,    R,    S,   R,    R},
    /* dominance */  {P,      P,    R,    S,   R,    R},
    /* deflection */ {R,      R,    R,    S,   R,    R},
    /* urgency */    {R,      R,    R,    S,   R,    R},
}};

// Firm is not hostile: what one person should do differently is said in a dm.
constexpr Table in_dm{{
    //            addressee named group self thing none
    /* blame */      {R,      R,    R,    S,   R,    R},
    /* shaming */    {R,      R,    R,    S,   R,    R},
    /* contempt */   {R,      R,    R,    S,   R,    R},
    /* escalation */ {R,      R,    R,    S,   R,    R},
    /* discipline */ {S,      S,    S,    S,   S,    S},
    /* dominance */  {R,      R,    R,    S,   R,    R},
    /* deflection */ {R,      R,    R,    S,   R,    R},
    /* urgency */    {R,      R,    R,    S,   R,    R},
}};

}  // namespace

Verdict verdict_of(Category category, TargetKind target, const Draft& draft) {
  const bool group = draft.audience == Audience::Group;
  const auto& table = group ? in_group : in_dm;
  const auto verdict =
      table[static_cast<std::size_t>(category)][static_cast<std::size_t>(target)];
  const bool blunt = !group && category == Category::Discipline &&
                     (target == TargetKind::Addressee || target == TargetKind::None);
  if (blunt && draft.face == Face::Strict) return R;
  return verdict;
}

}  // namespace aside
