package dev.samovar.runtime.process.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParserTest {

    private static final String POST = "POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
    private static final String STREAM = String.join(
            "\r\n",
            "POST /s HTTP/1.1",
            "Transfer-Encoding: chunked",
            "",
            "3",
            "abc",
            "2;x=y",
            "de",
            "0",
            "Error-Type: Function.Broken",
            "",
            "");

    private final RequestParser parser = new RequestParser(headers -> 5);

    private List<HttpRequest> read(String text, int pieceBytes) throws RequestParser.UnreadableException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<HttpRequest> requests = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += pieceBytes) {
            ByteBuffer piece = ByteBuffer.wrap(bytes, at, Math.min(pieceBytes, bytes.length - at));
            while (piece.hasRemaining()) {
                HttpRequest request = parser.read(piece);
                if (request != null) {
                    requests.add(request);
                }
            }
        }
        return requests;
    }

    private static String body(HttpRequest request) {
        return new String(request.body(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 1_000})
    void requestsAreReadWhateverPiecesTheyComeIn(int pieceBytes) throws RequestParser.UnreadableException {
        List<HttpRequest> requests = read(POST + STREAM + "GET /next HTTP/1.1\r\n\r\n" + POST, pieceBytes);
        assertThat(requests.stream().map(HttpRequest::path)).containsExactly("/a", "/s", "/next", "/a");
        assertThat(requests.stream().map(RequestParserTest::body)).containsExactly("abc", "abcde", "", "abc");
        assertThat(requests.get(1).header("error-type")).contains("Function.Broken");
        assertThat(requests).noneMatch(HttpRequest::isTooLarge).noneMatch(HttpRequest::truncated);
    }

    @Test
    void ofABodyThatIsTooLargeOneByteMoreThanAllowedIsKept() throws RequestParser.UnreadableException {
        List<HttpRequest> requests = read("POST /a HTTP/1.1\r\nContent-Length: 8\r\n\r\nabcdefgh" + POST, 1_000);
        assertThat(requests.getFirst().isTooLarge()).isTrue();
        assertThat(body(requests.getFirst())).isEqualTo("abcdef");
        assertThat(body(requests.getLast())).isEqualTo("abc");
    }

    @Test
    void aBodyThatEndsTooEarlyIsTruncated() throws RequestParser.UnreadableException {
        assertThat(read("POST /a HTTP/1.1\r\nContent-Length: 8\r\n\r\nabc", 1_000))
                .isEmpty();
        assertThat(parser.end()).satisfies(cut -> assertThat(cut.truncated()).isTrue());
    }

    @Test
    void aHeadThatEndsTooEarlyIsNoRequest() throws RequestParser.UnreadableException {
        assertThat(read("POST /a HTTP/1.1\r\nContent-", 1_000)).isEmpty();
        assertThat(parser.end()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n",
                "GET / SPDY/9\r\n",
                "GET http://elsewhere/ HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nno header\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n"
            })
    void whatIsNoHttpIsRefused(String text) {
        assertThatThrownBy(() -> read(text, 1_000)).isInstanceOf(RequestParser.UnreadableException.class);
    }

    @Test
    void aHeadWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> read("GET / HTTP/1.1\r\nA: " + "x".repeat(2_000_000), 65_536))
                .isInstanceOf(RequestParser.UnreadableException.class);
    }
}
