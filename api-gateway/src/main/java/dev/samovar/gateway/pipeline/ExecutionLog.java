package dev.samovar.gateway.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened to one request, line by line, as far as its stage wants that to be known. */
public final class ExecutionLog {
    /** What is kept of a line, as on AWS. */
    public static final int LINE_LENGTH_MAX = 1_024;

    private static final String TRUNCATED = " [TRUNCATED]";

    private final Level level;
    private final InstantSource clock;
    private final List<Line> lines = new ArrayList<>();

    /** How much is written down. */
    public enum Level {
        OFF,
        ERROR,
        INFO
    }

    /** One line, and when it was written. */
    public record Line(Instant at, String text) {}

    public ExecutionLog(Level level, InstantSource clock) {
        this.level = level;
        this.clock = clock;
    }

    public void info(Supplier<String> line) {
        if (level == Level.INFO) {
            add(line.get());
        }
    }

    public void error(Supplier<String> line) {
        if (level != Level.OFF) {
            add(line.get());
        }
    }

    private void add(String text) {
        lines.add(new Line(
                clock.instant(),
                text.length() <= LINE_LENGTH_MAX
                        ? text
                        : text.substring(0, LINE_LENGTH_MAX - TRUNCATED.length()) + TRUNCATED));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }
}
