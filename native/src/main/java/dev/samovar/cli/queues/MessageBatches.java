package dev.samovar.cli.queues;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages to send, as many at a time as one request takes. */
final class MessageBatches implements AutoCloseable {
    private static final int MESSAGES_MAX = 10;
    private static final int BYTES_MAX = 1024 * 1024;

    private final Stream<String> source;
    private final Iterator<String> messages;
    private @Nullable String heldBack;

    MessageBatches(List<String> messages) {
        this(messages.stream());
    }

    /** Each line is a message; empty ones are none. */
    MessageBatches(InputStream lines) {
        this(new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isEmpty()));
    }

    private MessageBatches(Stream<String> source) {
        this.source = source;
        messages = source.iterator();
    }

    /** The messages of the next request; none at the end. */
    List<String> next() {
        List<String> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.size() < MESSAGES_MAX && (heldBack != null || messages.hasNext())) {
            String message = heldBack != null ? heldBack : messages.next();
            heldBack = null;
            bytes += message.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > BYTES_MAX && !batch.isEmpty()) {
                heldBack = message;
                return batch;
            }
            batch.add(message);
        }
        return batch;
    }

    @Override
    public void close() {
        source.close();
    }
}
