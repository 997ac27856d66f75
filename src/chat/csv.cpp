// Any table: its header has the fields' names, or --map says which column is which.
#include <algorithm>

#include "chat/reader.h"
#include "chat/table.h"

namespace aside {
namespace {

bool is_table(const ExportFile& file) { return file.path.ends_with(".csv") || file.path.ends_with(".tsv"); }

}  // namespace

bool is_csv(const Container& container) {
  const auto& files = container.files();
  return !files.empty() && std::all_of(files.begin(), files.end(), is_table);
}

void read_csv(const Container& container, const ReadOptions& options, const ChatSink& sink) {
  const bool alone = container.files().size() == 1;
  TableFormat format;
  format.columns = options.columns;
  format.wanted = [alone](const ExportFile& file) { return alone || is_table(file); };
  format.room = [](const ExportFile& file) {
    ChatChannel out;
    out.id = out.name = file.path;
    return out;
  };
  read_tables(container, format, sink);
}

}  // namespace aside
