package dev.samovar.benchmark;

import dev.samovar.benchmark.function.StartSignal;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From SendMessage to the start of the handler on an idle system, beside the send alone. */
final class QueueLatency {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final int TIMES = 500;
    private static final int TIMES_BEFORE = 200;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int TIMEOUT_SECONDS = 20;
    private static final String FUNCTION = "start-signal";

    private QueueLatency() {}

    static void main() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (var ephemeral = new QueueServer("ephemeral", vertx, ServerProcess.samovar());
                var durable = new QueueServer(
                        "durable", vertx, ServerProcess.samovar(Files.createTempDirectory("samovar-queue")))) {
            measure(vertx, ephemeral);
            measure(vertx, durable);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void measure(Vertx vertx, QueueServer server) throws Exception {
        server.run(QueueWork.SEND, 1, WARM_UP);
        try (var signals = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            signals.setSoTimeout((int) Duration.ofSeconds(TIMEOUT_SECONDS).toMillis());
            AwsClient client = server.client();
            client.createFunction(FUNCTION, StartSignal.class, "{\"SIGNAL_PORT\":\"" + signals.getLocalPort() + "\"}");
            String alone = client.createQueue("alone");
            String mapped = client.createQueue("mapped");
            client.createMapping("mapped", FUNCTION);
            var toAlone = new Sender(vertx, server, alone);
            var toMapped = new Sender(vertx, server, mapped);
            var bare = new Samples(server.title() + ": SendMessage");
            var handler = new Samples(server.title() + ": SendMessage to handler start");
            for (int i = -TIMES_BEFORE; i < TIMES; i++) {
                LockSupport.parkNanos(PAUSE_NANOS);
                long bareNanos = toAlone.send();
                LockSupport.parkNanos(PAUSE_NANOS);
                long handlerNanos = toMapped.sendAndAwait(signals);
                if (i >= 0) {
                    bare.add(bareNanos);
                    handler.add(handlerNanos);
                }
            }
            bare.print(System.out);
            handler.print(System.out);
            System.out.printf(Locale.ROOT, "    + %.2f ms at p50%n", handler.medianMs() - bare.medianMs());
        }
    }

    /** Sends messages to a queue, one at a time. */
    private static final class Sender {
        private final QueueRequests queue;
        private final CompletableFuture<RawConnection> connection = new CompletableFuture<>();
        private final Vertx vertx;

        Sender(Vertx vertx, QueueServer server, String queueUrl) {
            this.vertx = vertx;
            queue = new QueueRequests(queueUrl);
            RawConnection.open(vertx.createNetClient(), server.process().port(), connection::completeExceptionally)
                    .onComplete(connection::complete, connection::completeExceptionally);
        }

        /** How long until the answer. */
        long send() throws Exception {
            long begin = System.nanoTime();
            return begun().get(TIMEOUT_SECONDS, TimeUnit.SECONDS) - begin;
        }

        /** How long until the handler's signal. */
        long sendAndAwait(DatagramSocket signals) throws Exception {
            long begin = System.nanoTime();
            CompletableFuture<Long> answered = begun();
            long nanos = signal(signals) - begin;
            answered.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return nanos;
        }

        private static long signal(DatagramSocket signals) throws IOException {
            signals.receive(new DatagramPacket(new byte[1], 1));
            return System.nanoTime();
        }

        private CompletableFuture<Long> begun() {
            var answered = new CompletableFuture<Long>();
            RawConnection open = connection.join();
            vertx.runOnContext(_ -> open.call(queue.send(), _ -> answered.complete(System.nanoTime())));
            return answered;
        }
    }
}
