// aside-bench BUILD WORK [--quick]: the figures of the program as ratios, each with its baseline
// in the same run. BUILD has the programs; WORK gets the inputs and is made where it is not there.
// --quick takes a tenth of every export, and says so.
#include <simdjson.h>
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>

#include "bench/measure.h"
#include "bench/peers.h"
#include "lint/linter.h"

using namespace aside;
using namespace aside::bench;
namespace fs = std::filesystem;

namespace {

const std::string clean =
    "Could you have a look at the third item of the list when you have a minute? The number of boxes there "
    "does not match what we counted on Tuesday, and I would like to get it right. Thanks, see you at noon.";
const std::string accented =
    "Könnte jemand die dritte Zeile prüfen? The café near the bridge says that 14 boxes arrived – we counted "
    "twelve on Tuesday, and I would like to get that right. Merci, see you at noon, près de l’entrée.";
const std::string flagged =
    "@liam this is your fault, you forgot to lock the cage again. Bay 4 stood open all night and we lost two "
    "boxes. Please check the list before you leave next time, we cannot send the rest before Friday.";

Draft draft_of(std::string text) {
  Draft draft;
  draft.text = std::move(text);
  return draft;
}

std::string written(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

std::string read_all(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Whole messages of ordinary chat, `size` bytes or a few less.
std::string chat(std::size_t size) {
  std::string out;
  while (out.size() + clean.size() < size) out += clean + "\n";
  return out;
}

std::string repeated(const std::string& part, std::size_t size) {
  std::string out;
  while (out.size() < size) out += part;
  return out;
}

void start_rows(const fs::path& build, const fs::path& work) {
  const Command trivial{{(build / "tests/aside-trivial").string()}, "", 0};
  const auto hook = [&](const std::string& file, int status) {
    return Command{{(build / "aside").string(), "hook", "pre-send"}, file, status};
  };
  const auto [calm, one] = in_turns(hook(written(work / "clean.txt", clean), 0), trivial, 200);
  row("hook, a clean draft, whole process", calm / 1e6, "ms", one / 1e6, "a program of one line", 1.5);
  const auto [held, two] = in_turns(hook(written(work / "flagged.txt", flagged), 1), trivial, 100);
  row("hook, a flagged draft with its suggestion", held / 1e6, "ms", two / 1e6, "a program of one line", 4);
}

void lint_rows(const Linter& linter) {
  std::vector<char> copy(clean.size());
  const auto copied = quickest(50, [&] {
    for (int i = 0; i < 1000; ++i) {
      std::memcpy(copy.data(), clean.data(), clean.size());
      asm volatile("" : : "r"(copy.data()) : "memory");
    }
  }) / 1000;
  for (const auto& [what, text, goal] : {std::tuple{"lint(), clean ASCII", &clean, 2.0},
                                         std::tuple{"lint(), clean, not ASCII", &accented, 6.0}}) {
    const auto draft = draft_of(*text);
    if (linter.lint(draft).verdict != Verdict::Send) std::cerr << "not clean: " << *text << "\n";
    const auto took = quickest(50, [&] {
      for (int i = 0; i < 100; ++i) linter.lint(draft);
    }) / 100;
    std::printf("| %s, %zu bytes | %.3g \u00B5s | memcpy: %.3g \u00B5s | %.3g | \u2264 %g \u00B5s |\n", what, text->size(), took / 1e3,
                copied / 1e3, took / copied, goal);
  }
}

/// What ICU alone takes for the same bytes: fold, words, sentences.
double icu_alone(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  std::unique_ptr<icu::BreakIterator> sentences(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  return quickest(3, [&] {
    std::string folded;
    icu::StringByteSink<std::string> sink(&folded);
    fold->normalizeUTF8(0, text, sink, nullptr, status);
    const auto wide = icu::UnicodeString::fromUTF8(folded);
    for (auto* each : {words.get(), sentences.get()}) {
      each->setText(wide);
      while (each->next() != icu::BreakIterator::DONE) {}
    }
  });
}

void length_rows(const Linter& linter) {
  constexpr std::size_t large = 1 << 20;
  const auto small_draft = draft_of(chat(1 << 10)), large_draft = draft_of(chat(large));
  const auto one = quickest(200, [&] { linter.lint(small_draft); }) / static_cast<double>(small_draft.text.size());
  const auto other = quickest(3, [&] { linter.lint(large_draft); }) / static_cast<double>(large_draft.text.size());
  row("1 MB of chat, a byte", other, "ns", one, "1 KB of it", 1.5);
  const std::pair<const char*, std::string> hostile[] = {
      {"repeated triggers", repeated("this is your fault ", large)},
      {"near misses", repeated("this is you fault your faul ", large)},
      {"combining marks", repeated("a\u0301\u0302\u0303", large)},
      {"CJK", repeated("\u4E2D\u6587\u6587\u672C", large)},
      {"one long word", std::string(large, 'a')},
      {"200,000 mentions", repeated("@sam ", 1000000)},
  };
  for (const auto& [what, text] : hostile) {
    const auto draft = draft_of(text);
    const auto took = quickest(2, [&] { linter.lint(draft); });
    row(std::string("hostile MB: ") + what, took / 1e6, "ms", icu_alone(text) / 1e6, "ICU alone", 3);
  }
}

void audit_rows(const fs::path& build, const fs::path& work, std::size_t messages) {
  const auto lines = work / named("chat", messages, "jsonl");
  if (!fs::exists(lines)) cpu_of({{(build / "tests/aside-exports").string(), "1", std::to_string(messages), "jsonl", lines.string()}, "", 0});
  const auto all = read_all(lines);
  const simdjson::padded_string padded(all);
  simdjson::ondemand::parser parser;
  std::size_t bytes = 0;
  const auto parsed = quickest(5, [&] {
    simdjson::ondemand::document_stream stream;
    if (parser.iterate_many(padded).get(stream) != simdjson::SUCCESS) return;
    for (auto doc : stream) {
      std::string_view text;
      if (doc["text"].get(text) == simdjson::SUCCESS) bytes += text.size();
    }
  });
  const auto audit = [&](const fs::path& input, const char* jobs) {
    return Command{{(build / "aside-audit").string(), "--jobs", jobs, "--fail-on", "never", input.string()}, "", 0};
  };
  const auto whole = cpu_of(audit(lines, "1"));
  std::printf("(%.1f MB of NDJSON, %zu bytes of text in it)\n", static_cast<double>(all.size()) / 1e6, bytes / 5);
  row("audit of NDJSON, one worker, processor time", whole / 1e6, "ms", parsed / 1e6, "simdjson alone", 5);

  const auto count = [] {
    std::uint64_t sum = 1;
    for (std::uint64_t i = 0; i < 400000000; ++i) sum = sum * 6364136223846793005ULL + i;
    asm volatile("" : : "r"(sum));
  };
  const auto alone = quickest(2, count);
  const auto both = quickest(2, [&] {
    std::thread other(count);
    count();
    other.join();
  });
  const auto [two, one] = in_turns(audit(lines, "2"), audit(lines, "1"), 3);
  const auto gain = one / two, possible = 2 * alone / both;
  std::printf("| audit, two workers against one | %.2f \u00D7 | two copies of arithmetic: %.2f \u00D7 | %.2f | \u2265 0.9 |\n", gain,
              possible, gain / possible);
}

}  // namespace

int main(int argc, char** argv) {
  const bool quick = argc == 4 && std::string_view(argv[3]) == "--quick";
  if (argc != 3 && !quick) {
    std::cerr << "usage: aside-bench BUILD WORK [--quick]\n";
    return 2;
  }
  const std::size_t part = quick ? 10 : 1;
  const fs::path build = argv[1], work = argv[2];
  fs::create_directories(work);
  std::puts("| figure | is | baseline | ratio | goal |\n| --- | --- | --- | --- | --- |");
  start_rows(build, work);
  npm_rows(build, work, (work / "clean.txt").string());
  const auto linter = Linter::built_in();
  lint_rows(linter);
  length_rows(linter);
  audit_rows(build, work, 200'000 / part);
  slack_row(build, work, 100'000 / part);
  ripgrep_row(build, work, linter);
  rules_row(build, work, 20'000 / part);
  memory_row(build, work, 100'000'000 / part, 2'000'000'000 / part);
}
