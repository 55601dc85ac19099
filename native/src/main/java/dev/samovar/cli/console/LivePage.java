package dev.samovar.cli.console;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A few lines that are shown again and again until the command is interrupted: in place on a terminal, one block below
 * the other where the output goes to a file.
 */
public final class LivePage {
    private final PrintWriter out;
    private final boolean terminal;
    private int linesShown;

    public LivePage(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** The page of this process's standard output. */
    public static LivePage on(PrintWriter out) {
        return new LivePage(
                out,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    /** Shows the lines in place of those before. */
    public void show(List<String> lines) {
        if (terminal && linesShown > 0) {
            out.print("\033[" + linesShown + "A\033[J"); // up, and clear what is below
        }
        lines.forEach(out::println);
        out.flush();
        linesShown = lines.size();
    }

    /** Waits until it is time to look again. */
    public static void pause(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    }
}
