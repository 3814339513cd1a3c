#!/usr/bin/env bash
# Meet Moran, LISA en Gi* van 12.000 verzonnen buurten en 20 indicatoren, en hetzelfde in R als spdep er is. Zie docs/benchmarks.md.
set -euo pipefail

help() {
  cat <<'END'
Gebruik: benchmarks/ruimte.sh [INDICATOREN]

  INDICATOREN  voor hoeveel van de 20 indicatoren R het ook doet (standaard 1); 0 slaat R over

De cijfers zijn verzonnen uit een vaste seed. spdep komt met: apt-get install r-cran-spdep. Zet JAVA_HOME voor een andere JDK.
END
}

case ${1:-1} in
  --help|-h) help; exit 0 ;;
  *[!0-9]*) help >&2; exit 2 ;;
esac
many=${1:-1}

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)

# The newest JDK in the usual folder, when none was chosen.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(find /usr/lib/jvm -maxdepth 1 \( -name '*-21*' -o -name '*-25*' \) 2>/dev/null | sort | tail -1)
  export JAVA_HOME
fi
[ -x "${JAVA_HOME:-}/bin/javac" ] || { echo "fout: zet JAVA_HOME op een JDK 21 of nieuwer." >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "$("$JAVA_HOME/bin/java" --version | head -1); $(nproc) kernen; $(uname -sm); $(date +%F); belasting vooraf $(cut -d' ' -f1-3 /proc/loadavg)"
(cd "$here" && ./mvnw --batch-mode --no-transfer-progress -pl ingest,analytics -Dspotless.check.skip test -Dtest=SpatialSpeedTest \
  -Dsurefire.failIfNoSpecifiedTests=false -Dwijkbeeld.meting=ja -Dwijkbeeld.meting.uit="$folder") > "$folder/verslag.txt" 2>&1 \
  || { cat "$folder/verslag.txt" >&2; exit 1; }
grep gebieden "$folder/verslag.txt"

if [ "$many" -gt 0 ] && Rscript -e 'quit(status = !requireNamespace("spdep", quietly = TRUE))' > "$folder/r.txt" 2>&1; then
  Rscript "$here/benchmarks/ruimte.R" "$folder" "$many" 2>&1 | grep '^spdep'
else
  echo "R met spdep is overgeslagen."
fi
