#!/usr/bin/env bash
# Meet de API op een verzonnen land met programma's tegelijk; drukt een Markdown-tabel af. Zie docs/benchmarks.md.
set -euo pipefail

help() {
  cat <<'END'
Gebruik: benchmarks/api.sh [CLIENTS:PAUZE[:NUMMER[:RIJEN]]...]

  CLIENTS   hoeveel programma's tegelijk
  PAUZE     hoeveel milliseconden elk gemiddeld wacht voor een vraag
  NUMMER    stel de vragen van die groep opnieuw
  RIJEN     vraag zo veel rijen in plaats van alle (4:50 50:1000 50:1000:2 50:1000:3:1000 50:0)

Elke vraag is een indicator, een niveau en een jaar, willekeurig gekozen, in een antwoord. De eerste groep
loopt de server warm. Het land (12.000 buurten, 100 indicatoren, 10 jaren) wordt de eerste keer gemaakt, in
dashboard/target/land. Zet LAND voor een land dat er al is, JAVA_HOME voor een andere JDK en POORT (8198).
END
}

case ${1:-} in --help|-h) help; exit 0 ;; esac
[ $# -gt 0 ] || set -- 4:50 50:1000 50:1000:2 50:1000:3:1000 50:0
for clients in "$@"; do
  [[ $clients =~ ^[1-9][0-9]*:[0-9]+(:[1-9](:[1-9][0-9]*)?)?$ ]] || { help >&2; exit 2; }
done

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$here/dashboard/target
port=${POORT:-8198}
lake=${LAND:-$module/land}

# The newest JDK in the usual folder, when none was chosen.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(find /usr/lib/jvm -maxdepth 1 \( -name '*-21*' -o -name '*-25*' \) 2>/dev/null | sort | tail -1)
  export JAVA_HOME
fi
[ -x "${JAVA_HOME:-}/bin/javac" ] || { echo "fout: zet JAVA_HOME op een JDK 21 of nieuwer." >&2; exit 1; }
java=$JAVA_HOME/bin/java

(cd "$here" && ./mvnw --batch-mode --no-transfer-progress --quiet -pl ingest,dashboard -DskipTests -Dspotless.check.skip package dependency:build-classpath -Dmdep.outputFile="$module/load-classpath") >&2
path=$module/test-classes:$module/classes:$(cat "$module/load-classpath")
[ -f "$lake/CURRENT" ] || "$java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$path" nl.wijkbeeld.dashboard.load.MakeCountry "$lake" >&2

echo "$("$java" --version | head -1); $(nproc) kernen; $(uname -sm); $(date +%F); belasting vooraf $(cut -d' ' -f1-3 /proc/loadavg)"
WIJKBEELD_API_PERMINUUT=0 "$java" -Xmx512m --enable-native-access=ALL-UNNAMED -jar "$module"/dashboard-*.jar serve --lake "$lake" --port "$port" >"$module/api.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
until curl --silent --output /dev/null "http://localhost:$port/api/v1"; do
  kill -0 "$server" 2>/dev/null || { cat "$module/api.log" >&2; exit 1; }
  sleep 0.1
done
echo
# The programs run on the cores of the server: they do not spend them on compiling themselves well.
"$java" -XX:TieredStopAtLevel=1 -cp "$path" nl.wijkbeeld.dashboard.load.ApiBenchmark "http://localhost:$port" "$@"
echo
echo "Geheugen van de server na afloop: $(( $(awk '/VmRSS/ {print $2}' "/proc/$server/status") / 1024 )) MB"
