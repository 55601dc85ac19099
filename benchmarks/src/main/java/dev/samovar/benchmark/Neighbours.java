package dev.samovar.benchmark;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Clients of a server that are a burden to it: 10,000 that made one request and keep the connection, 200 that send a head or
 * a body byte by byte, 8 that send 16 requests at once ten times a second.
 */
final class Neighbours implements AutoCloseable {
    private static final int IDLE = 10_000;
    /* More at once than the server's queue of new connections holds would wait for a second. */
    private static final int OPENED_AT_ONCE = 50;
    private static final int SLOW = 100;
    private static final int PIPELINING = 8;
    private static final int PIPELINED = 16;
    private static final long PAUSE_MS = 100;
    private static final int BODY_BYTES = 100_000;

    private final Vertx vertx;
    private final NetClient client;
    private final int port;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Long> timers = new ArrayList<>();

    private Neighbours(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
        client = vertx.createNetClient();
    }

    /** Those of one API; all are there when this returns. */
    static Neighbours open(Vertx vertx, int port, GatewayApi api) {
        var neighbours = new Neighbours(vertx, port);
        Buffer request = api.get(GatewayApi.MOCK);
        String path = api.path(GatewayApi.MOCK);
        neighbours.add(IDLE, socket -> socket.write(request));
        neighbours.add(
                SLOW, socket -> neighbours.drip(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        neighbours.add(
                SLOW,
                socket -> neighbours.drip(
                        socket,
                        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + BODY_BYTES + "\r\n\r\n"));
        neighbours.add(
                PIPELINING,
                socket -> neighbours.repeat(
                        socket, Buffer.buffer(request.toString().repeat(PIPELINED))));
        return neighbours;
    }

    private void add(int count, Consumer<NetSocket> begin) {
        for (int opened = 0; opened < count; opened += OPENED_AT_ONCE) {
            List<Future<NetSocket>> some = new ArrayList<>();
            for (int i = opened; i < Math.min(count, opened + OPENED_AT_ONCE); i++) {
                some.add(client.connect(port, "127.0.0.1").onSuccess(socket -> {
                    open.incrementAndGet();
                    socket.handler(_ -> answered.incrementAndGet()).closeHandler(_ -> open.decrementAndGet());
                    begin.accept(socket);
                }));
            }
            Future.all(some).toCompletionStage().toCompletableFuture().join();
        }
    }

    private void drip(NetSocket socket, String head) {
        socket.write(head);
        repeat(socket, Buffer.buffer("x"));
    }

    private void repeat(NetSocket socket, Buffer part) {
        timers.add(vertx.setPeriodic(PAUSE_MS, _ -> socket.write(part)));
    }

    /** How many are still there, and have heard from the server. */
    @Override
    public String toString() {
        return open + " connections, which got " + answered + " answers";
    }

    @Override
    public void close() {
        List.copyOf(timers).forEach(vertx::cancelTimer);
        client.close().toCompletionStage().toCompletableFuture().join();
    }
}
