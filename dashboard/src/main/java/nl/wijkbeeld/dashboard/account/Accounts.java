package nl.wijkbeeld.dashboard.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.wijkbeeld.dashboard.store.Moments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps accounts; of a password only its hash. */
@Repository
public class Accounts {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
  private static final int LONGEST_DISPLAY_NAME = 100;

  private final JdbcClient store;
  private final PasswordEncoder encoder;
  private final Clock clock;

  @Autowired
  Accounts(JdbcClient store, PasswordEncoder encoder) {
    this(store, encoder, Clock.systemUTC());
  }

  Accounts(JdbcClient store, PasswordEncoder encoder, Clock clock) {
    this.store = store;
    this.encoder = encoder;
    this.clock = clock;
  }

  /** An account with the password that was made for it, which is shown once and not kept. */
  record WithPassword(Account account, String password) {}

  /** All accounts, by name. */
  public List<Account> list() {
    return store.sql("select * from account order by naam").query(Accounts::account).list();
  }

  public Optional<Account> find(String name) {
    return store
        .sql("select * from account where naam = ?")
        .param(normal(name))
        .query(Accounts::account)
        .optional();
  }

  private Account get(UUID id) {
    return store
        .sql("select * from account where id = ?")
        .param(id)
        .query(Accounts::account)
        .optional()
        .orElseThrow(() -> new RefusedChange("Dit account is er niet meer."));
  }

  /** The hash of a password; empty when an OpenID provider knows the password. */
  Optional<String> hash(Account account) {
    return store
        .sql("select wachtwoord from account where id = ? and wachtwoord is not null")
        .param(account.id())
        .query(String.class)
        .optional();
  }

  /**
   * Makes an account with a random password.
   *
   * @throws RefusedChange when the name cannot be used
   */
  @Transactional
  WithPassword make(String name, String displayName, Role role) {
    String password = Passwords.random();
    Account account =
        insert(name, displayName, role, Optional.of(encoder.encode(password)), Optional.empty());
    return new WithPassword(account, password);
  }

  /** The account of somebody whom an OpenID provider knows; made the first time. */
  @Transactional
  Account external(String externalId, String displayName, Role role) {
    Optional<Account> known =
        store
            .sql("select * from account where extern_id = ?")
            .param(externalId)
            .query(Accounts::account)
            .optional();
    if (known.isPresent()) {
      store
          .sql("update account set rol = ? where id = ?")
          .params(role.name(), known.get().id())
          .update();
      return get(known.get().id());
    }
    UUID unique = UUID.randomUUID();
    return insert(
        "openid-" + unique, free(displayName), role, Optional.empty(), Optional.of(externalId));
  }

  /** A display name that nobody has yet. */
  private String free(String wanted) {
    String name = wanted.isBlank() ? "Iemand" : cut(wanted.strip());
    String free = name;
    for (int i = 2; isTaken(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private static String cut(String name) {
    return name.length() > LONGEST_DISPLAY_NAME ? name.substring(0, LONGEST_DISPLAY_NAME) : name;
  }

  private Account insert(
      String name,
      String displayName,
      Role role,
      Optional<String> hash,
      Optional<String> externalId) {
    String normal = normal(name);
    String shown = displayName.strip();
    if (!NAME.matcher(normal).matches()) {
      throw new RefusedChange(
          "Een inlognaam bestaat uit kleine letters, cijfers, punt, streepje of @, en heeft er ten"
              + " minste twee.");
    }
    if (shown.isEmpty() || shown.length() > LONGEST_DISPLAY_NAME) {
      throw new RefusedChange(
          "Vul in hoe anderen deze persoon zien: een naam van 1 tot 100 tekens.");
    }
    if (find(normal).isPresent()) {
      throw new RefusedChange("De inlognaam “%s” is al in gebruik.".formatted(normal));
    }
    if (isTaken(shown)) {
      throw new RefusedChange(
          "Er is al iemand die “%s” heet. Kies een andere naam.".formatted(shown));
    }
    UUID id = UUID.randomUUID();
    store
        .sql(
            """
            insert into account (id, naam, weergavenaam, wachtwoord, eigen_wachtwoord, rol,
              extern_id, gemaakt_op, geblokkeerd)
            values (?, ?, ?, ?, ?, ?, ?, ?, false)
            """)
        .params(
            id,
            normal,
            shown,
            hash.orElse(null),
            externalId.isPresent(),
            role.name(),
            externalId.orElse(null),
            Moments.toStore(clock.instant()))
        .update();
    return get(id);
  }

  private boolean isTaken(String displayName) {
    return store
            .sql("select count(*) from account where lower(weergavenaam) = lower(?)")
            .param(displayName)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Gives an account another role.
   *
   * @throws RefusedChange when no administrator would be left
   */
  @Transactional
  void give(UUID id, Role role) {
    store.sql("update account set rol = ? where id = ?").params(role.name(), id).update();
    keepAnAdministrator();
  }

  /**
   * Refuses somebody from now on, or lets this person in again.
   *
   * @throws RefusedChange when no administrator would be left
   */
  @Transactional
  void block(UUID id, boolean blocked) {
    store.sql("update account set geblokkeerd = ? where id = ?").params(blocked, id).update();
    keepAnAdministrator();
  }

  private void keepAnAdministrator() {
    int left =
        store
            .sql("select count(*) from account where rol = ? and not geblokkeerd")
            .param(Role.BEHEERDER.name())
            .query(Integer.class)
            .single();
    if (left == 0) {
      throw new RefusedChange(
          "Dan is er geen beheerder meer. Maak eerst een ander account beheerder.");
    }
  }

  /** Gives an account a new random password, which its owner replaces. */
  @Transactional
  WithPassword renew(UUID id) {
    Account account = get(id);
    if (account.external()) {
      throw new RefusedChange("Dit account logt in via OpenID; hier staat geen wachtwoord.");
    }
    String password = Passwords.random();
    keep(id, password, false);
    return new WithPassword(account, password);
  }

  /**
   * Replaces a password by one that its owner chose.
   *
   * @throws RefusedChange when the old one is wrong, or the new one cannot be taken
   */
  @Transactional
  void change(Account account, String old, String chosen) {
    if (hash(account).filter(kept -> encoder.matches(old, kept)).isEmpty()) {
      throw new RefusedChange("Het huidige wachtwoord klopt niet.");
    }
    if (old.equals(chosen)) {
      throw new RefusedChange("Kies een ander wachtwoord dan het huidige.");
    }
    Passwords.objection(chosen, account)
        .ifPresent(
            objection -> {
              throw new RefusedChange(objection);
            });
    keep(account.id(), chosen, true);
  }

  private void keep(UUID id, String password, boolean own) {
    store
        .sql("update account set wachtwoord = ?, eigen_wachtwoord = ? where id = ?")
        .params(encoder.encode(password), own, id)
        .update();
  }

  /** How many there are. */
  int count() {
    return store.sql("select count(*) from account").query(Integer.class).single();
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Account account(ResultSet row, int unused) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("naam"),
        row.getString("weergavenaam"),
        Role.valueOf(row.getString("rol")),
        row.getBoolean("geblokkeerd"),
        row.getBoolean("eigen_wachtwoord"),
        row.getString("extern_id") != null,
        Moments.read(row, "gemaakt_op"));
  }
}
