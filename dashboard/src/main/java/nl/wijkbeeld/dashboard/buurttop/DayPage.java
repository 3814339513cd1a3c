package nl.wijkbeeld.dashboard.buurttop;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.link;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wijkbeeld.dashboard.account.CurrentAccount;
import nl.wijkbeeld.dashboard.account.Role;
import nl.wijkbeeld.dashboard.language.Language;
import nl.wijkbeeld.dashboard.language.Texts;
import nl.wijkbeeld.dashboard.page.PageLanguage;
import nl.wijkbeeld.dashboard.page.Translated;

/** A page of one day that shows what the tables write as they write it. */
abstract class DayPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  /** The key of the organiser, in the address. */
  static final String KEY = "sleutel";

  private final transient Days days;
  private final transient Announcements announcements;
  private final AtomicBoolean stale = new AtomicBoolean();
  private transient Announcements.Listening listening;
  private transient Day day;
  private String title = "BuurtTop";

  DayPage(Days days, Announcements announcements) {
    this.days = days;
    this.announcements = announcements;
  }

  /** Builds the page; it is empty when this is called. */
  abstract void build(Day shown, BeforeEnterEvent event);

  /** Shows what changed since. */
  abstract void refresh(Day shown);

  /** The texts of the page: in the language of the window, when the page is there in it. */
  final Texts texts() {
    return Texts.of(
        DayPage.class, this instanceof Translated ? PageLanguage.current() : Language.NL);
  }

  /** What the page calls itself, before the name of the day. */
  abstract String name();

  @Override
  public final String getPageTitle() {
    return title;
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<Day> found = id(event.getRouteParameters().get("dag").orElse("")).flatMap(days::find);
    day = found.orElse(null);
    if (found.isEmpty()) {
      add(
          el(
              "section",
              "leeg",
              el("h1", "", texts().get("geen_dag")),
              el("p", "", texts().get("geen_dag.uitleg")),
              link("buurttop", "knop", texts().get("naar_de_dagen"))));
      return;
    }
    title = "%s \u2013 %s".formatted(name(), day.title());
    build(day, event);
    refresh(day);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  final Days days() {
    return days;
  }

  /** Whether who opens the page leads the day: with its key in the address, or as an editor. */
  final boolean leads(Day shown, BeforeEnterEvent event, CurrentAccount account) {
    return account.may(Role.REDACTEUR)
        || event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(KEY)
            .filter(key -> days.opens(shown, key))
            .isPresent();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (day != null) {
      UI window = event.getUI();
      window.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
      listening = announcements.listen(day.id(), () -> later(window));
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (listening != null) {
      listening.close();
      listening = null;
    }
  }

  /** A hall that writes all at once makes one change of the page, not a hundred. */
  private void later(UI window) {
    if (stale.compareAndSet(false, true)) {
      window.accessLater(this::showNow, () -> stale.set(false)).run();
    }
  }

  private void showNow() {
    stale.set(false);
    days.find(day.id())
        .ifPresent(
            now -> {
              day = now;
              refresh(now);
            });
  }
}
