package dev.samovar.cli.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;

/** Prints a log, and what is added to it. */
public final class LogTail {
    private final LogReader log;
    private final PrintWriter out;
    private final Pause pause;

    public LogTail(LogReader log, PrintWriter out, Pause pause) {
        this.log = log;
        this.out = out;
        this.pause = pause;
    }

    /**
     * Prints what is there, the oldest line first.
     *
     * @param follow whether to go on until nobody reads any more
     */
    public void print(boolean follow) throws InterruptedException {
        log.readOn(this::print);
        out.flush();
        while (follow && !out.checkError()) {
            pause.take();
            log.readOn(this::print);
            out.flush();
        }
    }

    private void print(JsonNode event) {
        Instant written = Instant.ofEpochMilli(event.path("timestamp").asLong());
        out.println(written + " " + event.path("message").asText().stripTrailing());
    }
}
