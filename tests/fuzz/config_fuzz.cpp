// Any bytes as aside.toml: it sets something or is complained about, with a place.
#include <cstdint>
#include <string>

#include "demand.h"
#include "protocol/config.h"

using namespace aside;
using fuzz::demand;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics sink;
  const auto config = config_from_toml("aside.toml", text, sink);
  demand(config.has_value() == sink.empty(), "a configuration comes back exactly when nothing is wrong");
  for (const auto& complaint : sink) fuzz::demand_a_place("aside.toml", text, complaint);
  fuzz::demand_harmless(format(sink));
  if (!config) return 0;
  Draft draft;
  draft.channel.name = "customer-ops";
  fill(draft, {}, config->defaults);
  demand(draft.members.size() <= config->defaults.members.size(), "a draft has no more members than there are");
  return 0;
}
