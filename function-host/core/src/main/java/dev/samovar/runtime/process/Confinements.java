package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds out how children can be kept apart on this machine. */
final class Confinements {

    private static final long PATIENCE_SECONDS = 5;
    private static final String CHECK = "test -d /var/task && test -d /var/runtime && test -d /proc/1";

    private Confinements() {}

    /**
     * The best that works here.
     *
     * @param directory for what that needs
     */
    static Confinement best(Path directory) throws IOException, InterruptedException {
        boolean root = "root".equals(System.getProperty("user.name"));
        Namespaces namespaces = new Namespaces(directory.resolve("var"), root);
        return works(namespaces, directory) ? namespaces : new OwnGroup();
    }

    private static boolean works(Confinement confinement, Path directory) throws IOException, InterruptedException {
        Path trial = Files.createDirectories(directory.resolve("trial"));
        Layout layout = new Layout(trial, trial, trial, trial, trial, trial);
        List<String> command =
                confinement.command(layout, trial, Path.of("/dev/null"), List.of("/bin/sh", "-c", CHECK));
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
        }
    }
}
