package dev.samovar.runtime.process.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Listens on loopback, at a port for each child, in one thread for all. */
public final class LoopbackServer implements AutoCloseable {

    /** A runtime has one or two, and an extension as many. */
    private static final int CONNECTIONS_MAX = 64;

    private static final int BACKLOG = 64;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Selector selector;
    private final Queue<Connection> resumable = new ConcurrentLinkedQueue<>();
    private final RequestParser.BodyLimit limit;
    private final Consumer<Throwable> failures;

    /**
     * Starts the thread.
     *
     * @param limit how large the body of a request may be, by its headers
     * @param failures told what a handler threw
     */
    public LoopbackServer(Limit limit, Consumer<Throwable> failures) {
        this.limit = limit::bytesMax;
        this.failures = failures;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be listened to", e);
        }
        Thread.ofPlatform().daemon().name("samovar-runtime-api").start(this::run);
    }

    /** How large the body of a request may be. */
    @FunctionalInterface
    public interface Limit {

        /**
         * What is allowed to a request with these headers.
         *
         * @param headers by lower-case name
         */
        int bytesMax(Map<String, String> headers);
    }

    /** An address that is listened to. */
    public final class Port implements AutoCloseable {
        private final ServerSocketChannel channel;
        private final Consumer<Exchange> handler;
        private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

        private Port(ServerSocketChannel channel, Consumer<Exchange> handler) {
            this.channel = channel;
            this.handler = handler;
        }

        /** The address, such as {@code 127.0.0.1:40123}. */
        public String address() {
            return "127.0.0.1:" + channel.socket().getLocalPort();
        }

        private void accept() throws IOException {
            SocketChannel accepted;
            try {
                accepted = channel.accept();
            } catch (ClosedChannelException closedMeanwhile) {
                return;
            }
            if (accepted == null) {
                return;
            }
            if (connections.size() >= CONNECTIONS_MAX) {
                accepted.close();
                return;
            }
            accepted.configureBlocking(false);
            accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = accepted.register(selector, SelectionKey.OP_READ);
            var connection = new Connection(
                    accepted, key, limit, handler, LoopbackServer.this::resumeLater, connections::remove);
            connections.add(connection);
            key.attach(connection);
            if (!channel.isOpen()) {
                /* Closed meanwhile, by somebody who may not have seen it. */
                connection.close();
            }
        }

        /** Ceases to listen, and ends all connections. */
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a port cannot be closed", e);
            }
            connections.forEach(Connection::close);
            /* A closed channel keeps its port until the selector has looked. */
            selector.wakeup();
        }
    }

    /**
     * Listens at a free port.
     *
     * @param handler told of each request, on the server's thread: it must not block
     */
    public Port listen(Consumer<Exchange> handler) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
            channel.configureBlocking(false);
            Port port = new Port(channel, handler);
            channel.register(selector, SelectionKey.OP_ACCEPT, port);
            selector.wakeup();
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException("no port of loopback can be listened to", e);
        }
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (selector.isOpen()) {
            try {
                selector.select(key -> serve(key, buffer));
                for (Connection next = resumable.poll(); next != null; next = resumable.poll()) {
                    next.resume();
                }
            } catch (ClosedSelectorException closed) {
                return;
            } catch (IOException | RuntimeException failure) {
                failures.accept(failure);
            }
        }
    }

    private void resumeLater(Connection connection) {
        resumable.add(connection);
        selector.wakeup();
    }

    private void serve(SelectionKey key, ByteBuffer buffer) {
        try {
            switch (key.attachment()) {
                case Port port -> port.accept();
                case Connection connection -> connection.serve(buffer);
                default -> throw new IllegalStateException("nobody reads " + key);
            }
        } catch (IOException | RuntimeException failure) {
            failures.accept(failure);
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the thread of the Runtime API cannot be ended", e);
        }
    }
}
