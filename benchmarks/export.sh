#!/usr/bin/env bash
# Meet hoe snel een grote tabel wordt geschreven, naast DuckDB's eigen COPY; drukt een Markdown-tabel af. Zie docs/benchmarks.md.
set -euo pipefail

help() {
  cat <<'END'
Gebruik: benchmarks/export.sh [AANTAL]

  AANTAL  hoe vaak gemeten wordt (3); de tabel geeft de mediaan

Ruim 5 miljoen rijen van het verzonnen land (33 indicatoren, 10 jaren) als CSV en Parquet, en 1 miljoen
rijen als XLSX in een heap van 256 MB. Zet LAND voor een land dat er al is, en JAVA_HOME voor een andere JDK.
END
}

case ${1:-} in --help|-h) help; exit 0 ;; esac
[[ ${1:-3} =~ ^[1-9][0-9]*$ ]] || { help >&2; exit 2; }

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$here/dashboard/target
lake=${LAND:-$module/land}

# The newest JDK in the usual folder, when none was chosen.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(find /usr/lib/jvm -maxdepth 1 \( -name '*-21*' -o -name '*-25*' \) 2>/dev/null | sort | tail -1)
  export JAVA_HOME
fi
[ -x "${JAVA_HOME:-}/bin/javac" ] || { echo "fout: zet JAVA_HOME op een JDK 21 of nieuwer." >&2; exit 1; }
java=$JAVA_HOME/bin/java

(cd "$here" && ./mvnw --batch-mode --no-transfer-progress --quiet -pl ingest,dashboard -DskipTests -Dspotless.check.skip test-compile dependency:build-classpath -Dmdep.outputFile="$module/export-classpath") >&2
path=$module/test-classes:$module/classes:$here/ingest/target/classes:$(cat "$module/export-classpath")
[ -f "$lake/CURRENT" ] || "$java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$path" nl.wijkbeeld.dashboard.load.MakeCountry "$lake" >&2

echo "$("$java" --version | head -1); $(nproc) kernen; $(uname -sm); $(date +%F); belasting vooraf $(cut -d' ' -f1-3 /proc/loadavg)"
echo
exec "$java" -Xmx256m --enable-native-access=ALL-UNNAMED -cp "$path" nl.wijkbeeld.dashboard.export.ExportBenchmark "$lake" "${1:-3}"
