#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace aside {

/// A file that only grows, for what does not fit into memory. Readable and writable by its
/// owner alone.
class RunFile {
 public:
  /// In the folder for temporary files ($TMPDIR), without a name: it is gone with the program.
  /// Null when it cannot be made; `trouble` then says why and what to do.
  static std::shared_ptr<RunFile> temporary(std::string& trouble);
  /// With a name, so that a later run can go on: its first `size` bytes stay. Null also when
  /// it is shorter than that.
  static std::shared_ptr<RunFile> at(const std::filesystem::path& path, std::uint64_t size, std::string& trouble);

  ~RunFile();
  RunFile(const RunFile&) = delete;
  RunFile& operator=(const RunFile&) = delete;

  /// All of `bytes` or nothing; then `trouble` says why.
  bool append(std::string_view bytes, std::string& trouble);
  /// On the disk for good.
  bool sync(std::string& trouble);
  std::uint64_t size() const { return size_; }

  /// Up to `most` bytes from `offset` on; less at the end or when the disk fails.
  std::string read(std::uint64_t offset, std::size_t most) const;

 private:
  RunFile(int descriptor, std::string name, std::uint64_t size) : descriptor_(descriptor), name_(std::move(name)), size_(size) {}
  std::string why() const;

  int descriptor_;
  std::string name_;
  std::uint64_t size_;
};

}  // namespace aside
