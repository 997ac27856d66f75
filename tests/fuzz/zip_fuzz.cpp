// Any bytes as an export in one file: an archive of any kind, or none. What is in it is given
// within the limits, twice the same, and by whichever reader takes it.
#include <cstdint>
#include <string>

#include "exports.h"

using namespace aside;
using fuzz::demand;

namespace {

std::string all_of(const Container& container) {
  std::string all;
  Diagnostics sink;
  container.each([](const ExportFile&) { return true; },
                 [&](const ExportFile& file, ByteStream& stream) {
                   all += file.path + "\n";
                   for (auto bytes = stream.next(); !bytes.empty() && all.size() < (1u << 20); bytes = stream.next()) all += bytes;
                   return all.size() < (1u << 20);
                 },
                 sink);
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const fuzz::ExportFolder folder;
  folder.write("export", {reinterpret_cast<const char*>(bytes), size});
  Diagnostics sink;
  const auto container = Container::open(folder.path() / "export", sink);
  demand(container.has_value(), "a file can be opened, whatever is in it");
  fuzz::demand_harmless(format(sink));
  const auto& files = container->files();
  for (std::size_t i = 1; i < files.size(); ++i) demand(files[i - 1].path <= files[i].path, "files are sorted");
  demand(all_of(*container) == all_of(*container), "an export reads the same twice");
  if (const auto* format = chat_format_of(*container)) fuzz::read_soundly(*container, *format);
  return 0;
}
