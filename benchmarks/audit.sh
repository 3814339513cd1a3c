#!/usr/bin/env bash
# Meet wat de onthullingscontrole kost bij de indeling van Amsterdam; drukt Markdown-tabellen af. Zie docs/benchmarks.md.
set -euo pipefail

help() {
  cat <<'END'
Gebruik: benchmarks/audit.sh [tonen|verbergen] [WEKEN...]

  tonen      nullen zijn te zien; dit gebeurt als niets gekozen is
  verbergen  nullen zijn verborgen, zoals bij gevoelige tellingen
  WEKEN      hoeveel weken de tabellen hebben (1 13 52); meer dan een week heeft ook een jaartotaal

De cijfers zijn verzonnen uit een vaste seed. Zet JAVA_HOME voor een andere JDK.
END
}

case ${1:-tonen} in
  tonen|verbergen) zeros=${1:-tonen} ;;
  --help|-h) help; exit 0 ;;
  *) help >&2; exit 2 ;;
esac
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- 1 13 52
for weeks in "$@"; do
  [[ $weeks =~ ^[1-9][0-9]*$ ]] || { help >&2; exit 2; }
done

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$here/analytics/target

# The newest JDK in the usual folder, when none was chosen.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(find /usr/lib/jvm -maxdepth 1 \( -name '*-21*' -o -name '*-25*' \) 2>/dev/null | sort | tail -1)
  export JAVA_HOME
fi
[ -x "${JAVA_HOME:-}/bin/javac" ] || { echo "fout: zet JAVA_HOME op een JDK 21 of nieuwer." >&2; exit 1; }

(cd "$here" && ./mvnw --batch-mode --no-transfer-progress --quiet -pl ingest,analytics -DskipTests -Dspotless.check.skip test-compile dependency:build-classpath -Dmdep.outputFile="$module/audit-classpath") >&2

echo "$("$JAVA_HOME/bin/java" --version | head -1); $(nproc) kernen; $(uname -sm); $(date +%F); belasting vooraf $(cut -d' ' -f1-3 /proc/loadavg)"
echo
exec "$JAVA_HOME/bin/java" -Xmx4g -cp "$module/test-classes:$module/classes:$(cat "$module/audit-classpath")" \
  nl.wijkbeeld.analytics.disclosure.AuditBenchmark "$zeros" "$@"
