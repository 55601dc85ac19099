package dev.samovar.mapping.local;

import dev.samovar.function.AccountRegion;
import dev.samovar.invocation.Payload;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.queue.Queue;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.QueueException;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.SentMessage;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Sends records and dead letters of functions and mappings to queues. */
public final class QueueTargets implements EventTargets {
    private final Queues queues;

    public QueueTargets(Queues queues) {
        this.queues = queues;
    }

    @Override
    public boolean send(AccountRegion home, String targetArn, Payload body, Map<String, String> attributes) {
        Optional<Queue> queue =
                QueueArn.parse(targetArn).filter(arn -> arn.home().equals(home)).flatMap(queues::find);
        if (queue.isEmpty()) {
            return false;
        }
        try {
            /* The store keeps the order of writes: the message is durable before its cause is forgotten. */
            CompletableFuture<SentMessage> _ =
                    queue.get().send(message(home, body, attributes)).whenDurable();
            return true;
        } catch (QueueException refused) {
            return false;
        }
    }

    private static NewMessage message(AccountRegion home, Payload body, Map<String, String> attributes) {
        return new NewMessage(
                home.account(),
                body.text(),
                OptionalInt.empty(),
                attributes.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> attribute(entry.getKey(), entry.getValue()))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MessageAttribute attribute(String name, String value) {
        return new MessageAttribute.Text(name.equals("ErrorCode") ? "Number" : "String", value);
    }
}
