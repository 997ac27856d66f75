// Archives go through libarchive, block by block; a file or a folder through the file
// system. libarchive reads a zip by its directory when it can seek, so that passing over an
// entry costs nothing.
#include "chat/container.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <system_error>
#include <utility>

namespace aside {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block = 256 << 10;
constexpr std::uint64_t ratio_from = 64u << 20;

class FileStream : public ByteStream {
 public:
  explicit FileStream(const fs::path& path) : in_(path, std::ios::binary), buffer_(block, '\0') {
    if (!in_) trouble_ = "cannot be opened";
  }
  std::string_view next() override {
    if (!in_) return {};
    in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    if (in_.bad()) trouble_ = "the disk could not be read any further";
    return {buffer_.data(), static_cast<std::size_t>(in_.gcount())};
  }
  std::string_view trouble() const override { return trouble_; }

 private:
  std::ifstream in_;
  std::string buffer_;
  std::string trouble_;
};

/// Standard input. Its first block is kept, so that a second pass can begin anew.
class InputStream : public ByteStream {
 public:
  explicit InputStream(InputStart& start) : start_(start) {}
  std::string_view next() override {
    if (!std::exchange(begun_, true)) {
      if (!std::exchange(start_.is_read, true)) start_.bytes = read();
      return start_.bytes;
    }
    if (start_.is_passed && !ours_) {
      trouble_ = "standard input can be read only once";
      return {};
    }
    ours_ = start_.is_passed = true;
    rest_ = read();
    return rest_;
  }
  std::string_view trouble() const override { return trouble_; }

 private:
  std::string read() {
    std::string out(64 << 10, '\0');
    std::cin.read(out.data(), static_cast<std::streamsize>(out.size()));
    out.resize(static_cast<std::size_t>(std::cin.gcount()));
    if (std::cin.bad()) trouble_ = "standard input could not be read any further";
    return out;
  }

  InputStart& start_;
  std::string rest_, trouble_;
  bool begun_ = false, ours_ = false;
};

/// Another stream, counted.
class CountedStream : public ByteStream {
 public:
  CountedStream(ByteStream& inner, ContainerPass& pass) : inner_(inner), pass_(pass) {}
  std::string_view next() override {
    const auto bytes = inner_.next();
    pass_.given += bytes.size();
    return bytes;
  }
  std::string_view trouble() const override { return inner_.trouble(); }

 private:
  ByteStream& inner_;
  ContainerPass& pass_;
};

struct Closer {
  void operator()(archive* a) const { archive_read_free(a); }
};
using Archive = std::unique_ptr<archive, Closer>;

Archive opened(const fs::path& path) {
  Archive a(archive_read_new());
  archive_read_support_filter_all(a.get());
  archive_read_support_format_zip(a.get());
  archive_read_support_format_tar(a.get());
  archive_read_support_format_7zip(a.get());
  if (archive_read_open_filename(a.get(), path.c_str(), block) != ARCHIVE_OK) return nullptr;
  return a;
}

std::string message_of(archive* a) {
  const char* text = archive_error_string(a);
  return text ? text : "the archive is damaged";
}

class EntryStream : public ByteStream {
 public:
  explicit EntryStream(archive* a) : archive_(a), begin_(archive_filter_bytes(a, -1)) {}
  std::string_view next() override {
    if (ended_) return {};
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(archive_, &bytes, &size, &offset);
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
      ended_ = true;
      if (status != ARCHIVE_EOF) trouble_ = message_of(archive_);
      return {};
    }
    given_ += size;
    if (given_ > Container::most_unpacked || (given_ > ratio_from && given_ / Container::most_ratio > packed())) {
      ended_ = true;
      trouble_ = "it unpacks to far more than an export would: the rest was left out";
      return {};
    }
    return {static_cast<const char*>(bytes), size};
  }
  std::string_view trouble() const override { return trouble_; }

 private:
  /// What was read of the archive for this entry. The block before may hold its beginning.
  std::uint64_t packed() const { return block + static_cast<std::uint64_t>(std::max<la_int64_t>(0, archive_filter_bytes(archive_, -1) - begin_)); }

  archive* archive_;
  la_int64_t begin_;
  std::uint64_t given_ = 0;
  bool ended_ = false;
  std::string trouble_;
};

bool looks_packed(const fs::path& path) {
  std::array<char, 512> head{};
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), head.size());
  const std::string_view bytes(head.data(), static_cast<std::size_t>(in.gcount()));
  const auto begins = [&](std::string_view magic) { return bytes.starts_with(magic); };
  return begins("PK\x03\x04") || begins("PK\x05\x06") || begins("\x1F\x8B") || begins("BZh") ||
         begins("\xFD" "7zXZ") || begins("7z\xBC\xAF") || begins("\x28\xB5\x2F\xFD") ||
         (bytes.size() >= 262 && bytes.substr(257, 5) == "ustar");
}

/// Calls `visit(entry, archive)` for each regular file; false from it ends.
template <class Visit>
void each_entry(const fs::path& path, Visit visit, Diagnostics& sink) {
  const auto a = opened(path);
  if (!a) {
    sink.push_back({path.string(), 0, 0, "is no archive that can be read",
                    "zip, tar, tar.gz, tar.xz, tar.zst and 7z are", ""});
    return;
  }
  archive_entry* entry = nullptr;
  int status = ARCHIVE_OK;
  while ((status = archive_read_next_header(a.get(), &entry)) == ARCHIVE_OK ||
         status == ARCHIVE_WARN) {
    if (archive_entry_filetype(entry) != AE_IFREG) continue;
    const char* name = archive_entry_pathname_utf8(entry);
    if (!name) name = archive_entry_pathname(entry);
    const auto size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : 0;
    if (!visit(ExportFile{name ? name : "", static_cast<std::uint64_t>(size)}, a.get())) return;
  }
  if (status != ARCHIVE_EOF)
    sink.push_back({path.string(), 0, 0, "the archive breaks off: " + message_of(a.get()),
                    "what stands before was read; fetch the export again for the rest", ""});
}

}  // namespace

std::optional<Container> Container::open(const fs::path& path, Diagnostics& sink) {
  Container out;
  out.path_ = path;
  out.given_ = path.generic_string();
  while (out.given_.size() > 1 && out.given_.ends_with('/')) out.given_.pop_back();
  if (path == "-") {
    out.is_lone_ = true;
    out.input_ = std::make_shared<InputStart>();
    out.files_.push_back({"-", 0});
    return out;
  }
  std::error_code error;
  const auto status = fs::status(path, error);
  if (error || !fs::exists(status)) {
    sink.push_back({path.string(), 0, 0, "there is no such file or folder",
                    "name an export as it came: an archive, a folder or a file", ""});
    return std::nullopt;
  }
  if (!fs::is_directory(status) && !fs::is_regular_file(status)) {
    sink.push_back({path.string(), 0, 0, "is neither a file nor a folder",
                    "what a program writes can be read as standard input: … | aside audit --from FORMAT -", ""});
    return std::nullopt;
  }
  if (fs::is_directory(status)) {
    auto at = fs::recursive_directory_iterator(path, fs::directory_options::skip_permission_denied, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error))
      if (std::error_code ignored; at->symlink_status(ignored).type() == fs::file_type::regular)
        out.files_.push_back({at->path().lexically_relative(path).generic_string(),
                              static_cast<std::uint64_t>(at->file_size(ignored))});
    if (error) sink.push_back({path.string(), 0, 0, "could not be listed to its end: " + error.message(), "", ""});
  } else if (looks_packed(path)) {
    out.is_archive_ = true;
    each_entry(path, [&](ExportFile file, archive*) {
      out.files_.push_back(std::move(file));
      return true;
    }, sink);
  } else {
    out.is_lone_ = true;
    out.files_.push_back({path.filename().string(), static_cast<std::uint64_t>(fs::file_size(path, error))});
    out.path_ = path.parent_path();
    if (out.path_.empty()) out.path_ = ".";
  }
  std::sort(out.files_.begin(), out.files_.end(),
            [](const ExportFile& a, const ExportFile& b) { return a.path < b.path; });
  return out;
}

std::string Container::shown(std::string_view file) const {
  if (!is_lone_) return given_ + "/" + std::string(file);
  return !files_.empty() && file == files_.front().path ? given_ : std::string(file);
}

void Container::each(const Wanted& wanted, const Visit& give, Diagnostics& sink) const {
  pass_->given = pass_->total = 0;
  for (const auto& file : files_)
    if (wanted(file)) pass_->total += file.size;
  const Visit visit = [&](const ExportFile& file, ByteStream& stream) {
    CountedStream counted(stream, *pass_);
    return give(file, counted);
  };
  const auto broke_off = [&](const ExportFile& file, const ByteStream& stream) {
    if (!stream.trouble().empty())
      sink.push_back({file.path, 0, 0, std::string(stream.trouble()),
                      "what stands before was read", ""});
  };
  if (input_) {
    if (!wanted(files_.front())) return;
    InputStream stream(*input_);
    visit(files_.front(), stream);
    broke_off(files_.front(), stream);
    return;
  }
  if (!is_archive_) {
    for (const auto& file : files_) {
      if (!wanted(file)) continue;
      FileStream stream(path_ / file.path);
      const bool go_on = visit(file, stream);
      broke_off(file, stream);
      if (!go_on) return;
    }
    return;
  }
  Diagnostics later;
  each_entry(path_, [&](const ExportFile& file, archive* a) {
    if (!wanted(file)) return true;
    EntryStream stream(a);
    const bool go_on = visit(file, stream);
    broke_off(file, stream);
    return go_on;
  }, later);
  // That the archive breaks off was said when it was opened.
}

std::optional<std::string> whole(ByteStream& stream, std::uint64_t most) {
  std::string out;
  for (auto bytes = stream.next(); !bytes.empty(); bytes = stream.next()) {
    if (out.size() + bytes.size() > most) return std::nullopt;
    out += bytes;
  }
  if (!stream.trouble().empty()) return std::nullopt;
  return out;
}

}  // namespace aside
