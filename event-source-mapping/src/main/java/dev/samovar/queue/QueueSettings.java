package dev.samovar.queue;

import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.store.Batch;

/** How a queue is set up at this moment; kept in the store. */
final class QueueSettings {
    static final String TABLE = "queue";

    private QueueConfiguration current;

    QueueSettings(QueueConfiguration configuration) {
        current = configuration;
    }

    QueueConfiguration current() {
        return current;
    }

    QueueArn arn() {
        return current.arn();
    }

    QueueAttributes attributes() {
        return current.attributes();
    }

    void become(Batch batch, QueueConfiguration next) {
        current = next;
        save(batch);
    }

    void save(Batch batch) {
        batch.put(TABLE, current.key(), QueueConfigurationJson.write(current));
    }

    void remove(Batch batch) {
        batch.delete(TABLE, current.key());
    }
}
