package dev.samovar.benchmark;

import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Isolation;
import dev.samovar.invocation.Payload;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Warm invocations of hello over the Runtime API beside bare HTTP between two JVMs: same event, same answer. */
final class RoundTrips {
    private static final int ROUNDS = 10;
    private static final int EACH_ROUND = 2_000;
    private static final int WARM_UP = 10_000;

    private RoundTrips() {}

    static void measure() throws Exception {
        var invocations = new Samples("warm invocation of hello in a process");
        var byHand = new Samples("  AWS's client started by hand, bare Runtime API");
        var sockets = new Samples("  HTTP round trip, blocking socket");
        var clients = new Samples("  HTTP round trip, the JDK's client");
        String event = Sample.HELLO.event();
        try (var host = new LivingHost(Isolation.PROCESS);
                var api = new RuntimeApi(Vertx.vertx());
                var _ = FunctionProcess.start(Sample.HELLO, api, FreshJvms.FRUGAL);
                var server = ServerProcess.bare(List.of());
                var socket = new BlockingClient(server.port(), event);
                var client = HttpClient.newHttpClient()) {
            FunctionVersion function = Processes.withArchive(host, Sample.HELLO);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                    .POST(HttpRequest.BodyPublishers.ofString(event))
                    .build();
            Action invoke = () -> host.run(function, Payload.of(event));
            Action invokeByHand = () -> api.invoke(Buffer.buffer(event)).join();
            Action exchange = socket::exchange;
            Action send = () -> client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            for (Action action : new Action[] {invoke, invokeByHand, exchange, send}) {
                repeat(action, WARM_UP, new Samples("warm-up"));
            }
            for (int round = 0; round < ROUNDS; round++) {
                repeat(invoke, EACH_ROUND, invocations);
                repeat(invokeByHand, EACH_ROUND, byHand);
                repeat(exchange, EACH_ROUND, sockets);
                repeat(send, EACH_ROUND, clients);
            }
        }
        invocations.print(System.out);
        for (Samples bare : new Samples[] {byHand, sockets, clients}) {
            bare.print(System.out);
            invocations.printRatioTo(bare, System.out);
        }
    }

    private static void repeat(Action action, int times, Samples samples) throws Exception {
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            action.run();
            samples.add(System.nanoTime() - begin);
        }
    }

    /** Something to be measured. */
    private interface Action {
        void run() throws Exception;
    }

    /** The least that can be done with one connection: as AWS's client, a thread that writes and then waits. */
    private static final class BlockingClient implements AutoCloseable {
        private static final int ANSWER_BYTES_MAX = 4096;
        private static final String END = "World!\"";

        private final Socket socket;
        private final byte[] request;
        private final byte[] answer = new byte[ANSWER_BYTES_MAX];

        BlockingClient(int port, String body) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            request = ("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }

        void exchange() throws IOException {
            socket.getOutputStream().write(request);
            int size = 0;
            do {
                int read = socket.getInputStream().read(answer, size, answer.length - size);
                if (read < 0) {
                    throw new IOException("the server has closed the connection");
                }
                size += read;
            } while (!new String(answer, 0, size, StandardCharsets.US_ASCII).endsWith(END));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
