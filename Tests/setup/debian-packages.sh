# shellcheck shell=bash
# Debian packages for ./hashiya and ./test, which source this file: finds what is missing, says so, installs it.

# install_packages WHY PACKAGE… : one line on what is installed and why; nothing where all is there already.
# Where it cannot be had: one line that says what is missing and how to get it, and 1.
install_packages() {
  local why=$1 package log
  local -a missing=() install as_root=()
  shift
  # Elsewhere than on Debian and its kin, whoever builds brings the libraries; a build that misses one says which.
  command -v dpkg-query >/dev/null || return 0
  for package in "$@"; do
    # Fails for a package that was never known, prints another status for one that was removed.
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  install=(apt-get install -y --no-install-recommends "${missing[@]}")
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "hashiya: missing: ${missing[*]} ($why); as root: ${install[*]}" >&2
      return 1
    fi
    as_root=(sudo)
    # Without a terminal nobody can type a password.
    [[ -t 0 ]] || as_root+=(-n)
  fi
  echo "hashiya: installing ${missing[*]} with apt-get${as_root:+ and sudo} ($why)" >&2
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  log=$(mktemp)
  # A machine that never asked for the lists of packages has none: then once more, with them.
  if "${as_root[@]}" "${install[@]}" </dev/null >"$log" 2>&1 ||
    { "${as_root[@]}" apt-get update </dev/null >"$log" 2>&1 &&
      "${as_root[@]}" "${install[@]}" </dev/null >"$log" 2>&1; }; then
    rm -f "$log"
    return 0
  fi
  echo "hashiya: missing: ${missing[*]} ($why); apt-get failed (its words are in $log): without network, or without" \
    "the right to? To get them: sudo apt-get update && sudo ${install[*]}" >&2
  return 1
}
