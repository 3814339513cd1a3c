package nl.wijkbeeld.dashboard.account;

import java.util.Optional;
import nl.wijkbeeld.dashboard.page.Visitor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is asking. The account is read each time, so that who is blocked or gets another role notices
 * at once.
 */
@Component
public class CurrentAccount implements Visitor {
  private final Accounts accounts;

  CurrentAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The account that is logged in, unless it is blocked. */
  public Optional<Account> find() {
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    if (asking == null
        || !asking.isAuthenticated()
        || asking instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    return accounts.find(asking.getName()).filter(account -> !account.blocked());
  }

  /** Whether who is asking may do what a role may. */
  public boolean may(Role needed) {
    return find().filter(account -> account.may(needed)).isPresent();
  }

  /**
   * The account that is asking for something that only some may do.
   *
   * @throws RefusedChange when this one may not
   */
  public Account require(Role needed) {
    return find()
        .filter(account -> account.may(needed))
        .orElseThrow(
            () ->
                new RefusedChange(
                    "Hiervoor moet u als %s ingelogd zijn.".formatted(needed.word())));
  }

  @Override
  public Optional<String> name() {
    return find().map(Account::displayName);
  }
}
