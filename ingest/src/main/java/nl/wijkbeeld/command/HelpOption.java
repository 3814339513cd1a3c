package nl.wijkbeeld.command;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "toon deze uitleg")
  boolean asked;
}
