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
  // Never taken, only seen beside the others:
  Regret,     // what somebody outside the house is sorry to read
  Offer,      // what they get, or can do next
  Norm,       // how it is done every time, by whomever
};

/// Whether a role is only seen beside another.
constexpr bool only_beside(Role role) { return role == Role::Regret || role == Role::Offer || role == Role::Norm; }

template <>
inline constexpr std::array<std::string_view, 18> names<Role>{
    "greeting", "thanks", "contempt", "emotion", "threat", "sanction", "ownership", "evidence",
    "news", "request", "benefit", "question", "effect", "behaviour", "event", "regret", "offer",
    "norm"};

}  // namespace aside
