package nl.wijkbeeld.dashboard.atlas;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkbeeld.dashboard.address.Address;
import nl.wijkbeeld.dashboard.figure.IndicatorCatalog;
import nl.wijkbeeld.dashboard.figure.IndicatorInfo;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.map.ClassBreaks;
import nl.wijkbeeld.vocabulary.Niveau;
import nl.wijkbeeld.vocabulary.Periode;

/**
 * What one map shows, every part of it filled in.
 *
 * @param vanaf the earlier period from which the change is shown, if it is
 * @param klassen the number of classes
 * @param methode how classes are chosen
 * @param vast whether the classes are the same in every period
 */
record PanelChoice(
    IndicatorInfo indicator,
    Niveau niveau,
    String indeling,
    Periode periode,
    Optional<Periode> vanaf,
    int klassen,
    ClassBreaks.Method methode,
    boolean vast) {

  static final String YES = "ja";

  /** The address under which a browser finds what this map says of each area. */
  String figuresHref(String snapshot, Language language) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("indicator", List.of(indicator.code()));
    choices.put("niveau", List.of(niveau.code()));
    choices.put("indeling", List.of(indeling));
    choices.put("periode", List.of(periode.code()));
    vanaf.ifPresent(from -> choices.put("vanaf", List.of(from.code())));
    choices.put("klassen", List.of("" + klassen));
    choices.put("methode", List.of(methode.code()));
    if (vast) {
      choices.put("klassen_vast", List.of(YES));
    }
    return new Address("kaartcijfers/" + snapshot, choices).in(language).href();
  }

  /** The address under which a browser finds the outlines of its areas. */
  String outlinesHref(String snapshot) {
    return "omtrekken/%s/%s/%s"
        .formatted(
            snapshot,
            URLEncoder.encode(indeling, StandardCharsets.UTF_8).replace("+", "%20"),
            niveau.code());
  }

  /** Reads {@link #figuresHref} back; nothing when a part is missing or is not in the snapshot. */
  static Optional<PanelChoice> of(IndicatorCatalog catalog, Address address) {
    Optional<IndicatorInfo> indicator = address.first("indicator").flatMap(catalog::find);
    Optional<Niveau> niveau = address.first("niveau").flatMap(Niveau::find);
    Optional<Periode> periode = address.first("periode").flatMap(Periode::find);
    Optional<Periode> vanaf = address.first("vanaf").flatMap(Periode::find);
    Optional<Integer> klassen = address.first("klassen").flatMap(PanelChoice::classes);
    Optional<ClassBreaks.Method> methode = address.first("methode").flatMap(PanelChoice::method);
    if (indicator.isEmpty()
        || niveau.isEmpty()
        || periode.isEmpty()
        || klassen.isEmpty()
        || methode.isEmpty()
        || vanaf.isPresent() != address.has("vanaf")) {
      return Optional.empty();
    }
    return address
        .first("indeling")
        .filter(
            given ->
                catalog
                    .divisions(indicator.get().code(), niveau.get(), periode.get())
                    .contains(given))
        .map(
            indeling ->
                new PanelChoice(
                    indicator.get(),
                    niveau.get(),
                    indeling,
                    periode.get(),
                    vanaf,
                    klassen.get(),
                    methode.get(),
                    address.has("klassen_vast")));
  }

  /** The number of classes that is written so. */
  static Optional<Integer> classes(String text) {
    return text.matches("[3-7]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** The way of choosing classes that is written so. */
  static Optional<ClassBreaks.Method> method(String text) {
    for (ClassBreaks.Method method : ClassBreaks.Method.values()) {
      if (method.code().equals(text)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }
}
