package dev.samovar.cli.console;

import dev.samovar.cli.option.ColdStart;
import dev.samovar.cli.option.Durations;
import dev.samovar.cli.serve.ServedFunction;
import dev.samovar.function.Isolation;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What all commands have in common: how they read values, and how they tell what went wrong. */
public final class Conventions {

    private static final int HELP_COLUMNS = 110;

    private Conventions() {}

    /** Applies to a command and the subcommands that it has by now. */
    public static CommandLine applyTo(CommandLine commandLine) {
        return commandLine
                .setUsageHelpWidth(HELP_COLUMNS)
                .registerConverter(Duration.class, text -> converted(text, Durations::parse))
                .registerConverter(Isolation.class, text -> converted(text, Isolation::parse))
                .registerConverter(ColdStart.class, text -> converted(text, ColdStart::parse))
                .registerConverter(ServedFunction.class, text -> converted(text, ServedFunction::parse))
                .setExecutionStrategy(Conventions::execute)
                .setParameterExceptionHandler((mistake, words) -> correct(mistake))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
    }

    /* What a command printed without an end of line is still in its writer. */
    private static int execute(ParseResult words) {
        try {
            return new RunLast().execute(words);
        } finally {
            words.asCommandLineList().forEach(command -> command.getOut().flush());
        }
    }

    private static <T> T converted(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static int correct(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        /* picocli stutters where a pair is malformed. */
        err.println("samovar: " + String.valueOf(mistake.getMessage()).replace("option option", "option"));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
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
