package nl.wijkbeeld.dashboard.account;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens a page that needs a role to who has it. Others log in first, choose a password of their own
 * first, or hear that they may not.
 */
@Component
final class PageGate implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  private final transient CurrentAccount current;

  PageGate(CurrentAccount current) {
    this.current = current;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
  }

  private void check(BeforeEnterEvent event) {
    NeedsRole needed = event.getNavigationTarget().getAnnotation(NeedsRole.class);
    if (needed == null) {
      return;
    }
    Optional<Account> account = current.find();
    if (account.isEmpty()) {
      VaadinSession.getCurrent()
          .getSession()
          .setAttribute(
              NavigationAccessControl.SESSION_STORED_REDIRECT,
              event.getLocation().getPathWithQueryParameters());
      event.forwardTo(LoginView.class);
    } else if (!account.get().ownPassword()) {
      event.forwardTo(AccountView.class);
    } else if (!account.get().may(needed.value())) {
      event.rerouteToError(NotAllowed.class, needed.value().word());
    }
  }
}
