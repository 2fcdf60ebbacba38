# What scripts/map, scripts/test and scripts/install share; sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# need PACKAGE…: installs the Debian packages that are missing, as root or by sudo; else says how and stops.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null && ! { [ -t 0 ] && command -v sudo >/dev/null; }; then
      say "These packages are missing. Install them and run this again:"
      say "  sudo apt-get update && sudo apt-get install -y ${missing[*]}"
      exit 1
    fi
    as=(sudo)
  fi
  say "Installing ${missing[*]} …"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1 && return
  "${as[@]}" apt-get update -qq >/dev/null || say "apt-get update failed; trying to install all the same"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
}

# need_build_tools: what building the program takes.
need_build_tools() {
  if ! command -v swift >/dev/null; then
    say "There is no 'swift' on the PATH. Install Swift 6.3 or later (https://www.swift.org/install/linux/) and run this again."
    exit 1
  fi
  need libgeos-dev libproj-dev libsqlite3-dev libxml2-dev zlib1g-dev pkg-config
}

# need_map_library: what goes into the HTML map.
need_map_library() { need libjs-leaflet libjs-leaflet.markercluster; }

# build_release: builds the command; the compiler's chatter is shown only when it fails.
build_release() {
  local log
  log=$(mktemp)
  say "Building incident-mapper (the first time takes a few minutes) …"
  if ! swift build --package-path "$root" -c release --product incident-mapper >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
  command_path=$(swift build --package-path "$root" -c release --show-bin-path)/incident-mapper
}

# build_data: compiles the gazetteer and the boundaries, when a table or the command is newer than they are.
build_data() {
  local built=$root/Gazetteer/built
  if [ -f "$built/default.gazetteer" ] && [ -f "$built/default.boundaries" ] &&
    [ -z "$(find "$root/Gazetteer" -name built -prune -o -type f -newer "$built/default.gazetteer" -print -quit)" ] &&
    "$command_path" gazetteer verify >/dev/null 2>&1; then
    return
  fi
  say "Building the gazetteer and the boundaries …"
  "$command_path" gazetteer build
}
