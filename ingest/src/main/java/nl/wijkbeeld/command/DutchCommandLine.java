package nl.wijkbeeld.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that explains itself and its mistakes in Dutch; wrong use ends with exit code 2,
 * failure with 1.
 */
public final class DutchCommandLine {
  private DutchCommandLine() {}

  /** The command line for a command with its subcommands. */
  public static CommandLine of(Object command) {
    CommandLine line = new CommandLine(command);
    speakDutch(line);
    line.setParameterExceptionHandler((wrong, arguments) -> explain(wrong));
    return line;
  }

  private static void speakDutch(CommandLine line) {
    line.getCommandSpec()
        .addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()))
        .usageMessage()
        .synopsisHeading("Gebruik: ")
        .optionListHeading("%nOpties%n")
        .commandListHeading("%nOpdrachten%n");
    line.getSubcommands().values().forEach(DutchCommandLine::speakDutch);
  }

  private static int explain(ParameterException wrong) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println("fout: " + sentence(wrong));
    wrong.getCommandLine().usage(err);
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException wrong) {
    return switch (wrong) {
      case MissingParameterException missing ->
          "er ontbreekt: "
              + missing.getMissing().stream()
                  .map(DutchCommandLine::name)
                  .collect(Collectors.joining(", "));
      case UnmatchedArgumentException unknown ->
          "dit bestaat niet: " + String.join(" ", unknown.getUnmatched());
      default ->
          wrong.getArgSpec() == null
              ? wrong.getMessage()
              : "de waarde \"%s\" past niet bij %s"
                  .formatted(wrong.getValue(), name(wrong.getArgSpec()));
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
