package dev.samovar.gateway.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened to one request, line by line. */
public final class ExecutionLog {
    /** What is kept of a line, as on AWS. */
    public static final int LINE_LENGTH_MAX = 1_024;

    private static final String TRUNCATED = " [TRUNCATED]";

    /** Nothing is written down. */
    public static final ExecutionLog NONE = new ExecutionLog(() -> Instant.EPOCH, false);

    private final InstantSource clock;
    private final boolean isKept;
    private final List<Line> lines = new ArrayList<>();

    /** What a line tells. */
    public enum Level {
        ERROR,
        INFO
    }

    /** One line, and when it was written. */
    public record Line(Instant at, Level level, String text) {}

    public ExecutionLog(InstantSource clock) {
        this(clock, true);
    }

    private ExecutionLog(InstantSource clock, boolean isKept) {
        this.clock = clock;
        this.isKept = isKept;
    }

    public void info(Supplier<String> line) {
        if (isKept) {
            add(Level.INFO, line.get());
        }
    }

    public void error(Supplier<String> line) {
        if (isKept) {
            add(Level.ERROR, line.get());
        }
    }

    private void add(Level level, String text) {
        lines.add(new Line(
                clock.instant(),
                level,
                text.length() <= LINE_LENGTH_MAX
                        ? text
                        : text.substring(0, LINE_LENGTH_MAX - TRUNCATED.length()) + TRUNCATED));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }
}
