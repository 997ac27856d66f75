#include "audit/ledger.h"

#include <algorithm>
#include <utility>

namespace aside {
namespace {

using Clock = std::chrono::steady_clock;

/// Often at the beginning, then every five seconds.
Clock::duration between_saves(Clock::duration since_begin) {
  return std::clamp<Clock::duration>(since_begin / 4, std::chrono::milliseconds(200), std::chrono::seconds(5));
}

}  // namespace

Ledger::Ledger(Checkpoint* checkpoint) : checkpoint_(checkpoint) {
  if (!checkpoint_) return;
  position_ = checkpoint_->position();
  judged_ = checkpoint_->take();
  messages_ = judged_.all.messages;
}

std::uint64_t Ledger::book(std::uint64_t number, AuditSummary part, AuditPosition end) {
  const std::lock_guard lock(mutex_);
  early_.emplace(number, Early{std::move(part), end});
  for (auto first = early_.begin(); first != early_.end() && first->first == next_; first = early_.erase(first), ++next_) {
    merge(judged_, std::move(first->second.part));
    position_ = first->second.end;
  }
  messages_ = judged_.all.messages;
  if (trouble_.empty()) trouble_ = judged_.findings.trouble();
  if (checkpoint_ && trouble_.empty() && Clock::now() - saved_ > between_saves(saved_ - begin_)) {
    std::string ignored;  // the next save may succeed, and only at the end it matters
    save(ignored);
  }
  return next_;
}

std::string Ledger::trouble() const {
  const std::lock_guard lock(mutex_);
  return trouble_;
}

AuditSummary Ledger::close(std::string& unsaved) {
  const std::lock_guard lock(mutex_);
  if (checkpoint_) save(unsaved);
  return std::exchange(judged_, {});
}

void Ledger::save(std::string& trouble) {
  checkpoint_->save(judged_, position_, trouble);
  saved_ = Clock::now();
}

}  // namespace aside
