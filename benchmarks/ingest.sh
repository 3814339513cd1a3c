#!/usr/bin/env bash
# Meet hoe snel ingest leest, naast DuckDB en (als die er is) pandas; drukt een Markdown-tabel af. Zie docs/benchmarks.md.
set -euo pipefail

help() {
  cat <<'END'
Gebruik: benchmarks/ingest.sh [klein|alles|groot] [AANTAL]

  klein   1 miljoen regels BBGA en een landelijke KWB (ongeveer een minuut)
  alles   10 miljoen regels BBGA, en de KWB als OData ook vijf keer zo groot; dit gebeurt als niets gekozen is
  groot   een BBGA van ruim 2 GB door een heap van 512 MB
  AANTAL  hoe vaak gemeten wordt (3); de tabel geeft de mediaan

De bestanden worden gemaakt in ingest/target/benchmark en blijven daar.
Zet JAVA_HOME voor een andere JDK, en PYTHON voor een python met pandas.
END
}

case ${1:-alles} in
  klein|alles|groot) ;;
  --help|-h) help; exit 0 ;;
  *) help >&2; exit 2 ;;
esac
[[ ${2:-3} =~ ^[1-9][0-9]*$ ]] || { help >&2; exit 2; }

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$here/ingest/target

# The newest JDK in the usual folder, when none was chosen.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(find /usr/lib/jvm -maxdepth 1 \( -name '*-21*' -o -name '*-25*' \) 2>/dev/null | sort | tail -1)
  export JAVA_HOME
fi
[ -x "${JAVA_HOME:-}/bin/javac" ] || { echo "fout: zet JAVA_HOME op een JDK 21 of nieuwer." >&2; exit 1; }

(cd "$here" && ./mvnw --batch-mode --no-transfer-progress --quiet -pl ingest -DskipTests -Dspotless.check.skip package) >&2
"${PYTHON:-python3}" -c 'import pandas' 2>/dev/null || echo "pandas is er niet en wordt overgeslagen (zet PYTHON voor een python die het heeft)." >&2

echo "$("$JAVA_HOME/bin/java" --version | head -1); $(nproc) kernen; $(uname -sm); $(date +%F); belasting vooraf $(cut -d' ' -f1-3 /proc/loadavg)"
echo
flags=(--enable-native-access=ALL-UNNAMED)
if "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow --version >/dev/null 2>&1; then
  flags+=(--sun-misc-unsafe-memory-access=allow)
fi
exec "$JAVA_HOME/bin/java" "${flags[@]}" -Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory \
  -cp "$module/test-classes:$(echo "$module"/ingest-*.jar)" \
  nl.wijkbeeld.ingest.benchmark.IngestBenchmark "${1:-alles}" "$here" "$module/benchmark" "${2:-3}"
