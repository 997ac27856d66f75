#include "serve/intake.h"

#include <algorithm>

namespace aside {

void Intake::add(std::string_view bytes) {
  if (done_) return;
  // What was taken goes when it is the greater part: each byte moves once on average.
  if (at_ > buffer_.size() / 2) {
    buffer_.erase(0, at_);
    searched_ -= std::min(searched_, at_);
    at_ = 0;
  }
  buffer_ += bytes;
}

std::optional<Request> Intake::next() {
  if (done_) return std::nullopt;
  if (refusal_ != 0) {
    done_ = true;
    Request out;
    out.status = refusal_;
    return out;
  }
  return wire_ == Wire::Lines ? next_line() : next_http();
}

std::optional<Request> Intake::next_line() {
  searched_ = std::max(searched_, at_);
  const auto end = buffer_.find('\n', searched_);
  const bool whole = end != buffer_.npos;
  if (!whole && buffer_.size() - at_ > limits_.line) {
    dropping_ = true;
    buffer_.clear();
    at_ = searched_ = 0;
    return std::nullopt;
  }
  searched_ = buffer_.size();
  if (!whole && !(ended_ && (at_ < buffer_.size() || dropping_))) return std::nullopt;
  Request out;
  out.number = ++lines_;
  const auto stop = whole ? end : buffer_.size();
  out.too_long = std::exchange(dropping_, false) || stop - at_ > limits_.line;
  if (!out.too_long) out.line = buffer_.substr(at_, stop - at_);
  if (out.line.ends_with('\r')) out.line.pop_back();
  at_ = whole ? end + 1 : buffer_.size();
  searched_ = at_;
  return out;
}

std::optional<Request> Intake::next_http() {
  // Empty lines between requests are passed over, as RFC 9112 wants it.
  while (buffer_.compare(at_, 2, "\r\n") == 0 && at_ + 2 <= buffer_.size()) at_ += 2;
  if (at_ >= buffer_.size()) return std::nullopt;
  auto read = read_http(std::string_view(buffer_).substr(at_), limits_, progress_);
  if (read.state == HttpRead::State::More) {
    continue_ = read.wants_continue;
    if (ended_) done_ = true;  // gone within a request
    return std::nullopt;
  }
  Request out;
  continued_ = false;
  if (read.state == HttpRead::State::Bad) {
    out.status = read.status;
    done_ = true;
    buffer_.clear();
    return out;
  }
  at_ += read.size;
  out.http = std::move(read.request);
  if (!out.http.keep_alive) done_ = true;
  return out;
}

bool Intake::wants_continue() {
  if (!continue_ || continued_) return false;
  continued_ = true;
  return true;
}

}  // namespace aside
