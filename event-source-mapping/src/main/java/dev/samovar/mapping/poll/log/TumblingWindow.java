package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.invocation.Payload;
import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.Json;
import dev.samovar.mapping.poll.engine.WindowPart;
import dev.samovar.mapping.source.WindowState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tumbling window that is open in a shard, and the state that the function hands on within it. */
final class TumblingWindow {
    static final String NO_STATE = "{}";
    private static final int STATE_BYTES_MAX = 1024 * 1024;

    private final Duration length;
    private final Runnable changed;
    private @Nullable Instant start;
    private String state = NO_STATE;
    private boolean endingEarly;

    /**
     * A window that may have been open before a restart.
     *
     * @param length of all windows of the mapping
     * @param changed runs when a window was closed
     */
    TumblingWindow(Duration length, Optional<WindowState> before, Runnable changed) {
        this.length = length;
        this.changed = changed;
        before.ifPresent(open -> {
            start = open.start();
            state = open.json();
        });
    }

    /** Whether a record that arrived then can be added now: it belongs to the open window, or none is open. */
    boolean accepts(Instant arrivedAt) {
        return start == null || arrivedAt.isBefore(start.plus(length));
    }

    /** Opens the window of a record that arrived then, unless one is open. */
    void open(Instant arrivedAt) {
        if (start == null) {
            long lengthMillis = length.toMillis();
            start = Instant.ofEpochMilli(Math.floorDiv(arrivedAt.toEpochMilli(), lengthMillis) * lengthMillis);
        }
    }

    /** The open window, with what a checkpoint must keep of it. */
    Optional<WindowState> kept() {
        return Optional.ofNullable(start).map(open -> new WindowState(open, state));
    }

    /** When the open window is over. */
    Optional<Instant> end() {
        return Optional.ofNullable(start).map(open -> open.plus(length));
    }

    /** The shard has ended: so does the window, if one is open. */
    void endEarly() {
        endingEarly = start != null;
    }

    /** Whether the open window must end before its time. */
    boolean isEndingEarly() {
        return endingEarly;
    }

    /** What the function handed on, a JSON object. */
    String state() {
        return state;
    }

    /** The open window, as a batch shows it. */
    Optional<WindowPart> part(boolean isLast) {
        return Optional.ofNullable(start)
                .map(open -> new WindowPart(open, open.plus(length), isLast, isLast && endingEarly));
    }

    /**
     * Keeps the state in an answer, or closes the window if this was its end.
     *
     * @return whether the answer has a state where it must
     */
    boolean take(Batch<?> batch, Payload answer) {
        if (isLast(batch)) {
            close();
            return true;
        }
        Optional<JsonNode> next =
                Json.read(answer).map(tree -> tree.path("state")).filter(JsonNode::isObject);
        next.ifPresent(tree -> {
            state = tree.toString();
            endingEarly = state.getBytes(StandardCharsets.UTF_8).length > STATE_BYTES_MAX;
        });
        return next.isPresent();
    }

    /** No more is tried for a batch: if it was the window's end, that is all the same over. */
    void giveUp(Batch<?> batch) {
        if (isLast(batch)) {
            close();
        }
    }

    private static boolean isLast(Batch<?> batch) {
        return batch.window().filter(WindowPart::isLast).isPresent();
    }

    private void close() {
        start = null;
        state = NO_STATE;
        endingEarly = false;
        changed.run();
    }
}
