package dev.samovar.runtime.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Starts children, all of them in one thread: the kernel ends a child when the thread that started it ends, and so not
 * before the host does, but then at once, however the host ended.
 */
final class Nursery implements AutoCloseable {

    private static final File NOTHING = new File("/dev/null");

    private final Guardian guardian = new Guardian();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("samovar-nursery").factory());

    /**
     * What a child gets.
     *
     * @param confinement how it is kept apart
     * @param group the control group that it enters
     * @param layout its directories
     * @param run where what it needs to start is put
     * @param command in the words of the layout that it sees
     * @param variables all its environment variables
     * @param notices the pipe through which its company tells, if it has one; that waits for a line of input
     * @param lines the pipe for its output
     * @param frames the pipe for its log
     */
    record Birth(
            Confinement confinement,
            ControlGroup group,
            Layout layout,
            Path run,
            List<String> command,
            Map<String, String> variables,
            Optional<Path> notices,
            Path lines,
            Path frames) {}

    /** Starts a child, soon, and tells what came of it on the nursery's thread. */
    void start(Birth birth, Consumer<Process> started, Consumer<IOException> failed) {
        thread.execute(() -> {
            try {
                started.accept(start(birth));
            } catch (IOException failure) {
                failed.accept(failure);
            }
        });
    }

    private Process start(Birth birth) throws IOException {
        List<String> command = birth.confinement()
                .command(birth.layout(), birth.run(), birth.frames(), birth.group(), birth.command());
        ProcessBuilder builder = new ProcessBuilder(birth.notices()
                .map(notices -> Company.telling(notices, command))
                .orElse(command));
        builder.environment().clear();
        builder.environment().putAll(birth.variables());
        builder.redirectInput(birth.notices().isPresent() ? Redirect.PIPE : Redirect.from(NOTHING));
        builder.redirectOutput(birth.lines().toFile());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        if (!birth.confinement().isTight()) {
            guardian.watch(process.pid());
            var unused = process.onExit().thenAcceptAsync(this::forget, thread);
        }
        return process;
    }

    private void forget(Process ended) {
        try {
            guardian.forget(ended.pid());
        } catch (IOException gone) {
            /* Then nobody is watched over any more, and nobody is left to be told. */
            System.getLogger(Nursery.class.getName()).log(System.Logger.Level.DEBUG, "no guardian", gone);
        }
    }

    /** Ends all children that are left. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            guardian.close();
        } catch (IOException gone) {
            System.getLogger(Nursery.class.getName()).log(System.Logger.Level.DEBUG, "no guardian", gone);
        }
    }
}
