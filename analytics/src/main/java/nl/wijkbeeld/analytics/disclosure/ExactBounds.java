package nl.wijkbeeld.analytics.disclosure;

import java.util.Optional;

/** The exact bounds of the variables of one component, by the cheapest method that gives them. */
sealed interface ExactBounds {
  Interval of(int variable);

  /** By how much the rows had to give way to have a solution at all. */
  double relaxed();

  static ExactBounds of(Unknowns unknowns, int component, IntervalPasses passes) {
    if (IntervalPasses.exact(unknowns, component) && passes.run(component)) {
      return new Passes(passes);
    }
    Optional<Network> network = Network.find(unknowns, component);
    if (network.isPresent()) {
      return new Flow(network.get());
    }
    return new Linear(new LinearBounds(unknowns, component));
  }

  record Passes(IntervalPasses passes) implements ExactBounds {
    @Override
    public Interval of(int variable) {
      return new Interval(passes.low[variable], passes.high[variable]);
    }

    @Override
    public double relaxed() {
      return 0;
    }
  }

  record Flow(Network network) implements ExactBounds {
    @Override
    public Interval of(int variable) {
      return network.bounds(variable);
    }

    @Override
    public double relaxed() {
      return network.relaxed();
    }
  }

  record Linear(LinearBounds linear) implements ExactBounds {
    @Override
    public Interval of(int variable) {
      return linear.bounds(variable);
    }

    @Override
    public double relaxed() {
      return linear.relaxed();
    }
  }
}
