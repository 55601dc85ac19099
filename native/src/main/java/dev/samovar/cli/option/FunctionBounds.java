package dev.samovar.cli.option;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.function.FunctionConfiguration;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** AWS's bounds of what options set, told in the words of the options. */
public final class FunctionBounds {
    private FunctionBounds() {}

    /** The same, if a function may have so much memory. */
    public static int memoryMb(int value) {
        if (value < FunctionConfiguration.MEMORY_MB_MIN || value > FunctionConfiguration.MEMORY_MB_MAX) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--memory is from " + FunctionConfiguration.MEMORY_MB_MIN + " to "
                            + FunctionConfiguration.MEMORY_MB_MAX + " MB, not " + value);
        }
        return value;
    }

    /** The same, if a function may take so long. */
    public static Duration timeout(Duration value) {
        if (value.compareTo(Duration.ofSeconds(1)) < 0
                || value.compareTo(FunctionConfiguration.TIMEOUT_MAX) > 0
                || !value.equals(value.truncatedTo(ChronoUnit.SECONDS))) {
            throw new CommandFailure(ExitCode.USAGE, "--timeout is from 1s to 15m, in whole seconds");
        }
        return value;
    }
}
