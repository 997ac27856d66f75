#include "audit/ledger.h"

#include "support/audit.h"
#include "support/chat.h"

using namespace aside;
using test::ExportFolder;

namespace {

AuditSummary part(std::uint64_t messages) {
  AuditSummary out;
  out.all.messages = messages;
  out.findings.push_back(test::finding(messages));
  return out;
}

}  // namespace

TEST_CASE("what comes early waits for its turn") {
  Ledger ledger(nullptr);
  CHECK(ledger.book(1, part(10), {20, 0}) == 0);
  CHECK(ledger.messages() == 0);
  CHECK(ledger.book(0, part(5), {10, 0}) == 2);
  CHECK(ledger.messages() == 15);
  CHECK(ledger.book(2, part(1), {21, 0}) == 3);
  std::string unsaved;
  CHECK(ledger.close(unsaved).all.messages == 16);
  CHECK(unsaved == "");
}

TEST_CASE("what is saved has no gap, and the next run begins with it") {
  ExportFolder folder;
  Diagnostics sink;
  std::string unsaved;
  {
    auto checkpoint = Checkpoint::open(folder.path(), "x", sink);
    REQUIRE(checkpoint);
    Ledger ledger(&*checkpoint);
    ledger.book(0, part(5), {10, 7});
    ledger.book(2, part(9), {30, 9});  // 1 is not there yet
    CHECK(ledger.close(unsaved).all.messages == 5);
  }
  auto checkpoint = Checkpoint::open(folder.path(), "x", sink);
  REQUIRE(checkpoint);
  REQUIRE(checkpoint->load(sink));
  CHECK(checkpoint->position().messages == 10);
  CHECK(checkpoint->position().trace == 7);
  Ledger ledger(&*checkpoint);
  CHECK(ledger.messages() == 5);
  ledger.book(0, part(9), {30, 9});
  const auto all = ledger.close(unsaved);
  CHECK(all.all.messages == 14);
  CHECK(all.findings.size() == 2);
}
