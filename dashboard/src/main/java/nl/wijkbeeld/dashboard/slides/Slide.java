package nl.wijkbeeld.dashboard.slides;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.wijkbeeld.Comparison;
import nl.wijkbeeld.vocabulary.Pijler;

/** One thought, as a hall sees it. What it says is the same on a screen, in a file and on paper. */
public sealed interface Slide {

  Head head();

  /**
   * What every slide has.
   *
   * @param id its name within the deck, the same as long as what it shows is the same
   * @param part the part of the wijkbeeld to which it belongs
   * @param title what it says, in a few words
   * @param notes what who speaks can tell with it, each as a sentence or two
   * @param madeUp that it shows something made up, if it does
   */
  record Head(String id, String part, String title, List<String> notes, Optional<String> madeUp) {
    public Head {
      notes = List.copyOf(notes);
    }
  }

  /** A map or a chart, with what it shows for who cannot see it. */
  record Picture(String svg, String description) {}

  /** The first slide. */
  record Opening(Head head, String area, String edition) implements Slide {}

  /** Sentences, large. */
  record Sentences(Head head, List<String> sentences) implements Slide {
    public Sentences {
      sentences = List.copyOf(sentences);
    }
  }

  /** Where the area lies. */
  record Location(Head head, Optional<Picture> map, List<String> lines) implements Slide {
    public Location {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One figure.
   *
   * @param known whether there is a figure; if not, the value is the word for why not
   * @param value the figure with its unit
   * @param period when it was so, with how final it is
   * @param certainty how sure it is, as a sentence; empty when nothing is known of that
   * @param compared what it is compared with, each as a sentence
   * @param remark what who chose it says of it
   */
  record Figure(
      Head head,
      Pijler side,
      boolean known,
      String value,
      String unit,
      String period,
      Optional<String> certainty,
      List<String> compared,
      Optional<Picture> chart,
      Optional<String> remark)
      implements Slide {
    public Figure {
      compared = List.copyOf(compared);
    }
  }

  /** Places, by their number on a map. */
  record PlaceMap(Head head, Picture map, List<String> names) implements Slide {
    public PlaceMap {
      names = List.copyOf(names);
    }
  }

  /** Pieces of text under names, such as places, initiatives or moments. */
  record Entries(Head head, List<Item> items) implements Slide {
    public Entries {
      items = List.copyOf(items);
    }
  }

  /**
   * A piece of text.
   *
   * @param before what stands before its name, such as a year; may be empty
   */
  record Item(String before, String name, String text, Optional<UUID> photo) {}

  /** The same figures of other areas, one beside the other. */
  record SideBySide(Head head, Comparison comparison) implements Slide {}

  /** Questions for the hall. */
  record Questions(Head head, List<String> questions) implements Slide {
    public Questions {
      questions = List.copyOf(questions);
    }
  }

  /** What all this rests on. */
  record Sources(Head head, List<String> sources, List<String> about) implements Slide {
    public Sources {
      sources = List.copyOf(sources);
      about = List.copyOf(about);
    }
  }
}
