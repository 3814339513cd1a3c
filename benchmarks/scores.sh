#!/usr/bin/env bash
# Meet wat de rangintervallen van draagkracht en draaglast kosten voor heel Nederland; drukt een Markdown-tabel af. Zie docs/benchmarks.md.
set -euo pipefail

help() {
  cat <<'END'
Gebruik: benchmarks/scores.sh [GEBIEDEN [INDICATOREN [TREKKINGEN]]]

  GEBIEDEN     hoeveel buurten (12000)
  INDICATOREN  hoeveel indicatoren, ten hoogste 99 (60)
  TREKKINGEN   hoe vaak de score op een andere manier gemaakt wordt (1000)

De cijfers zijn verzonnen uit een vaste seed; een op de twintig ontbreekt. Heeft python3 numpy (Debian: python3-numpy), dan rekent die hetzelfde
ernaast; PYTHON wijst een andere aan. Zet JAVA_HOME voor een andere JDK.
END
}

case ${1:-} in --help|-h) help; exit 0 ;; esac
areas=${1:-12000}
indicators=${2:-60}
draws=${3:-1000}
for number in "$areas" "$indicators" "$draws"; do
  [[ $number =~ ^[1-9][0-9]*$ ]] || { help >&2; exit 2; }
done

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
module=$here/analytics/target

# The newest JDK in the usual folder, when none was chosen.
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(find /usr/lib/jvm -maxdepth 1 \( -name '*-21*' -o -name '*-25*' \) 2>/dev/null | sort | tail -1)
  export JAVA_HOME
fi
[ -x "${JAVA_HOME:-}/bin/javac" ] || { echo "fout: zet JAVA_HOME op een JDK 21 of nieuwer." >&2; exit 1; }

(cd "$here" && ./mvnw --batch-mode --no-transfer-progress --quiet -pl ingest,analytics -DskipTests -Dspotless.check.skip test-compile dependency:build-classpath -Dmdep.outputFile="$module/scores-classpath") >&2

figures=$(mktemp --suffix=.csv)
trap 'rm -f "$figures"' EXIT
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done

echo "$("$JAVA_HOME/bin/java" --version | head -1); $(nproc) kernen; $(uname -sm); $(date +%F); $areas gebieden, $indicators indicatoren, $draws trekkingen; belasting vooraf $(cut -d' ' -f1-3 /proc/loadavg)"
echo
echo "| wat | wandtijd s | CPU s | uitkomst | belasting |"
echo "|---|--:|--:|---|--:|"
"$JAVA_HOME/bin/java" -Xmx4g "${opens[@]}" -cp "$module/test-classes:$module/classes:$(cat "$module/scores-classpath")" \
  nl.wijkbeeld.analytics.score.ScoresBenchmark "$areas" "$indicators" "$draws" "$figures" 2>"$module/scores-fouten.log" || { tail -20 "$module/scores-fouten.log" >&2; exit 1; }

python=${PYTHON:-python3}
if "$python" -c 'import numpy' 2>/dev/null; then
  "$python" "$here/benchmarks/rangen-met-numpy.py" "$figures" "$draws"
else
  echo "numpy is er niet (Debian: apt install python3-numpy); dat wordt overgeslagen." >&2
fi
