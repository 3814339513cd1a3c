#!/usr/bin/env bash
# Meet het dashboard op een verzonnen land met gebruikers tegelijk; drukt Markdown-tabellen af. Zie docs/benchmarks.md.
set -euo pipefail

help() {
  cat <<'END'
Gebruik: benchmarks/dashboard.sh [GEBRUIKERS:DENKTIJD...]

  GEBRUIKERS   hoeveel gebruikers tegelijk
  DENKTIJD     hoeveel seconden elk gemiddeld naar een pagina kijkt (20:2 100:10); met :lezing erachter
               lopen zij over de pagina’s van de lezing: 1:1:lezing

Vooraf lopen vier gebruikers de server warm; dat telt niet mee.

Het land is verzonnen: 12.000 buurten, 100 indicatoren, 10 jaren. Het wordt de eerste keer gemaakt, in
dashboard/target/land. Zet JAVA_HOME voor een andere JDK en POORT voor een andere poort (8199).
END
}

case ${1:-} in --help|-h) help; exit 0 ;; esac
[ $# -gt 0 ] || set -- 20:2 100:10
for users in "$@"; do
  [[ $users =~ ^[1-9][0-9]*:[1-9][0-9]*(:lezing)?$ ]] || { help >&2; exit 2; }
done

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$here/dashboard/target
port=${POORT:-8199}
lake=$module/land

# The newest JDK in the usual folder, when none was chosen.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(find /usr/lib/jvm -maxdepth 1 \( -name '*-21*' -o -name '*-25*' \) 2>/dev/null | sort | tail -1)
  export JAVA_HOME
fi
[ -x "${JAVA_HOME:-}/bin/javac" ] || { echo "fout: zet JAVA_HOME op een JDK 21 of nieuwer." >&2; exit 1; }
java=$JAVA_HOME/bin/java

(cd "$here" && ./mvnw --batch-mode --no-transfer-progress --quiet -pl ingest,dashboard -DskipTests -Dspotless.check.skip package dependency:build-classpath -Dmdep.outputFile="$module/load-classpath") >&2
path=$module/test-classes:$module/classes:$(cat "$module/load-classpath")
"$java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$path" nl.wijkbeeld.dashboard.load.MakeCountry "$lake" >&2

echo "$("$java" --version | head -1); $(nproc) kernen; $(uname -sm); $(date +%F); belasting vooraf $(cut -d' ' -f1-3 /proc/loadavg)"
begin=$(date +%s%N)
"$java" -Xmx512m --enable-native-access=ALL-UNNAMED -jar "$module"/dashboard-*.jar serve --lake "$lake" --port "$port" >"$module/load.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
until curl --silent --output /dev/null "http://localhost:$port/"; do
  kill -0 "$server" 2>/dev/null || { cat "$module/load.log" >&2; exit 1; }
  sleep 0.1
done
echo "Van start tot eerste antwoord: $(( ($(date +%s%N) - begin) / 1000000 )) ms"
echo
"$java" -cp "$path" nl.wijkbeeld.dashboard.load.FirstMap "http://localhost:$port/"
echo
"$java" -cp "$path" nl.wijkbeeld.dashboard.load.LoadBenchmark "http://localhost:$port/" "$server" 4:1 "$@"

# What a researcher would take instead, when it is there.
if command -v Rscript >/dev/null && Rscript -e 'library(sf)' >/dev/null 2>&1; then
  "$java" --enable-native-access=ALL-UNNAMED -cp "$path" nl.wijkbeeld.dashboard.load.CountryForOthers "$lake" "$module/anders"
  printf '\n| kaart van alle buurten, andere indicator | keren | mediaan ms | meest ms | inlezen s |\n|---|--:|--:|--:|--:|\n'
  Rscript "$here/benchmarks/kaart.R" "$module/anders"
else
  echo "R met sf is er niet (Debian: r-base-core r-cran-sf); die vergelijking is overgeslagen."
fi
