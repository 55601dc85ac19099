package dev.samovar.runtime.process.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes requests of bytes as they arrive, in pieces of any size. */
final class RequestParser {

    /** The largest header of the Runtime API, an X-Ray cause, has 1 MiB; and something for the others. */
    private static final int HEAD_BYTES_MAX = (1 << 20) + (1 << 16);

    private static final int REQUEST_LINE_PARTS = 3;
    private static final int RADIX = 16;
    private static final int CHUNK_SIZE_DIGITS_MAX = 8;

    private enum Part {
        REQUEST_LINE,
        HEADERS,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILERS
    }

    private final BodyLimit limit;
    private Part part = Part.REQUEST_LINE;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int headBytes;
    private String method = "";
    private String path = "";
    private Map<String, String> headers = new HashMap<>();
    private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private int bodyBytesMax;
    private long bytesLeft;

    /** How large the body of a request may be, by its headers. */
    @FunctionalInterface
    interface BodyLimit {
        int bytesMax(Map<String, String> headers);
    }

    /** What was sent is no HTTP, or none that anybody needs to send. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }

    RequestParser(BodyLimit limit) {
        this.limit = limit;
    }

    /** Reads until a request is complete; null if the bytes end before. */
    @Nullable
    HttpRequest read(ByteBuffer bytes) throws UnreadableException {
        while (bytes.hasRemaining()) {
            boolean complete = switch (part) {
                case REQUEST_LINE, HEADERS, CHUNK_SIZE, CHUNK_END, TRAILERS -> readLine(bytes);
                case BODY -> readBody(bytes) && bytesLeft == 0;
                case CHUNK -> {
                    if (readBody(bytes) && bytesLeft == 0) {
                        part = Part.CHUNK_END;
                    }
                    yield false;
                }
            };
            if (complete) {
                return finish(false);
            }
        }
        return null;
    }

    /** Takes note that no more bytes come: the request that was on its way, if its headers were complete. */
    @Nullable
    HttpRequest end() {
        return part == Part.REQUEST_LINE || part == Part.HEADERS ? null : finish(true);
    }

    /** Whether the sender waits to be told that the body is welcome. */
    boolean expectsContinue() {
        boolean expects = part != Part.REQUEST_LINE
                && part != Part.HEADERS
                && "100-continue".equalsIgnoreCase(headers.getOrDefault("expect", ""));
        if (expects) {
            headers.remove("expect");
        }
        return expects;
    }

    private boolean readBody(ByteBuffer bytes) {
        int taken = (int) Math.min(bytesLeft, bytes.remaining());
        int kept = Math.min(taken, bodyBytesMax + 1 - body.size());
        body.write(bytes.array(), bytes.arrayOffset() + bytes.position(), kept);
        bytes.position(bytes.position() + taken);
        bytesLeft -= taken;
        return true;
    }

    private boolean readLine(ByteBuffer bytes) throws UnreadableException {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (++headBytes > HEAD_BYTES_MAX) {
                throw new UnreadableException("a head of more than " + HEAD_BYTES_MAX + " bytes");
            }
            if (next == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                line.reset();
                return takeLine(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
            }
            line.write(next);
        }
        return false;
    }

    /** Takes a line; true if it ended the request. */
    private boolean takeLine(String text) throws UnreadableException {
        switch (part) {
            case REQUEST_LINE -> {
                if (!text.isEmpty()) {
                    takeRequestLine(text);
                }
            }
            case HEADERS, TRAILERS -> {
                if (text.isEmpty()) {
                    return part == Part.TRAILERS || beginBody();
                }
                takeHeader(text);
            }
            case CHUNK_SIZE -> takeChunkSize(text);
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case BODY, CHUNK -> throw new IllegalStateException("a body has no lines");
        }
        return false;
    }

    private void takeRequestLine(String text) throws UnreadableException {
        String[] parts = text.split(" ", -1);
        if (parts.length != REQUEST_LINE_PARTS || !parts[2].startsWith("HTTP/1.") || !parts[1].startsWith("/")) {
            throw new UnreadableException("not a request: " + text);
        }
        method = parts[0];
        int query = parts[1].indexOf('?');
        path = query < 0 ? parts[1] : parts[1].substring(0, query);
        part = Part.HEADERS;
    }

    private void takeHeader(String text) throws UnreadableException {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new UnreadableException("not a header: " + text);
        }
        headers.put(
                text.substring(0, colon).toLowerCase(Locale.ROOT),
                text.substring(colon + 1).strip());
    }

    /** Looks at what follows the headers; true if nothing does. */
    private boolean beginBody() throws UnreadableException {
        bodyBytesMax = limit.bytesMax(headers);
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            part = Part.CHUNK_SIZE;
            return false;
        }
        try {
            bytesLeft = Long.parseLong(headers.getOrDefault("content-length", "0"));
        } catch (NumberFormatException e) {
            throw new UnreadableException("a length that is no number");
        }
        if (bytesLeft < 0) {
            throw new UnreadableException("a length below zero");
        }
        body = new ByteArrayOutputStream((int) Math.min(bytesLeft, 1 << 16));
        part = Part.BODY;
        return bytesLeft == 0;
    }

    private void takeChunkSize(String text) throws UnreadableException {
        String digits = text.split(";", 2)[0].strip();
        try {
            if (digits.length() > CHUNK_SIZE_DIGITS_MAX || digits.startsWith("-") || digits.startsWith("+")) {
                throw new UnreadableException("not the size of a chunk: " + digits);
            }
            bytesLeft = Long.parseLong(digits, RADIX);
        } catch (NumberFormatException e) {
            throw new UnreadableException("not the size of a chunk: " + digits);
        }
        /* A body of many chunks may have a long head in all; only one that goes on forever is refused. */
        headBytes = 0;
        part = bytesLeft == 0 ? Part.TRAILERS : Part.CHUNK;
    }

    private HttpRequest finish(boolean truncated) {
        var request = new HttpRequest(method, path, Map.copyOf(headers), body.toByteArray(), bodyBytesMax, truncated);
        part = Part.REQUEST_LINE;
        headers = new HashMap<>();
        body = new ByteArrayOutputStream(0);
        headBytes = 0;
        return request;
    }
}
