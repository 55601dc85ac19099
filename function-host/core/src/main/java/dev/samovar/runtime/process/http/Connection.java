package dev.samovar.runtime.process.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection of a child: its requests are answered one after the other. Read by the server's thread only. */
final class Connection {

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Consumer<Exchange> handler;
    private final Consumer<Connection> resumable;
    private final Consumer<Connection> closed;
    private final RequestParser parser;
    private final Queue<ByteBuffer> unwritten = new ArrayDeque<>();
    private volatile @Nullable ByteBuffer unread;
    private @Nullable Pending pending;
    private boolean inputEnded;
    private boolean closing;

    /**
     * Makes a connection of an accepted channel.
     *
     * @param limit how large a body may be
     * @param handler told of each request
     * @param resumable told, on any thread, that {@link #resume} has something to do
     * @param closed told of the end
     */
    Connection(
            SocketChannel channel,
            SelectionKey key,
            RequestParser.BodyLimit limit,
            Consumer<Exchange> handler,
            Consumer<Connection> resumable,
            Consumer<Connection> closed) {
        this.channel = channel;
        this.key = key;
        this.handler = handler;
        this.resumable = resumable;
        this.closed = closed;
        this.parser = new RequestParser(limit);
    }

    /** The request that waits for its answer. */
    private final class Pending implements Exchange {
        private final HttpRequest request;

        Pending(HttpRequest request) {
            this.request = request;
        }

        @Override
        public HttpRequest request() {
            return request;
        }

        @Override
        public void respond(HttpResponse response) {
            answer(this, response);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }
    }

    /** Does what the channel is ready for. */
    void serve(ByteBuffer buffer) {
        try {
            if (key.isWritable()) {
                write();
            }
            if (key.isReadable()) {
                read(buffer);
            }
        } catch (IOException | CancelledKeyException gone) {
            close();
        }
    }

    private void read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        if (count < 0) {
            inputEnded = true;
            key.interestOpsAnd(~SelectionKey.OP_READ);
            endInput();
        } else if (isBusy()) {
            /* It sends its next request before it has the answer; the rest of that stays where it is. */
            unread = ByteBuffer.allocate(count).put(buffer).flip();
            key.interestOpsAnd(~SelectionKey.OP_READ);
            /* The answer may have been given meanwhile, and nobody else looks again. */
            resume();
        } else {
            parse(buffer);
        }
    }

    private void parse(ByteBuffer bytes) {
        try {
            HttpRequest request = parser.read(bytes);
            if (request != null) {
                if (bytes.hasRemaining()) {
                    unread = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
                    key.interestOpsAnd(~SelectionKey.OP_READ);
                }
                handle(request);
            } else if (parser.expectsContinue()) {
                send(ByteBuffer.wrap(CONTINUE));
            }
        } catch (RequestParser.UnreadableException unreadable) {
            closing = true;
            send(HttpResponse.unreadable().bytes());
        }
    }

    private void endInput() {
        HttpRequest cut = isBusy() ? null : parser.end();
        if (cut != null) {
            closing = true;
            handle(cut);
        } else {
            close();
        }
    }

    private void handle(HttpRequest request) {
        Pending next = new Pending(request);
        synchronized (this) {
            pending = next;
        }
        handler.accept(next);
    }

    private synchronized boolean isBusy() {
        return pending != null;
    }

    private void answer(Pending answered, HttpResponse response) {
        synchronized (this) {
            if (pending != answered) {
                return;
            }
            pending = null;
        }
        send(response.bytes());
    }

    /** Goes on with what came while an answer was due. On the server's thread. */
    void resume() {
        ByteBuffer bytes = unread;
        if (bytes != null && !isBusy() && channel.isOpen()) {
            unread = null;
            parse(bytes);
            if (unread == null && !inputEnded && key.isValid()) {
                key.interestOpsOr(SelectionKey.OP_READ);
            }
        }
    }

    private synchronized void send(ByteBuffer bytes) {
        try {
            if (unwritten.isEmpty()) {
                channel.write(bytes);
            }
            if (bytes.hasRemaining()) {
                unwritten.add(bytes);
                key.interestOpsOr(SelectionKey.OP_WRITE);
                key.selector().wakeup();
            } else {
                written();
            }
        } catch (IOException | CancelledKeyException gone) {
            close();
        }
    }

    private synchronized void write() throws IOException {
        for (ByteBuffer next = unwritten.peek(); next != null; next = unwritten.peek()) {
            channel.write(next);
            if (next.hasRemaining()) {
                return;
            }
            unwritten.remove();
        }
        key.interestOpsAnd(~SelectionKey.OP_WRITE);
        written();
    }

    private void written() {
        if (closing) {
            close();
        } else if (unread != null) {
            resumable.accept(this);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            /* The child was faster. */
        }
        closed.accept(this);
    }
}
