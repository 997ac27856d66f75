// Drives a fuzz target where libFuzzer does not: its seeds, then inputs made from them by the
// usual changes (bytes, runs of bytes, words of its dictionary, pieces of other seeds). The same
// ones every time, so that a run that passed passes again:
//   fuzz-TARGET RUNS SEEDS DICTIONARY FOUND
// FOUND holds the input being tried, and so the one that broke it, however the program ended. Random numbers: splitmix64 (Steele, Lea, Flood 2014).
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 4096;

void try_input(const std::string& input, const fs::path& found) {
  std::ofstream(found, std::ios::binary | std::ios::trunc) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

class Random {
 public:
  /// Below `end`; 0 when that is 0.
  std::size_t below(std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(next() % end); }
  char byte() { return static_cast<char>(next()); }

 private:
  std::uint64_t next() {
    auto z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint64_t state_ = 1;
};

std::string whole(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> seeds_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file()) paths.push_back(file.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const auto& path : paths) out.push_back(whole(path));
  return out;
}

/// The words of a libFuzzer dictionary: what stands between the quotes of each line, with \xNN.
std::vector<std::string> words_in(const fs::path& path) {
  std::vector<std::string> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto begin = line.find('"'), end = line.rfind('"');
    if (line.starts_with('#') || begin == line.npos || end <= begin) continue;
    std::string word;
    for (auto i = begin + 1; i < end; ++i) {
      const bool escaped = line[i] == '\\' && i + 1 < end;
      if (escaped && line[i + 1] == 'x' && i + 3 < end) {
        word += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
        i += 3;
      } else {
        if (escaped) ++i;
        word += line[i];
      }
    }
    out.push_back(word);
  }
  return out;
}

struct Source {
  const std::vector<std::string>& seeds;
  const std::vector<std::string>& words;
};

void change(std::string& input, const Source& source, Random& random) {
  const auto at = random.below(input.size() + 1);
  const auto length = random.below(std::min<std::size_t>(input.size() - at, 64) + 1);
  switch (random.below(6)) {
    case 0: input.insert(at, 1, random.byte()); break;
    case 1: if (at < input.size()) input[at] = random.byte(); break;
    case 2: input.erase(at, length); break;
    case 3: input.insert(at, input.substr(at, length)); break;
    case 4: if (!source.words.empty()) input.insert(at, source.words[random.below(source.words.size())]); break;
    default: {
      const auto& other = source.seeds[random.below(source.seeds.size())];
      const auto from = random.below(other.size() + 1);
      input.replace(at, length, other.substr(from, random.below(256)));
    }
  }
  if (input.size() > most_bytes) input.resize(most_bytes);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: " << argv[0] << " RUNS SEEDS DICTIONARY FOUND\n";
    return 2;
  }
  const fs::path found = argv[4];
  const auto seeds = seeds_in(argv[2]), words = words_in(argv[3]);
  if (seeds.empty()) {
    std::cerr << argv[2] << ": no seeds there\n";
    return 2;
  }
  for (const auto& seed : seeds) try_input(seed, found);
  Random random;
  const auto runs = std::strtoull(argv[1], nullptr, 10);
  for (std::uint64_t i = 0; i < runs; ++i) {
    auto input = seeds[random.below(seeds.size())].substr(0, most_bytes);
    for (auto changes = 1 + random.below(6); changes > 0; --changes) change(input, {seeds, words}, random);
    try_input(input, found);
  }
  fs::remove(found);
  std::cout << seeds.size() << " seeds and " << runs << " inputs made from them, no finding\n";
  return 0;
}
