package dev.samovar.lab.trace;

import dev.samovar.event.EventListener;
import dev.samovar.event.HostEvent;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Writes down what a host is asked to do, as a {@link CsvTrace} that can be replayed.
 *
 * <p>A row for each invocation that ran, in the order of arrival. What was refused did not run and has none; neither has
 * what is still running when the recording ends. Everything but the writing itself happens on the scheduler's thread.
 */
public final class Recording implements EventListener {
    /** So much may be lost if the process is killed. */
    private static final Duration UNWRITTEN_MOST = Duration.ofSeconds(1);

    private static final int UNWRITTEN_CHARACTERS_MOST = 1 << 16;

    private final Scheduler scheduler;
    private final RecordingFile file;
    private final ArrivalOrder arrivals;
    private final StringBuilder unwritten = new StringBuilder();
    private boolean flushing;
    private boolean open = true;

    private Recording(Scheduler scheduler, RecordingFile file) {
        this.scheduler = scheduler;
        this.file = file;
        this.arrivals = new ArrivalOrder(scheduler.instant(), unwritten);
    }

    /**
     * Begins a file anew.
     *
     * @param writer writes to the disk, one task after the other
     * @param failed told why nothing more is recorded, at most once
     * @throws IOException if the file cannot be written
     */
    public static Recording begin(Path path, Scheduler scheduler, Executor writer, Consumer<String> failed)
            throws IOException {
        var recording = new Recording(scheduler, RecordingFile.create(path, writer, failed));
        recording.unwritten.append(CsvRows.HEADER_WITH_INIT).append('\n');
        recording.flush();
        return recording;
    }

    @Override
    public void on(HostEvent event) {
        if (!open || file.failed()) {
            return;
        }
        switch (event) {
            case HostEvent.InvocationArrived arrived -> arrivals.arrived(arrived);
            case HostEvent.InvocationStarted started -> arrivals.started(started);
            case HostEvent.InvocationEnded ended -> arrivals.ended(ended);
            case HostEvent.EnvironmentChanged _, HostEvent.AsynchronousEventEnded _ -> {}
        }
        if (unwritten.length() >= UNWRITTEN_CHARACTERS_MOST) {
            flush();
        } else if (!unwritten.isEmpty() && !flushing) {
            flushing = true;
            scheduler.after(UNWRITTEN_MOST, () -> {
                flushing = false;
                flush();
            });
        }
    }

    private void flush() {
        if (!unwritten.isEmpty()) {
            file.append(unwritten.toString());
            unwritten.setLength(0);
        }
    }

    /**
     * Writes the rows of all that has ended and lets the file go, from a task of the scheduler.
     *
     * @param closed run when all is on the disk
     */
    public void end(Runnable closed) {
        if (open) {
            open = false;
            arrivals.end();
            flush();
        }
        file.close(closed);
    }
}
