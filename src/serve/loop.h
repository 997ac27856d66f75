#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "serve/intake.h"
#include "serve/limits.h"
#include "serve/service.h"
#include "serve/workers.h"

namespace aside {

/// Bytes for a client, and whether they are the last.
struct Reply {
  std::string bytes;
  bool last = false;
};

/// Answers one request; called by any worker. Must not throw.
using Respond = std::function<Reply(Wire, const Request&)>;

/// Serves any number of clients from one thread, and hands their requests to workers.
/// Each client gets its answers in the order of its requests. A client that does not fetch its
/// answers, or asks faster than it is answered, is not read from until it does; one
/// that goes away costs what it had asked already.
class Loop {
 public:
  /// `counters` must outlive the loop.
  Loop(Respond respond, std::size_t threads, Counters& counters, const Limits& limits);
  ~Loop();

  /// Takes clients from a listening socket, and closes it at the end. With `same_user` only
  /// this user's.
  void listen(int socket, Wire wire, bool same_user);

  /// Serves two open descriptors, which may be one; the loop ends with this client.
  void attach(int in, int out);

  /// Runs until `end` is called, or the attached client is done; what is under way is
  /// answered first. `signals`: a descriptor; when it can be read `on_signal` is called.
  void run(int signals, const std::function<void()>& on_signal);

  /// From `on_signal`: take nothing new, answer what is under way.
  void end();

  /// From `on_signal`: have a worker do something that takes a while.
  void aside(std::function<void()> job) { workers_->submit(std::move(job)); }

 private:
  struct Slot;
  struct Client;
  struct Listener {
    int socket;
    Wire wire;
    bool same_user;
  };
  using Time = std::chrono::steady_clock::time_point;

  void accept_from(const Listener& listener);
  bool may_read(const Client& client) const;
  void read_from(Client& client);
  void take_requests(Client& client);
  void collect(Client& client);
  void write_to(Client& client);
  void watch_time(Client& client, Time now);
  bool is_finished(const Client& client) const;
  void drop_finished();

  Respond respond_;
  Counters& counters_;
  Limits limits_;
  int wake_[2];  // written to by workers
  std::list<Listener> listeners_;
  std::list<std::unique_ptr<Client>> clients_;
  std::mutex mutex_;  // of all slots
  bool ending_ = false, attached_ = false;
  Time ended_at_{};
  std::unique_ptr<Workers> workers_;
};

}  // namespace aside
