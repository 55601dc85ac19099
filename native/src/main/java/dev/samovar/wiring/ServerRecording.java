package dev.samovar.wiring;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.event.EventListener;
import dev.samovar.lab.trace.Recording;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The recording of what the server is asked to do, if there is one. */
final class ServerRecording implements AutoCloseable {
    private final Scheduler scheduler;
    private final @Nullable Recording recording;
    private final ExecutorService writer;

    private ServerRecording(Scheduler scheduler, @Nullable Recording recording, ExecutorService writer) {
        this.scheduler = scheduler;
        this.recording = recording;
        this.writer = writer;
    }

    /**
     * Begins the file, if one was asked for.
     *
     * @param warn told if nothing more can be recorded
     * @throws CommandFailure if it cannot be written
     */
    static ServerRecording begin(Optional<Path> file, Scheduler scheduler, Consumer<String> warn) {
        ExecutorService writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("samovar-recorder").factory());
        try {
            return new ServerRecording(
                    scheduler, file.isEmpty() ? null : Recording.begin(file.get(), scheduler, writer, warn), writer);
        } catch (IOException unwritable) {
            writer.shutdown();
            throw new CommandFailure(
                    ExitCode.INPUT, "--record " + file.orElseThrow() + " cannot be written: " + reason(unwritable));
        }
    }

    private static String reason(IOException unwritable) {
        return unwritable.getClass().getSimpleName().replace("Exception", "") + " (" + unwritable.getMessage() + ")";
    }

    /** What is to hear of the host's events. */
    EventListener listener() {
        return recording == null ? EventListener.NONE : recording;
    }

    /** Writes what has ended, and waits until it is on the disk. */
    @Override
    public void close() {
        if (recording != null) {
            var closed = new CompletableFuture<Void>();
            scheduler.execute(() -> recording.end(() -> closed.complete(null)));
            closed.join();
        }
        writer.shutdown();
    }
}
