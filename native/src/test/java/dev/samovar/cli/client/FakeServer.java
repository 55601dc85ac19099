package dev.samovar.cli.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives prepared answers, and writes down what it was asked: method, path and body. */
public final class FakeServer implements AutoCloseable {

    private record Answer(int status, String body) {}

    private static final Deque<Answer> NOT_PREPARED =
            new ArrayDeque<>(List.of(new Answer(500, "{\"message\":\"not prepared\"}")));

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new LinkedHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> scopes = Collections.synchronizedList(new ArrayList<>());

    public FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Prepares the next answer to a request such as {@code GET /path?query} or {@code POST / FilterLogEvents}. */
    public FakeServer on(String request, int status, String body) {
        answers.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    public List<String> scopes() {
        return List.copyOf(scopes);
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + operation(exchange);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add((request + " " + body).strip());
            scopes.add(exchange.getRequestHeaders().getFirst("Authorization"));
            Answer answer = next(request);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            if (answer.status() == 404) {
                exchange.getResponseHeaders().add("x-amzn-ErrorType", "ResourceNotFoundException");
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /* Services of one path name the operation in a header. */
    private static String operation(HttpExchange exchange) {
        @Nullable String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        return target == null ? "" : " " + target.substring(target.indexOf('.') + 1);
    }

    /* The last answer is given again and again. */
    private Answer next(String request) {
        Deque<Answer> prepared = answers.getOrDefault(request, NOT_PREPARED);
        return prepared.size() > 1 ? prepared.remove() : prepared.element();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
