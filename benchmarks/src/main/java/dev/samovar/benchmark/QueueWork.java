package dev.samovar.benchmark;

import java.util.List;

/** What a caller does to a queue again and again. */
enum QueueWork {
    SEND("SendMessage") {
        @Override
        void once(RawConnection connection, QueueRequests queue, Runnable done) {
            connection.call(queue.send(), _ -> done.run());
        }
    },

    ONE_BY_ONE("send, receive, delete") {
        @Override
        void once(RawConnection connection, QueueRequests queue, Runnable done) {
            connection.call(
                    queue.send(),
                    _ -> connection.call(queue.receive(), answer -> {
                        String handle = received(answer).getFirst();
                        connection.call(queue.delete(handle), _ -> done.run());
                    }));
        }
    },

    BATCHES("the same in batches of 10") {
        @Override
        void once(RawConnection connection, QueueRequests queue, Runnable done) {
            FILL.once(connection, queue, () -> DRAIN.once(connection, queue, done));
        }
    },

    FILL("SendMessageBatch of 10") {
        @Override
        void once(RawConnection connection, QueueRequests queue, Runnable done) {
            connection.call(queue.sendBatch(), _ -> done.run());
        }
    },

    DRAIN("receive and delete in batches of 10") {
        @Override
        void once(RawConnection connection, QueueRequests queue, Runnable done) {
            connection.call(
                    queue.receiveBatch(),
                    answer -> connection.call(queue.deleteBatch(received(answer)), _ -> done.run()));
        }
    };

    private final String title;

    QueueWork(String title) {
        this.title = title;
    }

    /** Does it once, on the thread of the connection. */
    abstract void once(RawConnection connection, QueueRequests queue, Runnable done);

    /* Every caller takes out no more than was put in: an empty answer would be a lost message. */
    private static List<String> received(String answer) {
        List<String> handles = QueueRequests.handles(answer);
        if (handles.isEmpty()) {
            throw new IllegalStateException("nothing received: " + answer);
        }
        return handles;
    }

    @Override
    public String toString() {
        return title;
    }
}
