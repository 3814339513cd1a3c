#!/usr/bin/env bash
# Meet een zaal met telefoons op deze machine; drukt een Markdown-tabel af. Zie docs/benchmarks.md.
set -euo pipefail

help() {
  cat <<'END'
Gebruik: benchmarks/buurttop.sh [TELEFOONS] [SECONDEN]

  TELEFOONS   hoeveel telefoons tegelijk meedoen (150)
  SECONDEN    hoe lang (60)

Elke telefoon kijkt om de vier seconden en schrijft gemiddeld om de twintig seconden een notitie. Zet JAVA_HOME
voor een andere JDK en POORT voor een andere poort (8198).
END
}

case ${1:-} in --help|-h) help; exit 0 ;; esac
phones=${1:-150}
seconds=${2:-60}
[[ $phones =~ ^[1-9][0-9]*$ && $seconds =~ ^[1-9][0-9]*$ ]] || { help >&2; exit 2; }

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$here/dashboard/target
port=${POORT:-8198}

# The newest JDK in the usual folder, when none was chosen.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(find /usr/lib/jvm -maxdepth 1 \( -name '*-21*' -o -name '*-25*' \) 2>/dev/null | sort | tail -1)
  export JAVA_HOME
fi
[ -x "${JAVA_HOME:-}/bin/javac" ] || { echo "fout: zet JAVA_HOME op een JDK 21 of nieuwer." >&2; exit 1; }
java=$JAVA_HOME/bin/java

(cd "$here" && ./mvnw --batch-mode --no-transfer-progress --quiet -pl ingest,dashboard -DskipTests -Dspotless.check.skip package dependency:build-classpath -Dmdep.outputFile="$module/load-classpath") >&2
path=$module/test-classes:$module/classes:$(cat "$module/load-classpath")
folder=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
  rm -rf "$folder"
}
trap finish EXIT

"$java" -cp "$path" nl.wijkbeeld.dashboard.load.HallBenchmark maak "$folder/wijkbeelden" >&2
"$java" -Xmx512m --enable-native-access=ALL-UNNAMED -jar "$module"/dashboard-*.jar serve --lake "$folder/meer" --wijkbeelden "$folder/wijkbeelden" --port "$port" >"$folder/serve.log" 2>&1 &
server=$!
until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || { cat "$folder/serve.log" >&2; exit 1; }
  sleep 0.2
done
"$java" -cp "$path" nl.wijkbeeld.dashboard.load.HallBenchmark meet "http://localhost:$port/" "$phones" "$seconds"
