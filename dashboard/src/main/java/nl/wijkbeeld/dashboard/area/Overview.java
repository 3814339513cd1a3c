package nl.wijkbeeld.dashboard.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkbeeld.dashboard.figure.Figure;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.vocabulary.Meting;
import nl.wijkbeeld.vocabulary.Pijler;

/**
 * What of all key figures a reader sees first: of each side as many, of every theme something,
 * known before unknown and new before old. The themes show the rest.
 */
final class Overview {
  private static final int OF_A_SIDE = 8;
  private static final int OF_CONTEXT = 6;

  private Overview() {}

  static Map<IndicatorInfo, Figure> of(Map<IndicatorInfo, Figure> all) {
    List<IndicatorInfo> chosen = new ArrayList<>();
    for (Pijler side : Pijler.values()) {
      chosen.addAll(side(all, side, side == Pijler.CONTEXT ? OF_CONTEXT : OF_A_SIDE));
    }
    Map<IndicatorInfo, Figure> overview = new LinkedHashMap<>(all);
    overview.keySet().retainAll(chosen);
    return overview;
  }

  private static List<IndicatorInfo> side(Map<IndicatorInfo, Figure> all, Pijler side, int most) {
    Map<String, List<IndicatorInfo>> themes = new LinkedHashMap<>();
    all.keySet().stream()
        .filter(indicator -> indicator.pijler() == side)
        .sorted(
            Comparator.comparing(
                    (IndicatorInfo indicator) ->
                        !(all.get(indicator).meting() instanceof Meting.Bekend))
                .thenComparing(
                    Comparator.comparing(
                            (IndicatorInfo indicator) -> all.get(indicator).periode().begin())
                        .reversed())
                .thenComparing(IndicatorInfo::label))
        .forEach(
            indicator ->
                themes
                    .computeIfAbsent(indicator.thema(), unused -> new ArrayList<>())
                    .add(indicator));
    List<IndicatorInfo> chosen = new ArrayList<>();
    for (int turn = 0; chosen.size() < most; turn++) {
      int before = chosen.size();
      for (List<IndicatorInfo> theme : themes.values()) {
        if (turn < theme.size() && chosen.size() < most) {
          chosen.add(theme.get(turn));
        }
      }
      if (chosen.size() == before) {
        break;
      }
    }
    return chosen;
  }
}
