// One thread reads, in the export's order; `jobs` threads judge batches, each batch into a
// summary of its own; the ledger joins them in their order. Nothing depends on which thread was
// quicker.
#include "audit/run.h"

#include <algorithm>
#include <set>
#include <thread>
#include <utility>

#include "audit/belt.h"
#include "audit/digest.h"
#include "audit/judge_message.h"
#include "audit/ledger.h"
#include "audit/left_out.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

constexpr std::size_t batch_size = 128;        // messages
constexpr std::size_t batch_bytes = 256 << 10; // of text
constexpr std::size_t long_text = 16 << 10;    // judged one at a time: a judge needs some hundred times as much

/// Reads exports onto the belt; what is not a message is counted in `summary`.
class Reading {
 public:
  Reading(Belt& belt, const Ledger& ledger, const AuditOptions& options, const WatchAudit& watch, std::atomic<bool>& stop,
          AuditPosition from)
      : belt_(belt), ledger_(ledger), options_(options), watch_(watch), stop_(stop), from_(from) {}

  void read(const ChatFormat& format, const Container& container, const std::filesystem::path& path) {
    container_ = &container;
    heard_.clear();
    ChatSink sink;
    sink.message = [&](ChatMessage message) { return take(std::move(message)); };
    sink.skipped = [&](Skip skip) {
      if (is_ours()) ++summary_.skipped[static_cast<std::size_t>(skip)];
    };
    sink.warning = [&](ChatWarning warning) { warn(std::move(warning)); };
    format.read(container, options_.read, sink);
    if (!stop_.load() && options_.part.number == 1)
      for (const auto& file : left_out(path, container, format, heard_)) add({{file.path, 0}, file.why});
    put();
  }

  AuditProgress progress;
  AuditSummary& summary() { return summary_; }
  /// The messages that the checkpoint has judged are not those that were read.
  bool differs() const { return differs_ || (!stop_.load() && position_.messages < from_.messages); }

 private:
  bool is_ours() const { return position_.messages / batch_size % options_.part.of == options_.part.number - 1; }

  void warn(ChatWarning warning) {
    if (is_ours()) add(std::move(warning));
  }

  void add(ChatWarning warning) {
    warning.place.file = valid_utf8(container_->shown(warning.place.file));
    AuditSummary one;
    one.warned = 1;
    one.warnings.push_back(std::move(warning));
    merge(summary_, std::move(one));
  }

  bool take(ChatMessage message) {
    const bool ours = is_ours();
    if (heard_.empty() || *last_heard_ != message.place.file) last_heard_ = heard_.insert(message.place.file).first;
    if (ours) shorten(message);
    message.place.file = container_->shown(message.place.file);
    ++position_.messages;
    trace(message.place);
    if (position_.messages == from_.messages) differs_ = position_.trace != from_.trace;
    if (differs_) stop_ = true;
    if (position_.messages <= from_.messages || !ours) return !stop_.load();
    bytes_ += message.text.size();
    batch_.messages.push_back(std::move(message));
    if (batch_.messages.size() >= batch_size || bytes_ >= batch_bytes) put();
    return !stop_.load();
  }

  void shorten(ChatMessage& message) {
    auto& text = message.text;
    if (text.size() <= most_text) return;
    auto end = most_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    warn({message.place, "a text of " + std::to_string(text.size() >> 10) + " KiB: only its first " + std::to_string(most_text >> 10) +
                     " KiB were judged"});
    text.resize(end);
    std::erase_if(message.segments, [&](const Segment& segment) { return segment.span.begin >= end; });
    for (auto& segment : message.segments) segment.span.end = std::min(segment.span.end, end);
  }

  void put() {
    if (!batch_.messages.empty()) {
      batch_.end = position_;
      const auto next = batch_.number + 1;
      belt_.put(std::exchange(batch_, {}));
      batch_.number = next;
      bytes_ = 0;
    }
    if (!watch_) return;
    progress.messages = ledger_.messages();
    progress.bytes = container_->pass().given;
    progress.bytes_total = container_->pass().total;
    watch_(progress);
  }

  /// FNV-1a over the places of all messages.
  void trace(const RecordPlace& place) {
    const auto add = [&](unsigned char byte) { position_.trace = (position_.trace ^ byte) * 0x100000001b3; };
    for (const char c : place.file) add(static_cast<unsigned char>(c));
    for (int shift = 0; shift < 64; shift += 8) add(static_cast<unsigned char>(place.offset >> shift));
  }

  Belt& belt_;
  const Ledger& ledger_;
  const AuditOptions& options_;
  const WatchAudit& watch_;
  std::atomic<bool>& stop_;
  const Container* container_ = nullptr;
  std::set<std::string> heard_;  // files that had a message
  std::set<std::string>::const_iterator last_heard_;
  const AuditPosition from_;
  AuditPosition position_;
  bool differs_ = false;
  Batch batch_;
  std::size_t bytes_ = 0;
  AuditSummary summary_;
};

std::string digest_of(const Container& container) {
  std::string out;
  for (const auto& file : container.files()) out += file.path + "\n" + std::to_string(file.size) + "\n";
  return digest(out);
}

void say(Diagnostics& sink, std::string place, std::string message, std::string hint) {
  sink.push_back({std::move(place), 0, 0, std::move(message), std::move(hint), ""});
}

void say_unknown(Diagnostics& sink, const std::string& path, const Container& container) {
  const auto& files = container.files();
  const bool packed = std::any_of(files.begin(), files.end(), [](const ExportFile& file) {
    return file.path.ends_with(".zip") || file.path.ends_with(".gz") || file.path.ends_with(".tgz") || file.path.ends_with(".7z");
  });
  if (files.empty()) return say(sink, path, "holds no file", "name an export as it came: an archive, a folder or a file");
  const auto start = first_bytes(container, [](const ExportFile&) { return true; }, 2);
  if (files.size() == 1 && (start == "\xFF\xFE" || start == "\xFE\xFF"))
    return say(sink, path, "is UTF-16, UTF-8 was expected", "iconv -f UTF-16 -t UTF-8 " + path + " > FILE, then name that FILE");
  if (packed) return say(sink, path, "is no export that aside knows by its files", "the archives in it are named one by one: " + path + "/*.zip");
  say(sink, path, "is no export that aside knows by its files", "name it with --from FORMAT; `aside audit --help` lists them");
}

}  // namespace

AuditSummary audit(const std::vector<std::filesystem::path>& paths, const Linter& linter,
                   const AuditOptions& options, const WatchAudit& watch,
                   std::atomic<bool>& stop, Diagnostics& sink, Checkpoint* checkpoint) {
  const auto jobs = std::max(1u, options.jobs);
  const auto from = checkpoint ? checkpoint->position() : AuditPosition{};
  Belt belt(4 * jobs);
  Ledger ledger(checkpoint);
  std::mutex long_ones;
  std::vector<std::jthread> judges;
  for (unsigned j = 0; j < jobs; ++j)
    judges.emplace_back([&] {
      while (const auto batch = belt.take()) {
        AuditSummary part;
        for (const auto& message : batch->messages) {
          auto lock = message.text.size() > long_text ? std::unique_lock(long_ones) : std::unique_lock<std::mutex>();
          judge_message(message, linter, options, part);
        }
        belt.done_before(ledger.book(batch->number, std::move(part), batch->end));
        if (!ledger.trouble().empty()) stop = true;
      }
    });
  Reading reading(belt, ledger, options, watch, stop, from);
  reading.progress.paths = paths.size();
  for (const auto& path : paths) {
    if (stop.load()) break;
    ++reading.progress.path;
    const auto container = Container::open(path, sink);
    if (!container) continue;
    const auto* format = options.from ? options.from : chat_format_of(*container);
    if (!format) {
      say_unknown(sink, path.string(), *container);
      continue;
    }
    AuditSummary one;
    one.formats[std::string(format->name)] = 1;
    one.containers.insert({std::string(format->name), path.generic_string(), digest_of(*container)});
    merge(reading.summary(), std::move(one));
    reading.read(*format, *container, path);
  }
  belt.close();
  for (auto& judge : judges) judge.join();
  if (reading.differs()) {
    checkpoint->set_differs();
    say(sink, "--resume", "the exports are not what they were when the audit was stopped", "leave out --resume: it then begins anew");
  }
  if (const auto trouble = ledger.trouble(); !trouble.empty())
    say(sink, trouble, "so findings have no more room", "make room there, or set TMPDIR or XDG_STATE_HOME to a larger disk");
  std::string unsaved;
  auto summary = ledger.close(unsaved);
  if (!unsaved.empty() && stop.load()) say(sink, unsaved, "so --resume cannot go on from here", "");
  merge(summary, std::move(reading.summary()));
  sort(summary);
  return summary;
}

}  // namespace aside
