package dev.samovar.cli.lab;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells how far a long piece of work is, and when it may be done: one line, written over on a terminal. */
final class Progress {
    /** Work that is done sooner needs no progress. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final PrintWriter err;
    private final InstantSource clock;
    private final int runs;
    private final boolean shown;
    private final Instant begin;
    private Instant told;
    /** From 0 to 1. */
    private double done;

    private boolean wroteLine;

    Progress(PrintWriter err, InstantSource clock, int runs, boolean shown) {
        this.err = err;
        this.clock = clock;
        this.runs = runs;
        this.shown = shown
                && Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
        begin = clock.instant();
        told = begin;
    }

    /** A further share of all is done; from any thread. */
    synchronized void advance(double share) {
        done = Math.min(1, done + share);
        Instant now = clock.instant();
        if (shown && now.isAfter(begin.plus(SILENCE)) && now.isAfter(told.plus(BETWEEN))) {
            told = now;
            wroteLine = true;
            err.print("\r\033[K" + line(now));
            err.flush();
        }
    }

    private String line(Instant now) {
        double elapsed = Duration.between(begin, now).toMillis();
        Duration left = Duration.ofMillis(Math.round(elapsed * (1 - done) / done));
        return Math.round(100 * done) + " % of " + (runs == 1 ? "one run" : runs + " runs") + ", " + text(left)
                + " left";
    }

    private static String text(Duration left) {
        return left.toMinutes() > 0
                ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
                : left.toSeconds() + " s";
    }

    /** Takes the line away. */
    synchronized void end() {
        if (wroteLine) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
