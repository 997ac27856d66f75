// poll(2) in one thread. Standard input and output stay blocking, since their flags belong to
// who started us: they are only touched when poll says so, and written to in pieces that a
// pipe takes whole.
#include "serve/loop.h"

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "serve/sockets.h"

namespace aside {

using Clock = std::chrono::steady_clock;

/// One request under way. The worker may outlive the client.
struct Loop::Slot {
  bool done = false;
  Reply reply;
};

struct Loop::Client {
  Client(int i, int o, Wire w, bool is_socket, const Limits& limits)
      : in(i), out(o), wire(w), socket(is_socket), intake(w, limits) {}

  int in, out;
  Wire wire;
  bool socket;
  Intake intake;
  std::deque<std::shared_ptr<Slot>> slots;
  std::string unsent;
  std::size_t sent = 0;        // of `unsent`
  bool input_ended = false;    // nothing comes any more
  bool last_sent = false;      // an answer was the last one
  bool shut = false;           // our side is closed; what still comes is thrown away
  bool broken = false;         // the client has gone
  Time since = Clock::now();   // of what it is doing now

  bool has_unsent() const { return sent < unsent.size(); }
};

Loop::Loop(Respond respond, std::size_t threads, Counters& counters, const Limits& limits)
    : respond_(std::move(respond)), counters_(counters), limits_(limits) {
  if (pipe2(wake_, O_CLOEXEC | O_NONBLOCK) != 0) wake_[0] = wake_[1] = -1;
  workers_ = std::make_unique<Workers>(threads);
}

Loop::~Loop() {
  workers_.reset();  // they use all that goes now
  for (const auto& listener : listeners_) close(listener.socket);
  for (const auto& client : clients_)
    if (client->socket) close(client->in);
  close(wake_[0]);
  close(wake_[1]);
}

void Loop::listen(int socket, Wire wire, bool same_user) { listeners_.push_back({socket, wire, same_user}); }

void Loop::attach(int in, int out) {
  attached_ = true;
  clients_.push_back(std::make_unique<Client>(in, out, Wire::Lines, false, limits_));
  ++counters_.connections;
  ++counters_.open;
}

void Loop::accept_from(const Listener& listener) {
  while (true) {
    const int fd = accept4(listener.socket, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0) return;
    if (listener.same_user && !is_same_user(fd)) {
      close(fd);
      continue;
    }
    auto client = std::make_unique<Client>(fd, fd, listener.wire, true, limits_);
    ++counters_.connections;
    ++counters_.open;
    if (clients_.size() >= limits_.connections) {
      // HTTP can say it; a line that answers no question would put all answers one off.
      if (listener.wire == Wire::Http) client->unsent = to_bytes({503, "", "application/json", ""}, false);
      client->last_sent = true;
    }
    clients_.push_back(std::move(client));
  }
}

bool Loop::may_read(const Client& client) const {
  if (client.input_ended || client.broken || ending_) return false;
  if (client.shut || client.last_sent) return true;  // thrown away
  return client.slots.size() < limits_.pipelined && counters_.waiting < limits_.queue &&
         client.unsent.size() - client.sent < limits_.unsent;
}

void Loop::read_from(Client& client) {
  char bytes[64 << 10];
  const auto n = client.socket ? recv(client.in, bytes, sizeof bytes, MSG_DONTWAIT) : read(client.in, bytes, sizeof bytes);
  if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (n <= 0) {
    client.input_ended = true;
    client.broken = client.broken || (n < 0 && client.socket) || client.shut;
    client.intake.end();
  } else if (!client.shut && !client.last_sent) {
    if (!client.intake.is_within()) client.since = Clock::now();
    client.intake.add({bytes, static_cast<std::size_t>(n)});
  }
}

void Loop::take_requests(Client& client) {
  while (client.slots.size() < limits_.pipelined && counters_.waiting < limits_.queue && !client.last_sent) {
    auto request = client.intake.next();
    if (!request) break;
    auto slot = std::make_shared<Slot>();
    client.slots.push_back(slot);
    ++counters_.waiting;
    workers_->submit([this, slot, wire = client.wire, asked = std::move(*request)] {
      auto reply = respond_(wire, asked);
      const std::lock_guard lock(mutex_);
      slot->reply = std::move(reply);
      slot->done = true;
      --counters_.waiting;
      [[maybe_unused]] const auto n = write(wake_[1], "", 1);
    });
  }
  if (client.slots.empty() && client.intake.wants_continue()) client.unsent += "HTTP/1.1 100 Continue\r\n\r\n";
}

void Loop::collect(Client& client) {
  const std::lock_guard lock(mutex_);
  while (!client.slots.empty() && client.slots.front()->done) {
    auto& reply = client.slots.front()->reply;
    client.unsent += reply.bytes;
    client.last_sent = client.last_sent || reply.last;
    client.slots.pop_front();
    client.since = Clock::now();
  }
  if (client.last_sent) client.slots.clear();
}

void Loop::write_to(Client& client) {
  while (client.has_unsent() && !client.broken) {
    const auto* data = client.unsent.data() + client.sent;
    const auto size = client.unsent.size() - client.sent;
    if (!client.socket) {
      pollfd ready{client.out, POLLOUT, 0};
      if (poll(&ready, 1, 0) <= 0 || (ready.revents & POLLOUT) == 0) {
        client.broken = (ready.revents & (POLLERR | POLLNVAL)) != 0;
        break;
      }
    }
    const auto n = client.socket ? send(client.out, data, size, MSG_DONTWAIT | MSG_NOSIGNAL)
                                 : write(client.out, data, std::min<std::size_t>(size, PIPE_BUF));
    if (n < 0 && (errno == EAGAIN || errno == EINTR)) break;
    if (n <= 0) client.broken = true;
    else client.sent += static_cast<std::size_t>(n);
  }
  if (!client.has_unsent()) {
    client.unsent.clear();
    client.sent = 0;
  } else if (client.sent > limits_.unsent) {
    client.unsent.erase(0, std::exchange(client.sent, 0));
  }
  // Closing with bytes unread would take our last answer back from the client: first our side.
  if (client.last_sent && !client.has_unsent() && client.socket && !client.shut) {
    shutdown(client.out, SHUT_WR);
    client.shut = true;
    client.since = Clock::now();
  }
}

void Loop::watch_time(Client& client, Time now) {
  if (client.wire != Wire::Http || client.broken) return;
  const auto time = now - client.since;
  if (client.shut) client.broken = time > std::chrono::seconds(2);
  else if (client.has_unsent()) client.broken = time > limits_.idle;
  else if (!client.slots.empty()) return;
  else if (client.intake.is_within() && time > limits_.request) client.intake.refuse(408);
  else if (!client.intake.is_within() && time > limits_.idle) client.broken = true;
}

bool Loop::is_finished(const Client& client) const {
  if (client.broken) return true;
  if (!client.slots.empty() || client.has_unsent()) return false;
  if (ending_) return true;
  return client.input_ended && (client.intake.is_done() || client.last_sent);
}

void Loop::drop_finished() {
  std::erase_if(clients_, [this](const auto& client) {
    if (!is_finished(*client)) return false;
    if (client->socket) close(client->in);
    --counters_.open;
    return true;
  });
}

void Loop::end() {
  ending_ = true;
  ended_at_ = Clock::now();
  for (const auto& listener : listeners_) close(listener.socket);
  listeners_.clear();
}

void Loop::run(int signals, const std::function<void()>& on_signal) {
  std::vector<pollfd> polled;
  while (true) {
    for (auto& client : clients_) {
      collect(*client);
      take_requests(*client);
      write_to(*client);
    }
    drop_finished();
    if (clients_.empty() && (ending_ || attached_)) return;
    if (ending_ && Clock::now() - ended_at_ > limits_.ending) return;

    polled.assign({{signals, POLLIN, 0}, {wake_[0], POLLIN, 0}});
    for (const auto& listener : listeners_) polled.push_back({listener.socket, POLLIN, 0});
    const auto first_client = polled.size();
    for (const auto& client : clients_) {
      // A descriptor that nothing is wanted of is left out: it would wake us for its end.
      const bool read = may_read(*client), write = client->has_unsent();
      polled.push_back({read ? client->in : -1, POLLIN, 0});
      polled.push_back({write || client->socket ? client->out : -1, static_cast<short>(write ? POLLOUT : 0), 0});
    }
    if (poll(polled.data(), polled.size(), 1000) < 0 && errno != EINTR) return;

    if ((polled[1].revents & POLLIN) != 0) {
      char bytes[256];
      while (read(wake_[0], bytes, sizeof bytes) > 0) {
      }
    }
    std::size_t at = first_client;
    for (auto& client : clients_) {
      if ((polled[at].revents & (POLLIN | POLLHUP | POLLERR)) != 0) read_from(*client);
      if ((polled[at + 1].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0) client->broken = true;
      watch_time(*client, Clock::now());
      at += 2;
    }
    at = 2;
    for (const auto& listener : listeners_)
      if (polled[at++].revents != 0) accept_from(listener);
    if (polled[0].revents != 0) on_signal();
  }
}

}  // namespace aside
