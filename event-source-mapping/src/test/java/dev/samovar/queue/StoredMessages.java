package dev.samovar.queue;

import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.backlog.MessageDocuments;
import dev.samovar.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Looks at the messages of a queue without receiving them. */
public final class StoredMessages {
    private StoredMessages() {}

    /** How often each message that is durable was received, by its body. */
    public static Map<String, Integer> receives(Queue queue, Store store) {
        Map<String, Integer> receives = new HashMap<>();
        for (Message message : new MessageDocuments(queue.configuration().key()).read(store, delay -> delay, 0)) {
            receives.merge(
                    new String(message.content().body(), StandardCharsets.UTF_8),
                    message.receives().count(),
                    Integer::sum);
        }
        return receives;
    }
}
