package nl.wijkbeeld.analytics.signal;

import java.util.Optional;

/**
 * What is said of one count.
 *
 * @param oordeel the outcome
 * @param expectation what it was held against, if there was enough to go by
 */
record Judgement(Oordeel oordeel, Optional<Expectation> expectation) {

  static Judgement without(Oordeel reason) {
    return new Judgement(reason, Optional.empty());
  }
}
