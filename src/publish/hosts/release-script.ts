import { signature } from './host.ts';

/**
 * A script that puts a built site in place on a server: a folder per release, hashed files of the last two releases kept
 * (visitors with an older page still load them), then one atomic swap of a link.
 * @param folder the output, relative to where the script is run.
 */
export function releaseScript(folder: string): string {
  return `#!/bin/sh
# ${signature}.
# Usage: release.sh DIRECTORY   The server's root is DIRECTORY/current.
set -eu
site='${folder.replaceAll("'", "'\\''")}'
root=$1
release=$root/releases/$(date -u +%Y%m%dT%H%M%S)-$$
mkdir -p "$release"
cp -R "$site/." "$release/"
before=
if [ -e "$root/current" ]; then
  # Files with a hash in their name, of the release before: never over a new one. Its own guests are not taken along.
  before=$(readlink -f "$root/current")
  (cd "$release" && find _astro pictures pagefind/fragment pagefind/index -type f 2>/dev/null || true) >"$release/.own"
  for kind in _astro pictures pagefind/fragment pagefind/index; do
    [ -d "$before/$kind" ] || continue
    (cd "$before" && find "$kind" -type f) | while IFS= read -r file; do
      if [ -f "$before/.own" ] && ! grep -Fxq -- "$file" "$before/.own"; then continue; fi
      [ -e "$release/$file" ] && continue
      mkdir -p "$release/$(dirname "$file")"
      cp -p "$before/$file" "$release/$file"
    done
  done
fi
ln -s "$release" "$root/next.$$"
mv -T "$root/next.$$" "$root/current"
# It stays with the one before and the newest of the others, to go back to; clocks may have been set back since.
ls -1t "$root/releases" | grep -Fxv -e "\${release##*/}" -e "\${before##*/}" | tail -n +2 | while IFS= read -r old; do
  rm -rf -- "$root/releases/$old"
done
`;
}
