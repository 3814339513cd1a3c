package nl.wijkbeeld.dashboard.wijkbeeld.remark;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.NeedsRole;
import nl.wijkbeeld.dashboard.account.RefusedChange;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.page.Frame;
import nl.wijkbeeld.dashboard.text.Dutch;

/** Where remarks of visitors are judged before anybody else sees them. */
@Route(value = "beheer/tegenlezingen", layout = Frame.class)
@PageTitle("Tegenlezingen – Wijkbeeld")
@NeedsRole(Role.EINDREDACTEUR)
@StyleSheet("context://redactie.css")
public final class RemarksView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient Remarks remarks;
  private final transient CurrentAccount current;

  public RemarksView(Remarks remarks, CurrentAccount current) {
    this.remarks = remarks;
    this.current = current;
    addClassName("redactie");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show("");
  }

  private void show(String done) {
    removeAll();
    add(
        el("h1", "", "Tegenlezingen"),
        el(
            "p",
            "onderkop",
            "Toon wat een bewoner over de wijk zegt, ook als het schuurt. Toon niets waaraan iemand"
                + " te herkennen is."));
    if (!done.isEmpty()) {
      add(with(el("p", "melding", done), "role", "status"));
    }
    for (Remark.State state : Remark.State.values()) {
      add(section(state, remarks.list(state)));
    }
  }

  private Component section(Remark.State state, List<Remark> these) {
    HtmlContainer section =
        el(
            "section",
            "deel",
            el("h2", "", "%s (%d)".formatted(capital(state.word()), these.size())));
    if (these.isEmpty()) {
      section.add(el("p", "noot", "Hier is nu niets."));
    }
    HtmlContainer list = el("ul", "stukken");
    these.forEach(remark -> list.add(item(remark)));
    section.add(list);
    return section;
  }

  private Component item(Remark remark) {
    HtmlContainer item =
        el(
            "li",
            "stuk",
            el("p", "", remark.text()),
            el(
                "p",
                "noot",
                "Bij %s van wijkbeeld %s, %s"
                    .formatted(remark.subject(), remark.code(), Dutch.moment(remark.writtenAt()))),
            link("wijkbeeld/" + remark.code(), "", "Naar het wijkbeeld"));
    remark
        .judgedBy()
        .ifPresent(
            by ->
                item.add(
                    el(
                        "p",
                        "noot",
                        "Beoordeeld door "
                            + by
                            + remark.reason().map(why -> ": " + why).orElse(""))));
    HtmlContainer actions = el("div", "handelingen");
    if (remark.state() != Remark.State.GETOOND) {
      actions.add(
          new Button(
              "Toon",
              e ->
                  judge(
                      () ->
                          remarks.show(
                              remark.id(), current.require(Role.EINDREDACTEUR).displayName()),
                      "De tegenlezing staat nu bij het wijkbeeld.")));
    }
    if (remark.state() != Remark.State.VERBORGEN) {
      TextField reason = new TextField("Waarom niet tonen?");
      reason.setMaxLength(500);
      actions.add(
          reason,
          new Button(
              "Toon niet",
              e ->
                  judge(
                      () ->
                          remarks.hide(
                              remark.id(),
                              current.require(Role.EINDREDACTEUR).displayName(),
                              reason.getValue()),
                      "De tegenlezing wordt niet getoond.")));
    }
    item.add(actions);
    return item;
  }

  private void judge(Runnable judgement, String done) {
    try {
      judgement.run();
      show(done);
    } catch (RefusedChange refused) {
      show(refused.getMessage());
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Dutch.LOCALE) + text.substring(1);
  }
}
