package nl.wijkbeeld.analytics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * An attack that shares nothing with the audit but the table: all equations, implied ones too, in
 * one linear programme for the simplex method of Hipparchus.
 */
final class SecondSolver {
  private final int[] cells;
  private final List<LinearConstraint> constraints = new ArrayList<>();

  SecondSolver(AdditiveTable table, BitSet hidden) {
    cells = hidden.stream().toArray();
    int[] column = new int[table.cells()];
    for (int number = 0; number < cells.length; number++) {
      column[cells[number]] = number;
    }
    for (int equation = 0; equation < table.equations(); equation++) {
      double[] row = new double[cells.length];
      double right = 0;
      double gap = 0;
      boolean any = false;
      for (int number = 0; number < table.size(equation); number++) {
        int cell = table.member(equation, number);
        double sign = number == 0 ? 1 : -1;
        gap += sign * table.value(cell);
        if (hidden.get(cell)) {
          row[column[cell]] = sign;
          any = true;
        } else {
          right -= sign * table.value(cell);
        }
      }
      if (any) {
        boolean least = table.atLeast(equation);
        constraints.add(
            new LinearConstraint(
                row,
                least ? Relationship.GEQ : Relationship.EQ,
                right + (least ? Math.min(0, gap) : gap)));
      }
    }
  }

  Interval bounds(int cell) {
    double[] objective = new double[cells.length];
    for (int number = 0; number < cells.length; number++) {
      objective[number] = cells[number] == cell ? 1 : 0;
    }
    return new Interval(
        solve(objective, GoalType.MINIMIZE, 0),
        solve(objective, GoalType.MAXIMIZE, Double.POSITIVE_INFINITY));
  }

  private double solve(double[] objective, GoalType goal, double withoutConstraints) {
    if (constraints.isEmpty()) {
      return withoutConstraints;
    }
    try {
      return new SimplexSolver()
          .optimize(
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (MathIllegalStateException failed) {
      if (failed.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
        return Double.POSITIVE_INFINITY;
      }
      throw failed;
    }
  }
}
