package nl.wijkbeeld.analytics.disclosure;

import java.math.BigDecimal;
import java.util.Arrays;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The exact bounds of a variable by linear programming over its component: minimise and maximise it
 * subject to the rows (Fischetti and Salazar 2001). In a table of whole numbers the bounds are
 * rounded inwards.
 */
final class LinearBounds {
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final int[] variables;
  private final Variable[] columns;
  private final double relaxed;
  private final boolean whole;

  LinearBounds(Unknowns unknowns, int component) {
    variables = unknowns.componentVariables[component];
    whole = unknowns.integral;
    int[] rows = unknowns.componentRows[component];
    double[] excess =
        unknowns.based(component) ? new double[rows.length] : excess(unknowns, component);
    relaxed = Arrays.stream(excess).map(Math::abs).sum();
    columns = columns(model, unknowns, variables);
    for (int number = 0; number < rows.length; number++) {
      row(model, unknowns, rows[number], number)
          .level(unknowns.constants[rows[number]] - excess[number]);
    }
  }

  /** By how much the rows had to give way to have a solution at all. */
  double relaxed() {
    return relaxed;
  }

  Interval bounds(int variable) {
    Variable column = columns[Arrays.binarySearch(variables, variable)];
    column.weight(BigDecimal.ONE);
    Optimisation.Result least = model.minimise();
    double low = least.getValue();
    Optimisation.Result most = model.maximise();
    double high =
        most.getState() == Optimisation.State.UNBOUNDED
            ? Double.POSITIVE_INFINITY
            : most.getValue();
    column.weight((BigDecimal) null);
    boolean solved =
        least.getState().isOptimal() && (most.getState().isOptimal() || Double.isInfinite(high));
    if (!solved) {
      throw new IllegalStateException(
          "het lineaire programma heeft geen oplossing: %s, %s"
              .formatted(least.getState(), most.getState()));
    }
    if (whole) {
      return new Interval(
          Math.max(0, Math.ceil(low - Interval.TOLERANCE)), Math.floor(high + Interval.TOLERANCE));
    }
    return new Interval(Math.max(0, low), high);
  }

  private Variable[] columns(ExpressionsBasedModel in, Unknowns unknowns, int[] of) {
    Variable[] added = new Variable[of.length];
    for (int number = 0; number < of.length; number++) {
      added[number] = in.newVariable("x" + number).lower(0);
      if (unknowns.upper[of[number]] < Double.POSITIVE_INFINITY) {
        added[number].upper(unknowns.upper[of[number]]);
      }
    }
    return added;
  }

  private Expression row(ExpressionsBasedModel in, Unknowns unknowns, int row, int number) {
    Expression expression = in.newExpression("r" + number);
    for (int at = unknowns.rowStarts[row]; at < unknowns.rowStarts[row + 1]; at++) {
      expression.set(
          Arrays.binarySearch(variables, unknowns.rowVariables[at]), unknowns.rowSigns[at]);
    }
    return expression;
  }

  /** The smallest amounts by which the rows must give way to have a solution. */
  private double[] excess(Unknowns unknowns, int component) {
    int[] rows = unknowns.componentRows[component];
    ExpressionsBasedModel relaxation = new ExpressionsBasedModel();
    columns(relaxation, unknowns, variables);
    Variable[] more = new Variable[rows.length];
    Variable[] less = new Variable[rows.length];
    for (int number = 0; number < rows.length; number++) {
      more[number] = relaxation.newVariable("meer" + number).lower(0).weight(1);
      less[number] = relaxation.newVariable("minder" + number).lower(0).weight(1);
      row(relaxation, unknowns, rows[number], number)
          .set(more[number], 1)
          .set(less[number], -1)
          .level(unknowns.constants[rows[number]]);
    }
    Optimisation.Result result = relaxation.minimise();
    double[] excess = new double[rows.length];
    for (int number = 0; number < rows.length; number++) {
      double amount =
          result.doubleValue(variables.length + 2L * number)
              - result.doubleValue(variables.length + 2L * number + 1);
      excess[number] = Math.abs(amount) < Interval.TOLERANCE ? 0 : amount;
    }
    return excess;
  }
}
