package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers send to the packaged program, and the status lines that they get, on both kinds of ports. */
@Timeout(90)
class HostileRequestsIT {
    private static final String GET = "GET BASE/echo/x HTTP/1.1\r\n";
    private static final String POST = "POST BASE/numbers HTTP/1.1\r\n";
    private static final String HOST = "Host: h\r\n";
    private static final String LAST = "Connection: close\r\n";
    private static final String END = "\r\n";
    private static final String PLAIN = GET + HOST + LAST + END;
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    @TempDir
    private static Path directory;

    private static BesiegedServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new BesiegedServer(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void itGoesOnAndDoesNotComplain() throws IOException {
        for (BesiegedServer.Door door : server.doors()) {
            assertThat(door.answers(PLAIN)).isEqualTo("200");
        }
        assertThat(server.complaints()).isEmpty();
    }

    static Stream<Arguments> requests() {
        return Stream.of(framing(), addressees(), targets(), headers(), bodies())
                .flatMap(List::stream);
    }

    private static List<Arguments> framing() {
        return List.of(
                row("200", "a plain request", PLAIN),
                row("200", "HTTP/1.0", "GET BASE/echo/x HTTP/1.0\r\n\r\n"),
                row("505", "a version that nobody knows", PLAIN.replace("1.1", "9.9")),
                row("400", "no version", "GET BASE/echo/x\r\n\r\n"),
                row("400", "another protocol", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"),
                row("400", "a method that is none", PLAIN.replace("GET", "G@T")),
                row("200 200 200", "a pipeline", (GET + HOST + END).repeat(2) + PLAIN),
                row("200 200", "a body in a pipeline", post(JSON + "Content-Length: 9\r\n", "{\"a\":[1]}") + PLAIN),
                row("200", "trailers", last(JSON + CHUNKED, "9\r\n{\"a\":[1]}\r\n0\r\nX-T: 1\r\n\r\n")),
                row("400", "a chunk without a size", last(CHUNKED, "zz\r\nabc\r\n0\r\n\r\n")),
                row("400", "a chunk of a negative size", last(CHUNKED, "-1\r\nabc\r\n0\r\n\r\n")),
                row("", "no HTTP/2 after its preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nsamovar samovar"),
                row("400", "two ends", last(CHUNKED + "Content-Length: 3\r\n", "0\r\n\r\n")),
                row("400", "two lengths", last("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd")),
                row("400", "a length that is none", last("Content-Length: +2\r\n", "{}")),
                row("400", "a length beyond all numbers", last("Content-Length: 99999999999999999999\r\n", "{}")),
                row("400", "an encoding that is none", last("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")));
    }

    private static List<Arguments> addressees() {
        Stream<Arguments> malformed = Stream.of(
                        "h h", "h/", "a@b", "a:b:c", "a:99999999", "[::1", "%zz", "h:80x", "http://x", "\u00ff")
                .map(host -> row("400", "the host " + host, GET + "Host: " + host + END + LAST + END));
        return Stream.concat(
                        malformed,
                        Stream.of(
                                row("400", "no host", GET + LAST + END),
                                row("400", "two hosts", GET + HOST + HOST + LAST + END),
                                row("200", "an address as host", GET + "Host: [::1]:80\r\n" + LAST + END)))
                .toList();
    }

    private static List<Arguments> targets() {
        Stream<Arguments> malformed = Stream.of("/^", "/%", "/%zz", "/a\\b", "/{x}", "/<", "//", "http://")
                .map(target -> row("400", "the target " + target, get(target)));
        return Stream.concat(
                        malformed,
                        Stream.of(
                                row("414", "a target of 11,000 characters", get("BASE/echo/" + "x".repeat(11_000))),
                                row("414", "a target of 17,000 characters", get("BASE/echo/" + "x".repeat(17_000))),
                                row("200", "a way up", get("BASE/echo/../../../../etc/passwd")),
                                row("200", "an encoded way up", get("BASE/echo/%2e%2e/..%2f..%2fetc/passwd")),
                                row("200", "no UTF-8 in the path", get("BASE/echo/\u00ff\u00fe")),
                                row("200", "no encoded UTF-8 in the path", get("BASE/echo/%ff%fe%c0%ae%00")),
                                row("200", "no UTF-8 in the query", get("BASE/echo/x?a=%ff&%fe=\u00ff"))))
                .toList();
    }

    private static List<Arguments> headers() {
        return List.of(
                row("200", "10,240 bytes of header fields", header("X: " + "x".repeat(10_234))),
                row("413", "10,241 bytes of header fields", header("X: " + "x".repeat(10_235))),
                row("431", "70,000 bytes of header fields", header("X: " + "x".repeat(70_000))),
                row("200", "1,000 header fields", header("X: y\r\n".repeat(999) + "X: y")),
                row("200", "no UTF-8 in a header field", header("X: \u00ff\u00fe")),
                row("400", "a zero in a header field", header("X: a\u0000b")),
                row("400", "a space in a name", header("X y: a")),
                row("400", "a space behind a name", header("X : a")),
                row("417", "an expectation", header("Expect: tea")));
    }

    private static List<Arguments> bodies() {
        String bomb = zipped("{\"a\":[" + "1,".repeat(6 << 20) + "1]}");
        String large = zipped("{\"a\":[" + "1,".repeat(4 << 20) + "1]}");
        return List.of(
                row("400", "no UTF-8 in the body", last(JSON + "Content-Length: 2\r\n", "\u00ff\u00fe")),
                row("413", "a bomb", last(gzip(bomb), bomb)),
                row("400", "half a bomb", last(gzip(large), large)),
                row("413", "a bomb that was cut off", last(gzip("x".repeat(100)), bomb.substring(0, 100))),
                row("413", "a body that is announced as too large", asking(20_000_000)));
    }

    private static Arguments row(String statuses, String name, String request) {
        return Arguments.of(statuses, name, request);
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\n" + HOST + LAST + END;
    }

    private static String header(String field) {
        return GET + HOST + LAST + field + END + END;
    }

    private static String post(String fields, String body) {
        return POST + HOST + fields + END + body;
    }

    private static String last(String fields, String body) {
        return post(LAST + fields, body);
    }

    private static String asking(int length) {
        return post(JSON + "Expect: 100-continue\r\nContent-Length: " + length + END, "");
    }

    private static String gzip(String body) {
        return JSON + "Content-Encoding: gzip\r\nContent-Length: " + body.length() + END;
    }

    private static String zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("requests")
    void strangersGetTheStatusLinesThatTheyDeserve(String statuses, String name, String request) throws IOException {
        for (BesiegedServer.Door door : server.doors()) {
            assertThat(door.answers(request)).as("%s on port %s", name, door).isEqualTo(statuses);
        }
    }

    @Test
    void whoAsksWhetherToSendABodyIsToldTo() throws IOException {
        for (BesiegedServer.Door door : server.doors()) {
            assertThat(door.answers(asking(2).replace(END + END, END + LAST + END), "{}"))
                    .as("%s", door)
                    .isEqualTo("100 200");
        }
    }

    @Test
    void whoAsksForHttp2GetsIt() throws IOException {
        for (BesiegedServer.Door door : server.doors()) {
            String upgrade = GET + HOST + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n";
            assertThat(door.firstAnswer(upgrade + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n"))
                    .as("%s", door)
                    .isEqualTo("101");
            assertThat(door.firstAnswer(upgrade + "HTTP2-Settings: !!!\r\n\r\n"))
                    .as("%s", door)
                    .isEqualTo("400");
        }
    }
}
