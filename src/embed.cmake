# Writes OUTPUT, a source file that holds every file of ROOT/rules and ROOT/dictionaries.
# A string literal may be 64 KiB in the standard's eyes, so long files are cut in pieces.
# With "sv" the compiler knows how long they are; counting half a megabyte at compile time
# is more than clang does.
file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/rules/*.rule ${ROOT}/rules/*.txt ${ROOT}/dictionaries/*.txt)
list(SORT files)

set(out "#include \"rule/pack.h\"\n\nnamespace aside {\nnamespace {\n\n")
string(APPEND out "using namespace std::string_view_literals;\n\n")
string(APPEND out "constexpr PackedFile files[] = {\n")
foreach(path IN LISTS files)
  file(READ ${ROOT}/${path} text)
  string(LENGTH "${text}" length)
  string(APPEND out "{\"${path}\",\n")
  set(at 0)
  while(at LESS length OR at EQUAL 0)
    string(SUBSTRING "${text}" ${at} 12000 piece)
    string(APPEND out "R\"_aside_(${piece})_aside_\"sv\n")
    math(EXPR at "${at} + 12000")
  endwhile()
  string(APPEND out "},\n")
endforeach()
string(APPEND out "};\n\n}  // namespace\n\n")
string(APPEND out "std::span<const PackedFile> packed_files() { return files; }\n\n")
string(APPEND out "}  // namespace aside\n")
file(WRITE ${OUTPUT} "${out}")
