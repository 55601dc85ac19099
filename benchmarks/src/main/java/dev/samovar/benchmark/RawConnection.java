package dev.samovar.benchmark;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A connection that sends requests made ahead, one after the other. It knows just enough of HTTP to find the end of an
 * answer, so that two servers on the same cores are compared, and not a client.
 */
final class RawConnection {
    private static final String OK = "HTTP/1.1 200";
    private static final String LENGTH = "content-length:";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final NetSocket socket;
    private final Consumer<Throwable> broken;
    private Buffer received = Buffer.buffer();
    private Consumer<String> answer = _ -> {};

    private RawConnection(NetSocket socket, Consumer<Throwable> broken) {
        this.socket = socket;
        this.broken = broken;
        socket.handler(this::receive).exceptionHandler(broken::accept);
    }

    static Future<RawConnection> open(NetClient client, int port, Consumer<Throwable> broken) {
        return client.connect(port, "127.0.0.1").map(socket -> new RawConnection(socket, broken));
    }

    /** Tells the body of the answer; the next call may be made then. */
    void call(Buffer request, Consumer<String> body) {
        answer = body;
        socket.write(request);
    }

    private void receive(Buffer chunk) {
        received = received.length() == 0 ? chunk : received.appendBuffer(chunk);
        String text = received.toString(StandardCharsets.ISO_8859_1);
        int head = text.indexOf(END_OF_HEAD);
        if (head < 0) {
            return;
        }
        int body = head + END_OF_HEAD.length();
        if (text.length() < body + length(text.substring(0, head).toLowerCase(Locale.ROOT))) {
            return;
        }
        received = Buffer.buffer();
        try {
            if (!text.startsWith(OK)) {
                throw new IllegalStateException(text);
            }
            answer.accept(text.substring(body));
        } catch (RuntimeException unexpected) {
            broken.accept(unexpected);
        }
    }

    private static int length(String head) {
        int at = head.indexOf(LENGTH) + LENGTH.length();
        int end = head.indexOf('\r', at);
        return Integer.parseInt(
                head.substring(at, end < 0 ? head.length() : end).strip());
    }
}
