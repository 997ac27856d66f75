#pragma once

#include <functional>

#include "chat/message.h"

namespace aside {

/// Where a reader puts what it reads, in the export's order. `message` returns false when
/// no more is wanted: the reader then ends soon.
struct ChatSink {
  std::function<bool(ChatMessage)> message;
  std::function<void(Skip)> skipped;
  std::function<void(ChatWarning)> warning;
};

}  // namespace aside
