package dev.samovar.cli;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.cli.option.Durations;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Where the program begins. Quarkus is started by the commands that serve HTTP, and by no other. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Samovar())
                .registerConverter(Duration.class, text -> converted(text, Durations::parse))
                .registerConverter(ColdStart.class, text -> converted(text, ColdStart::parse))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
    }

    private static <T> T converted(String text, java.util.function.Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof CommandFailure expected) {
            err.println("samovar: " + expected.getMessage());
            return expected.exitCode();
        }
        err.println("samovar: this should not happen, please report it:");
        failure.printStackTrace(err);
        return ExitCode.SOFTWARE;
    }
}
