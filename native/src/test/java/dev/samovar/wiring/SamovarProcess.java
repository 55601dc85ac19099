package dev.samovar.wiring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged program as a child process: {@code samovar start} on a free port.
 *
 * <p>Which program that is, {@code -Dsamovar.program} says: a JAR, which a JVM runs, or anything that runs by itself.
 */
public final class SamovarProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Samovar listens on (\\S+?)[ .]*(?: .*)?");
    private static final int STOP_SECONDS_MAX = 20;

    private final Process process;
    private final BufferedReader output;
    private final URI endpoint;

    private SamovarProcess(Process process, BufferedReader output, URI endpoint) {
        this.process = process;
        this.output = output;
        this.endpoint = endpoint;
    }

    /** Starts the server with more options, and returns when it listens. */
    public static SamovarProcess start(Path workingDirectory, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("start", "--port", "0"));
        words.addAll(List.of(options));
        Process process = launch(workingDirectory, words);
        BufferedReader output = process.inputReader();
        Matcher ready = READY.matcher(Objects.requireNonNullElse(output.readLine(), "nothing"));
        if (!ready.matches()) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not start: " + ready);
        }
        return new SamovarProcess(process, output, URI.create(ready.group(1)));
    }

    /** Runs the program with these words; its standard error is this process's. */
    public static Process launch(Path workingDirectory, List<String> words) throws IOException {
        return launch(workingDirectory, words, ProcessBuilder.Redirect.INHERIT);
    }

    /** Runs the program with these words; its standard error goes somewhere. */
    public static Process launch(Path workingDirectory, List<String> words, ProcessBuilder.Redirect errors)
            throws IOException {
        List<String> command = new ArrayList<>(program());
        command.addAll(words);
        return new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectError(errors)
                .start();
    }

    private static List<String> program() {
        String path = Objects.requireNonNull(
                System.getProperty("samovar.program"), "samovar.program is not set: run Maven's verify");
        if (!path.endsWith(".jar")) {
            return List.of(path);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "--sun-misc-unsafe-memory-access=allow", "-jar", path);
    }

    public URI endpoint() {
        return endpoint;
    }

    public long pid() {
        return process.pid();
    }

    /** Sends SIGTERM and waits; returns the exit code. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** Sends SIGTERM. */
    public void beginToTerminate() {
        process.destroy();
    }

    /** Waits for the end; returns the exit code. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not stop within " + STOP_SECONDS_MAX + " s");
        }
        return process.exitValue();
    }

    /** Sends SIGKILL, as a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
