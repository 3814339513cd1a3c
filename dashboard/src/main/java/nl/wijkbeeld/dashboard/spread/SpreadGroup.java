package nl.wijkbeeld.dashboard.spread;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.map.AreaGroup;
import nl.wijkbeeld.dashboard.map.StateSign;
import nl.wijkbeeld.dashboard.text.FigureState;

/**
 * How an area lies among its neighbours. High and low are above and below the mean, not good and
 * bad: their colours are neither those of what carries nor those of what weighs.
 */
enum SpreadGroup {
  HOOG_BIJ_HOOG("HH", "#3f649c", "#3f649c", AreaGroup.Hatch.EVEN),
  LAAG_BIJ_LAAG("LL", "#e3c36c", "#8f6b12", AreaGroup.Hatch.UPRIGHT),
  HOOG_TUSSEN_LAAG("HL", "#a9c3e6", "#27456f", AreaGroup.Hatch.GRID),
  LAAG_TUSSEN_HOOG("LH", "#f6e7bb", "#8f6b12", AreaGroup.Hatch.CROSSES),
  HOOG("hoog", "#3f649c", "#3f649c", AreaGroup.Hatch.EVEN),
  LAAG("laag", "#e3c36c", "#8f6b12", AreaGroup.Hatch.UPRIGHT),
  TOEVAL("toeval", "", "", AreaGroup.Hatch.EVEN),
  ALLEEN("alleen", "#ffffff", "#a5a59e", AreaGroup.Hatch.CROSSES),
  ONBEKEND("onbekend", "", "", AreaGroup.Hatch.EVEN),
  ONDERDRUKT("onderdrukt", "", "", AreaGroup.Hatch.EVEN),
  NVT("nvt", "", "", AreaGroup.Hatch.EVEN);

  private final String code;
  private final String ground;
  private final String ink;
  private final AreaGroup.Hatch hatch;

  SpreadGroup(String code, String ground, String ink, AreaGroup.Hatch hatch) {
    this.code = code;
    this.ground = ground;
    this.ink = ink;
    this.hatch = hatch;
  }

  static Optional<SpreadGroup> find(String code) {
    return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
  }

  static SpreadGroup of(FigureState state) {
    return find(state.code()).orElse(ONBEKEND);
  }

  String code() {
    return code;
  }

  /** What it is called, without a capital. */
  String label(Language language) {
    return state()
        .map(state -> state.word(language))
        .orElseGet(
            () ->
                Texts.of(SpreadGroup.class, language)
                    .get("ligging." + name().toLowerCase(Locale.ROOT)));
  }

  /** Whether it is more than chance. */
  boolean sure() {
    return !letters().isEmpty();
  }

  /** What stands in its areas. */
  String letters() {
    return switch (this) {
      case HOOG_BIJ_HOOG, LAAG_BIJ_LAAG, HOOG_TUSSEN_LAAG, LAAG_TUSSEN_HOOG -> code;
      case HOOG -> "H";
      case LAAG -> "L";
      case TOEVAL, ALLEEN, ONBEKEND, ONDERDRUKT, NVT -> "";
    };
  }

  /** The state of areas without a figure. */
  Optional<FigureState> state() {
    return switch (this) {
      case ONBEKEND -> Optional.of(FigureState.ONBEKEND);
      case ONDERDRUKT -> Optional.of(FigureState.ONDERDRUKT);
      case NVT -> Optional.of(FigureState.NVT);
      default -> Optional.empty();
    };
  }

  /** How its areas are drawn, when they have a drawing of their own. */
  Optional<AreaGroup> drawn() {
    return ground.isEmpty()
        ? Optional.empty()
        : Optional.of(new AreaGroup(code, letters(), ground, ink, hatch));
  }

  String swatch() {
    return drawn()
        .map(AreaGroup::swatch)
        .orElseGet(() -> state().map(StateSign::swatch).orElseGet(StateSign::noiseSwatch));
  }
}
