package nl.wijkbeeld.dashboard.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import nl.wijkbeeld.dashboard.language.Texts;
import org.springframework.stereotype.Component;

/**
 * Tells a reader, in words and with a number, that something went wrong after a page was shown; and
 * says in words what Vaadin itself has to say.
 */
@Component
final class MishapListener implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_MS = (int) Duration.ofSeconds(20).toMillis();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(
            session -> session.getSession().setErrorHandler(MishapListener::tell));
    event.getSource().setSystemMessagesProvider(asked -> messages());
  }

  private static void tell(ErrorEvent event) {
    Mishap mishap = Mishap.log(event.getThrowable());
    UI window = UI.getCurrent();
    if (window != null) {
      Notification.show(
          texts().get("storing.melding", mishap.number()), SHOWN_MS, Notification.Position.MIDDLE);
    }
  }

  private static SystemMessages messages() {
    Texts texts = texts();
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.get("sessie_verlopen"));
    messages.setSessionExpiredMessage(texts.get("sessie_verlopen.uitleg"));
    messages.setInternalErrorCaption(texts.get("storing"));
    messages.setInternalErrorMessage(texts.get("laad_opnieuw"));
    messages.setCookiesDisabledCaption(texts.get("geen_cookies"));
    messages.setCookiesDisabledMessage(texts.get("geen_cookies.uitleg"));
    return messages;
  }

  private static Texts texts() {
    return Texts.of(Frame.class, PageLanguage.current());
  }
}
