package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds out how children can be kept apart on this machine. Thread-safe. */
final class Confinements {

    private static final long PATIENCE_SECONDS = 5;
    private static final String CHECK = "test -d /var/task && test -d /var/runtime && test -d /proc/1";

    private final Path directory;
    private final boolean namespacesAllowed;
    private @Nullable Confinement best;

    /**
     * Will find out.
     *
     * @param directory for what it takes
     * @param namespacesAllowed whether to try them
     */
    Confinements(Path directory, boolean namespacesAllowed) {
        this.directory = directory;
        this.namespacesAllowed = namespacesAllowed;
    }

    /** The best that works here; takes a moment the first time. */
    synchronized Confinement best() throws IOException {
        Confinement found = best;
        if (found == null) {
            boolean root = "root".equals(System.getProperty("user.name"));
            Namespaces namespaces = new Namespaces(directory.resolve("var"), root);
            found = namespacesAllowed && works(namespaces) ? namespaces : new OwnGroup();
            best = found;
        }
        return found;
    }

    private boolean works(Confinement confinement) throws IOException {
        Path trial = Files.createDirectories(directory.resolve("trial"));
        Layout layout = new Layout(trial, trial, trial, trial, trial, trial);
        List<String> command = confinement.command(
                layout, trial, Path.of("/dev/null"), ControlGroup.NONE, List.of("/bin/sh", "-c", CHECK));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
