package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkbeeld.dashboard.wijkbeeld.Content;
import nl.wijkbeeld.dashboard.wijkbeeld.Draft;
import nl.wijkbeeld.dashboard.wijkbeeld.Merge;
import nl.wijkbeeld.dashboard.wijkbeeld.Piece;

/** Shows what two writers changed at the same time, and lets the second choose. */
final class MeanwhilePanel extends Div {
  private static final long serialVersionUID = 1L;

  private static final String MINE = "Die van mij";

  MeanwhilePanel(Merge merge, Draft newest, Consumer<Content> goOn) {
    addClassName("intussen");
    setId("intussen");
    getElement().setAttribute("role", "alert");
    String other = newest.author();
    add(
        el("h2", "", other + " bewaarde intussen iets anders"),
        el(
            "p",
            "",
            "Er is niets overschreven. Wat u schreef is nog niet bewaard en staat hieronder. Wat"
                + " maar een van u beiden veranderde, komt er vanzelf in."));
    Map<Piece, RadioButtonGroup<String>> choices = new EnumMap<>(Piece.class);
    String theirs = "Die van " + other;
    for (Piece piece : merge.conflicts()) {
      RadioButtonGroup<String> choice = new RadioButtonGroup<>("Welke houdt u?");
      choice.setItems(MINE, theirs);
      choice.setValue(MINE);
      choices.put(piece, choice);
      add(
          el(
              "section",
              "botsing",
              el("h3", "", piece.title()),
              el(
                  "div",
                  "naast",
                  side(MINE, piece.lines(merge.mine())),
                  side(theirs, piece.lines(merge.theirs()))),
              choice));
    }
    if (merge.conflicts().isEmpty()) {
      add(el("p", "", "U veranderde elk een ander deel. Beide kunnen blijven."));
    }
    Button together =
        new Button(
            "Ga verder met beide",
            e -> {
              Set<Piece> mine = EnumSet.noneOf(Piece.class);
              choices.forEach(
                  (piece, choice) -> {
                    if (MINE.equals(choice.getValue())) {
                      mine.add(piece);
                    }
                  });
              goOn.accept(merge.together(mine));
            });
    together.setId("samen-verder");
    add(
        together,
        el(
            "p",
            "noot",
            "Daarna bewaart u zelf. De versie van %s blijft altijd in de geschiedenis staan."
                .formatted(other)));
  }

  private static HtmlContainer side(String whose, List<String> lines) {
    HtmlContainer list = el("ul", "");
    lines.stream().filter(line -> !line.isBlank()).forEach(line -> list.add(el("li", "", line)));
    return with(el("div", "kant", el("h4", "", whose), list), "role", "group");
  }
}
