#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace aside {

/// A file of an export. The path is within the container, with '/'; of an archive it is
/// whatever its maker wrote, and is never opened on disk.
struct ExportFile {
  std::string path;
  std::uint64_t size = 0;  // bytes, unpacked
};

/// The bytes of one file, block by block; an empty block is the end. A block is good until
/// the next call. `trouble` is then empty, or says why the end came too early.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  virtual std::string_view next() = 0;
  virtual std::string_view trouble() const = 0;
};

/// How far a pass over an export is, in bytes of its files; for who watches from another thread.
struct ContainerPass {
  std::atomic<std::uint64_t> given{0};
  std::atomic<std::uint64_t> total{0};  // of the files that the pass asks for; 0 where not known
};

/// What was read of standard input first.
struct InputStart {
  std::string bytes;
  bool is_read = false;
  bool is_passed = false;  // a stream has gone beyond it
};

/// An export as it came: a folder, one file, or an archive (zip, tar, tar.gz, …) that is
/// read in place and never unpacked to disk. Symbolic links in a folder are not followed.
/// "-" is standard input: one file of that name, whose first 64 KiB can be read again.
class Container {
 public:
  /// Nothing when `path` is not there or cannot be read; `sink` then says why. Lists the
  /// files: reads the directory of a zip, the whole of a tar. A damaged archive gives the
  /// files that can still be reached, and a diagnostic.
  static std::optional<Container> open(const std::filesystem::path& path, Diagnostics& sink);

  /// Sorted by path, as bytes.
  const std::vector<ExportFile>& files() const { return files_; }

  /// How a person finds a file again: the export's path as it was given, and the file's in it.
  /// Of a lone file its path; a name that is not its own stays: a record may say whence it came.
  std::string shown(std::string_view file) const;

  /// Calls `visit` for each file that `wanted` asks for. In a folder by path; in an archive
  /// in its own order, since going back costs reading it anew. What cannot be read goes to
  /// `sink`, and the next file follows.
  ///
  /// From an archive no more than `most_unpacked` bytes of a file are given, nor more than
  /// `most_ratio` times its packed size above 64 MiB: a bomb ends as a truncated file.
  using Wanted = std::function<bool(const ExportFile&)>;
  using Visit = std::function<bool(const ExportFile&, ByteStream&)>;  // false: stop
  void each(const Wanted& wanted, const Visit& visit, Diagnostics& sink) const;

  /// Of the latest call of `each`.
  const ContainerPass& pass() const { return *pass_; }

  static constexpr std::uint64_t most_unpacked = std::uint64_t{64} << 30;
  static constexpr std::uint64_t most_ratio = 200;

 private:
  std::filesystem::path path_;
  std::string given_;
  bool is_archive_ = false, is_lone_ = false;
  std::vector<ExportFile> files_;
  std::shared_ptr<InputStart> input_;  // of standard input
  std::shared_ptr<ContainerPass> pass_ = std::make_shared<ContainerPass>();
};

/// All of a stream, if that is not more than `most` bytes: for the small files (users,
/// channels) that readers need as a whole. Nothing otherwise, or when the stream broke off.
std::optional<std::string> whole(ByteStream& stream, std::uint64_t most = 256u << 20);

}  // namespace aside
