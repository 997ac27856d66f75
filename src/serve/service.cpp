#include "serve/service.h"

#include <chrono>
#include <nlohmann/json.hpp>

#include "protocol/decision.h"
#include "protocol/draft_json.h"

namespace aside {

std::shared_ptr<const Court> Service::court() const {
  const std::lock_guard lock(mutex_);
  return court_;
}

Answer Service::refuse(Refusal refusal, std::size_t number, std::string_view id, std::string_view error) {
  ++(refusal == Refusal::TooLarge ? counters_.too_large : counters_.malformed);
  auto json = error_json(number, error);
  if (number == 0) json.erase("line");
  if (!id.empty()) json["id"] = id;
  return {to_line(json), refusal, false};
}

Answer Service::check(std::string_view object, std::size_t number) {
  if (object.size() > limits_.line)
    return refuse(Refusal::TooLarge, number, "",
                  "a draft with all that belongs to it may have " + std::to_string(limits_.line) + " bytes");
  std::string error;
  const auto now = court();
  const auto draft = draft_from_json(object, now->config.defaults, error);
  if (!draft) return refuse(Refusal::Malformed, number, "", error);
  if (draft->text.size() > limits_.text)
    return refuse(Refusal::TooLarge, number, draft->id,
                  "\"text\" may have " + std::to_string(limits_.text) + " bytes");
  return check(*draft);
}

Answer Service::check(const Draft& draft) {
  if (draft.text.size() > limits_.text)
    return refuse(Refusal::TooLarge, 0, draft.id,
                  "\"text\" may have " + std::to_string(limits_.text) + " bytes");
  const auto now = court();
  const auto begin = std::chrono::steady_clock::now();
  const auto decision = decide(now->linter, now->config, draft);
  const auto time = std::chrono::steady_clock::now() - begin;
  counters_.microseconds += static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(time).count());
  ++counters_.drafts[static_cast<std::size_t>(decision.report.verdict)];
  if (decision.held) ++counters_.held;
  if (decision.overruled) ++counters_.overruled;
  if (!decision.trouble.empty()) ++counters_.overrule_trouble;
  return {to_line(decision_json(draft, decision, now->linter.engine(), now->options)), Refusal::None,
          decision.held};
}

Diagnostics Service::reload() {
  const std::lock_guard one(reloading_);
  Diagnostics sink;
  auto fresh = summon_(sink);
  if (!fresh) {
    ++counters_.failed_reloads;
    return sink;
  }
  ++counters_.reloads;
  const std::lock_guard lock(mutex_);
  court_ = std::move(fresh);
  return sink;
}

}  // namespace aside
