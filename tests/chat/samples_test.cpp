// The authors of the samples, which no report has without their names: what readers give, against
// the table that count.py made. compare.py compares the rest, with the program's own report.
#include <fstream>
#include <set>
#include <sstream>

#include "support/chat.h"

using namespace aside;

namespace {

struct Row {
  std::string sample, format, made;
  std::size_t messages = 0, authors = 0;
};

std::vector<Row> rows() {
  std::ifstream in(std::string(ASIDE_SOURCE_DIR) + "/tests/chat/samples/counts.tsv");
  std::vector<Row> out;
  std::string line;
  std::getline(in, line);  // the header
  while (std::getline(in, line)) {
    std::istringstream cells(line);
    Row row;
    std::getline(cells, row.sample, '\t');
    std::getline(cells, row.format, '\t');
    std::getline(cells, row.made, '\t');
    cells >> row.messages >> row.authors;
    out.push_back(row);
  }
  return out;
}

}  // namespace

TEST_CASE("as many authors in each sample as a script counts that shares no code with the readers") {
  const auto samples = test::samples();
  const auto table = rows();
  CHECK(table.size() > 30);
  if (!samples) {
    MESSAGE("../shared is not there: " << table.size() << " samples skipped");
    return;
  }
  for (const auto& row : table) {
    if (row.made == "workspace" || row.made == "bodies") continue;  // compare.py makes these
    const auto out = test::read_export(*samples / row.sample, row.made == "from" ? row.format : "");
    CHECK_MESSAGE(out.format == row.format, row.sample);
    std::set<std::string> authors;
    std::size_t messages = 0;
    for (const auto& message : out.messages) {
      if (message.channel->kind == ChannelKind::Self) continue;
      ++messages;
      authors.insert(message.author.id);
    }
    CHECK_MESSAGE(messages == row.messages, row.sample);
    CHECK_MESSAGE(authors.size() == row.authors, row.sample);
  }
}
