// Runs are written when memory is full, and joined by a heap: each needs one block in memory.
#include "audit/finding_list.h"

#include <algorithm>
#include <optional>
#include <queue>
#include <utility>

namespace aside {
namespace {

constexpr std::size_t block = 64 << 10, smallest_block = 4 << 10;

std::size_t bytes_of(const AuditFinding& finding) {
  auto out = sizeof(AuditFinding) + finding.place.file.size() + finding.channel.size() + finding.rule.size() +
             finding.message.size() + finding.author.size() + finding.text.size() + finding.channel_id.size();
  for (const auto& [to, text] : finding.rewording) out += to.size() + text.size() + 2 * sizeof(std::string);
  return out;
}

/// One run, finding by finding.
class RunReader {
 public:
  RunReader(const RunFile& file, FindingList::Run run, std::size_t at_once) : file_(file), at_(run.begin), end_(run.end), at_once_(at_once) {}

  std::optional<AuditFinding> next() {
    for (;;) {
      const auto line = buffer_.find('\n', begin_);
      if (line != std::string::npos) {
        auto finding = finding_of_line(std::string_view(buffer_).substr(begin_, line - begin_));
        begin_ = line + 1;
        return finding;
      }
      buffer_.erase(0, begin_);
      begin_ = 0;
      const auto bytes = file_.read(at_, std::min<std::uint64_t>(at_once_, end_ - at_));
      if (bytes.empty()) return std::nullopt;
      at_ += bytes.size();
      buffer_ += bytes;
    }
  }

 private:
  const RunFile& file_;
  std::uint64_t at_, end_;
  std::size_t at_once_;
  std::string buffer_;
  std::size_t begin_ = 0;
};

}  // namespace

class FindingMerge {
 public:
  explicit FindingMerge(const FindingList& list) : kept_(list.kept_), file_(list.file_) {
    // All of them together take no more than a list that is in memory.
    const auto at_once = std::clamp(FindingList::most_kept / (list.runs_.size() + 1), smallest_block, block);
    for (const auto run : list.runs_) readers_.emplace_back(*file_, run, at_once);
    for (std::size_t source = 0; source <= readers_.size(); ++source) pull(source);
    next();
  }

  /// The finding that stands next, or null at the end.
  const AuditFinding* current() const { return current_ ? &*current_ : nullptr; }

  void next() {
    current_.reset();
    if (heads_.empty()) return;
    auto head = std::move(const_cast<Head&>(heads_.top()));
    heads_.pop();
    current_ = std::move(head.finding);
    pull(head.source);
  }

 private:
  struct Head {
    AuditFinding finding;
    std::size_t source = 0;  // a reader; behind them what is kept
  };
  struct Later {
    bool operator()(const Head& a, const Head& b) const { return comes_before(b.finding, a.finding); }
  };

  void pull(std::size_t source) {
    if (source < readers_.size()) {
      if (auto finding = readers_[source].next()) heads_.push({std::move(*finding), source});
    } else if (at_ < kept_.size()) {
      heads_.push({kept_[at_++], source});
    }
  }

  const std::vector<AuditFinding>& kept_;
  std::shared_ptr<RunFile> file_;
  std::vector<RunReader> readers_;
  std::size_t at_ = 0;
  std::priority_queue<Head, std::vector<Head>, Later> heads_;
  std::optional<AuditFinding> current_;
};

FindingList FindingList::in_memory(std::vector<AuditFinding> findings) {
  FindingList out;
  out.size_ = findings.size();
  out.kept_ = std::move(findings);
  return out;
}

void FindingList::push_back(AuditFinding finding) {
  kept_bytes_ += bytes_of(finding);
  ++size_;
  kept_.push_back(std::move(finding));
  if (kept_bytes_ > most_kept && trouble_.empty()) spill();
}

void FindingList::append(FindingList other) {
  if (other.runs_.empty()) {
    for (auto& finding : other.kept_) push_back(std::move(finding));
    return;
  }
  other.sort();
  for (const auto& finding : other) push_back(finding);
}

void FindingList::sort() { std::sort(kept_.begin(), kept_.end(), comes_before); }

void FindingList::spill() {
  sort();
  if (!file_ && !(file_ = RunFile::temporary(trouble_))) return;
  const auto begin = file_->size();
  std::string lines;
  for (const auto& finding : kept_) {
    lines += finding_line(finding) + "\n";
    if (lines.size() < 16 * block) continue;
    if (!file_->append(std::exchange(lines, {}), trouble_)) return;
  }
  if (!file_->append(lines, trouble_)) return;
  runs_.push_back({begin, file_->size()});
  kept_.clear();
  kept_bytes_ = 0;
}

void FindingList::lie_in(std::shared_ptr<RunFile> file, std::vector<Run> runs, std::size_t size) {
  file_ = std::move(file);
  runs_ = std::move(runs);
  size_ += size;
}

FindingList::Iterator FindingList::begin() const {
  return runs_.empty() ? Iterator(kept_.data()) : Iterator(std::make_shared<FindingMerge>(*this));
}

FindingList::Iterator FindingList::end() const {
  return runs_.empty() ? Iterator(kept_.data() + kept_.size()) : Iterator();
}

bool operator==(const FindingList& a, const FindingList& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), b.end());
}

FindingList::Iterator::Iterator(std::shared_ptr<FindingMerge> merge) : at_(merge->current()), merge_(std::move(merge)) {}

FindingList::Iterator& FindingList::Iterator::operator++() {
  if (!merge_) {
    ++at_;
    return *this;
  }
  merge_->next();
  at_ = merge_->current();
  return *this;
}

}  // namespace aside
