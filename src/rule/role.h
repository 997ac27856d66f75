#pragma once

#include "terms/words.h"

namespace aside {

/// What a part of a sentence does in a message. Of several, the first named here is taken.
enum class Role {
  Greeting,   // "Morning all."
  Thanks,     // thanks or credit
  Contempt,   // carries nothing but scorn
  Emotion,    // says how angry somebody is
  Threat,     // "or else"
  Sanction,   // "you're off the rota"
  Ownership,  // "my mistake"
  Evidence,   // about a person: a count, a score, what they were told
  News,       // who does what from now on, what is fixed, what was moved
  Request,    // what to do
  Benefit,    // "so that …"
  Question,
  Effect,     // what it cost
  Behaviour,  // who did or did not do what
  Event,      // what happened
};

template <>
inline constexpr std::array<std::string_view, 15> names<Role>{
    "greeting", "thanks", "contempt", "emotion", "threat", "sanction", "ownership", "evidence",
    "news", "request", "benefit", "question", "effect", "behaviour", "event"};

}  // namespace aside
