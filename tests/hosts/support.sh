# What the tests of real hosts share: `. support.sh` with ASIDE and WORK as arguments. Each
# runs in an empty folder with an empty HOME; 77 is skipped, with the reason.
aside=$(realpath "$1")
mkdir -p "$2"
kept=$(realpath "$2") # what may be used again the next time
PATH=$(dirname "$aside"):$PATH
work=$(mktemp -d)
HOME=$work/home
export PATH HOME
mkdir "$HOME"
unset ASIDE ASIDE_TO ASIDE_CONFIG XDG_STATE_HOME XDG_DATA_HOME XDG_CONFIG_HOME GIT_DIR
children=
finish() {
  for child in $children; do kill "$child" 2>/dev/null || true; done
  for child in $children; do wait "$child" 2>/dev/null || true; done
  rm -rf -- "$work"
}
trap finish EXIT
cd "$work"

harsh='You broke the build again, this is your fault'
clean='The build is red since 14:02, I am on it'

# With --all everything is to run: what cannot has failed.
skip() {
  [ -n "${ASIDE_TESTS_INSTALL-}" ] || { echo "skipped: $1"; exit 77; }
  echo "failed: $1"
  exit 1
}
# For what npm installs: only `tests/run --all` does.
may_install() { [ -n "${ASIDE_TESTS_INSTALL-}" ] || skip 'its npm packages are not installed: tests/run --all does that'; }
needs() { command -v "$1" >/dev/null || skip "$1 is not installed"; }
fail() {
  echo "failed: $1"
  for log in "$work"/*.log; do
    [ ! -f "$log" ] || { echo "--- $log"; tail -n 30 "$log"; }
  done
  exit 1
}
# until LIMIT COMMAND…: tries again until it succeeds, at most LIMIT seconds.
until_true() {
  limit=$(($(date +%s) + $1))
  shift
  while ! "$@"; do
    [ "$(date +%s)" -lt "$limit" ] || return 1
    sleep 0.1
  done
}
blocked() { ! "$@" >out.log 2>&1 || fail "this got out: $*"; }
passes() { "$@" >out.log 2>&1 || fail "this was held back: $*"; }
says() { grep -q -- "$1" out.log || fail "expected to read: $1"; }

new_repository() {
  rm -rf "$1"
  git init -q "$1"
  git -C "$1" config user.email ann@example.org
  git -C "$1" config user.name Ann
  git -C "$1" config commit.gpgsign false
}
