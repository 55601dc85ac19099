package dev.samovar.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, until it is closed. */
final class ServerProcess implements AutoCloseable {
    private static final long LOOK_NANOS = 500_000;
    private static final String HEALTH = "/_samovar/health";
    private static final String OK = "HTTP/1.1 200";

    private final Process process;
    private final int port;
    private final long readyNanos;

    private ServerProcess(Process process, int port, long readyNanos) {
        this.process = process;
        this.port = port;
        this.readyNanos = readyNanos;
    }

    /** Samovar, through its launcher, keeping nothing. */
    static ServerProcess samovar() throws IOException {
        return samovar(List.of("--ephemeral"));
    }

    /** Samovar, through its launcher, keeping its state in a directory. */
    static ServerProcess samovar(Path data) throws IOException {
        return samovar(List.of("--data", data.toString()));
    }

    private static ServerProcess samovar(List<String> options) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of(Programs.samovar(), "start", "--port", Integer.toString(port)));
        command.addAll(options);
        return start(command, port, HEALTH);
    }

    /**
     * Samovar, through its launcher, serving one API on a port of its own.
     *
     * @param what the document, or other words that say what is served
     * @param path one that is answered with 200
     */
    static ServerProcess serve(List<String> what, String path) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(
                List.of(Programs.samovar(), "serve", "--port", Integer.toString(port), "--aws-port", "0"));
        command.addAll(what);
        return start(command, port, path);
    }

    /** ElasticMQ, in memory, without its web page. */
    static ServerProcess elasticMq() throws IOException {
        int port = freePort();
        return start(
                List.of(
                        Programs.java(),
                        "-Drest-sqs.bind-hostname=127.0.0.1",
                        "-Drest-sqs.bind-port=" + port,
                        "-Drest-stats.enabled=false",
                        "-cp",
                        Programs.home().resolve("benchmarks/target/elasticmq") + "/*",
                        "org.elasticmq.server.Main"),
                port,
                "/health");
    }

    /** The bare server. */
    static ServerProcess bare(List<String> flags) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of(Programs.java()));
        command.addAll(flags);
        command.addAll(List.of("-cp", Programs.classPath(), BareServer.class.getName(), Integer.toString(port)));
        return start(command, port, HEALTH);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerProcess start(List<String> command, int port, String health) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (!answers(port, health)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended before it served: " + command);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return new ServerProcess(process, port, System.nanoTime() - begin);
    }

    private static boolean answers(int port, String health) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + health + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(OK.length()), StandardCharsets.US_ASCII).equals(OK);
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first answer. */
    long readyNanos() {
        return readyNanos;
    }

    /** Live objects, after a collection that this asks for. */
    long liveHeapBytes() throws IOException {
        Process histogram = new ProcessBuilder(Programs.jcmd(), Long.toString(process.pid()), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = histogram.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.strip().split("\\s+", -1)[2]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Ends it without a word. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
