package nl.wijkbeeld.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;
import nl.wijkbeeld.ingest.fetch.PageDownload.Page;
import nl.wijkbeeld.ingest.fetch.PageDownload.Wanted;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;

/**
 * Fetches a source from an http(s) address to files in a cache.
 *
 * <p>A JSON page that points to a next page is followed to the last one. A page that fails in a way
 * that may pass is asked for again. The cache keeps the latest whole copy of each address: a fetch
 * asks of every page whether it changed, and only a copy that the server confirms is used again.
 */
public final class Fetcher {
  private final Path cache;
  private final FetchSettings settings;
  private final LongConsumer progress;
  private final InstantSource clock;
  private final BackOff backOff;

  public Fetcher(Path cache, FetchSettings settings) {
    this(cache, settings, bytes -> {});
  }

  /**
   * @param progress hears the size of what has come in so far, over all pages of a fetch; it goes
   *     back when a page is asked for again
   */
  public Fetcher(Path cache, FetchSettings settings, LongConsumer progress) {
    this(
        cache,
        settings,
        progress,
        InstantSource.system(),
        new BackOff(
            settings.firstBackOff(),
            () -> ThreadLocalRandom.current().nextLong(),
            InstantSource.system(),
            Thread::sleep));
  }

  Fetcher(
      Path cache,
      FetchSettings settings,
      LongConsumer progress,
      InstantSource clock,
      BackOff backOff) {
    this.cache = cache.toAbsolutePath();
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
    this.backOff = backOff;
  }

  /**
   * Fetches all pages of a source, or finds that the cached ones still hold.
   *
   * @throws RefusedDelivery when the source cannot be had; its issue says what to do
   * @throws IOException when the cache cannot be read or written
   */
  public Fetched fetch(URI address) throws IOException {
    SourceAddress source = SourceAddress.of(address);
    CacheFolder folder = new CacheFolder(cache, source);
    Optional<CachedCopy> copy = folder.findWhole();
    Path work = folder.begin();
    try (WebClient client = new WebClient(source, settings)) {
      PageDownload download = new PageDownload(client, source, settings, work, progress);
      List<Page> pages = allPages(source, download, copy);
      return keep(folder, source, copy, work, pages);
    } finally {
      CacheFolder.remove(work);
    }
  }

  private List<Page> allPages(
      SourceAddress source, PageDownload download, Optional<CachedCopy> copy) throws IOException {
    List<Page> pages = new ArrayList<>();
    Set<SourceAddress> seen = new HashSet<>();
    long bytes = 0;
    Optional<SourceAddress> address = Optional.of(source);
    while (address.isPresent()) {
      SourceAddress at = address.get();
      int number = pages.size() + 1;
      requireProgress(source, seen.add(at), number);
      Optional<CachedPage> known = copy.flatMap(cached -> cached.find(number, at));
      Page page = persist(source, download, new Wanted(at, number, known, bytes), copy);
      requireJsonAfterTheFirst(source, page, number);
      bytes += page.facts().bytes();
      progress.accept(bytes);
      pages.add(page);
      address = page.next().map(link -> source.next(page.served(), link));
    }
    return pages;
  }

  private void requireProgress(SourceAddress source, boolean isNew, int number) {
    if (!isNew) {
      throw source.refuse(
          Reden.VERWIJZING_GEWEIGERD,
          ("pagina %d verwijst terug naar een eerdere pagina, zodat er geen eind aan komt. Meld dit"
                  + " aan de leverancier")
              .formatted(number - 1));
    }
    if (number > settings.mostPages()) {
      throw source.refuse(
          Reden.TE_GROOT,
          ("de bron heeft meer dan %d pagina's. Vraag grotere pagina's op, of minder met een filter"
                  + " op gemeente of jaar")
              .formatted(settings.mostPages()));
    }
  }

  private static void requireJsonAfterTheFirst(SourceAddress source, Page page, int number) {
    if (number > 1 && !page.facts().json()) {
      throw source.refuse(
          Reden.BESTAND_ONLEESBAAR,
          "pagina %d is geen JSON, en de pagina's ervoor wel. Meld dit aan de leverancier"
              .formatted(number));
    }
  }

  /** Asks for a page until it comes, as often as the settings allow. */
  private Page persist(
      SourceAddress source, PageDownload download, Wanted wanted, Optional<CachedCopy> copy)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return download.attempt(wanted, copy);
      } catch (PassingFailure failure) {
        if (attempt >= settings.attempts()) {
          throw source.refuse(failure.reden(), lastWord(wanted, failure, copy), failure);
        }
        backOff.pause(attempt, failure.retryAfter());
      }
    }
  }

  private String lastWord(Wanted wanted, PassingFailure failure, Optional<CachedCopy> copy) {
    String page = wanted.number() == 1 ? "" : "bij pagina %d: ".formatted(wanted.number());
    return ("%s%s (%s geprobeerd). Probeer het later opnieuw; blijft het zo, controleer dan het"
            + " adres en de internetverbinding.%s")
        .formatted(
            page,
            failure.getMessage(),
            settings.attempts() == 1 ? "1 keer" : settings.attempts() + " keer",
            copy.map(CachedCopy::offer).orElse(""));
  }

  private Fetched keep(
      CacheFolder folder,
      SourceAddress source,
      Optional<CachedCopy> copy,
      Path work,
      List<Page> pages)
      throws IOException {
    List<CachedPage> facts = pages.stream().map(Page::facts).toList();
    boolean samePages = copy.isPresent() && copy.get().hasSamePages(facts);
    boolean unchanged = samePages && pages.stream().allMatch(Page::unchanged);
    if (unchanged) {
      return fetched(copy.get(), true);
    }
    if (samePages) {
      return fetched(folder.renew(copy.get(), source, facts, clock.instant()), false);
    }
    for (Page page : pages) {
      if (page.unchanged()) {
        Files.copy(page.file(), work.resolve(page.facts().bestand()));
      }
    }
    return fetched(folder.publish(work, source, facts, clock.instant()), false);
  }

  private static Fetched fetched(CachedCopy copy, boolean fromCache) {
    return new Fetched(copy.files(), fromCache, copy.note().sha256());
  }
}
