package nl.wijkbeeld.vocabulary;

/**
 * A figure as a reader meets it: a known number, or one of three named absences; never null, never
 * a stand-in zero.
 */
public sealed interface Meting {

  Status status();

  /** A known number, in the unit of its indicator. */
  record Bekend(double waarde) implements Meting {
    public Bekend {
      if (!Double.isFinite(waarde)) {
        throw new IllegalArgumentException("geen eindig getal: " + waarde);
      }
    }

    @Override
    public Status status() {
      return Status.BEKEND;
    }
  }

  /** A figure without a number, for the reason that its status names. */
  record Afwezig(Status status) implements Meting {
    public Afwezig {
      if (status == Status.BEKEND) {
        throw new IllegalArgumentException("een bekende waarde heeft een getal");
      }
    }
  }

  static Meting of(double waarde) {
    return new Bekend(waarde);
  }

  static Meting absent(Status status) {
    return new Afwezig(status);
  }
}
