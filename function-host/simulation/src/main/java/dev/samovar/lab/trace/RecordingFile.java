package dev.samovar.lab.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A file that is appended to in the background, until the disk refuses. */
final class RecordingFile {
    /** More that waits for the disk means that the disk does not keep up. */
    private static final long WAITING_BYTES_MOST = 16L << 20;

    private final Path path;
    private final OutputStream output;
    private final Executor writer;
    private final Consumer<String> failures;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final AtomicBoolean failed = new AtomicBoolean();

    private RecordingFile(Path path, OutputStream output, Executor writer, Consumer<String> failures) {
        this.path = path;
        this.output = output;
        this.writer = writer;
        this.failures = failures;
    }

    static RecordingFile create(Path path, Executor writer, Consumer<String> failures) throws IOException {
        return new RecordingFile(path, Files.newOutputStream(path), writer, failures);
    }

    /** Whether nothing more is written. */
    boolean failed() {
        return failed.get();
    }

    void append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (waitingBytes.addAndGet(bytes.length) > WAITING_BYTES_MOST) {
            fail("the disk does not keep up");
        } else {
            writer.execute(() -> write(bytes));
        }
    }

    private void write(byte[] bytes) {
        waitingBytes.addAndGet(-bytes.length);
        if (failed()) {
            return;
        }
        try {
            output.write(bytes);
        } catch (IOException unwritable) {
            fail(String.valueOf(unwritable.getMessage()));
        }
    }

    void close(Runnable closed) {
        writer.execute(() -> {
            try {
                output.close();
            } catch (IOException unwritable) {
                fail(String.valueOf(unwritable.getMessage()));
            }
            closed.run();
        });
    }

    private void fail(String reason) {
        if (failed.compareAndSet(false, true)) {
            failures.accept("Nothing more is recorded in " + path + ": " + reason
                    + ". What is in it already can be used; the server goes on.");
        }
    }
}
