package dev.samovar.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, until it is closed. */
final class ServerProcess implements AutoCloseable {
    private static final long LOOK_NANOS = 500_000;
    private static final byte[] REQUEST =
            "GET /_samovar/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
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
        int port = freePort();
        return start(List.of(Programs.samovar(), "start", "--ephemeral", "--port", Integer.toString(port)), port);
    }

    /** The bare server. */
    static ServerProcess bare(List<String> flags) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of(Programs.java()));
        command.addAll(flags);
        command.addAll(List.of("-cp", Programs.classPath(), BareServer.class.getName(), Integer.toString(port)));
        return start(command, port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerProcess start(List<String> command, int port) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended before it served: " + command);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return new ServerProcess(process, port, System.nanoTime() - begin);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(REQUEST);
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

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
