package dev.samovar.queue;

import dev.samovar.function.registry.Commit;
import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.backlog.MessageContent;
import dev.samovar.queue.backlog.Receives;
import dev.samovar.queue.error.BatchError;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.QueueError;
import dev.samovar.queue.error.QueueException;
import dev.samovar.queue.message.MessageRules;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.store.Batch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes messages into a queue. */
final class Sending {
    private static final long BATCH_BYTES_MAX = 1_048_576;

    private final QueuePorts ports;
    private final QueueSettings settings;
    private final QueueContents contents;

    /* Empty in a standard queue. */
    private final Optional<Deduplication> deduplication;

    Sending(QueuePorts ports, QueueSettings settings, QueueContents contents, Optional<Deduplication> deduplication) {
        this.ports = ports;
        this.settings = settings;
        this.contents = contents;
        this.deduplication = deduplication;
    }

    Commit<SentMessage> send(NewMessage message) {
        var batch = new Batch();
        SentMessage sent = accept(batch, message, message.body().getBytes(StandardCharsets.UTF_8));
        return commit(batch, sent, 1);
    }

    Commit<List<Outcome<SentMessage>>> send(List<NewMessage> messages) {
        List<byte[]> bodies = messages.stream()
                .map(message -> message.body().getBytes(StandardCharsets.UTF_8))
                .toList();
        checkTogether(messages, bodies);
        var batch = new Batch();
        List<Outcome<SentMessage>> outcomes = new ArrayList<>();
        int sent = 0;
        for (int i = 0; i < messages.size(); i++) {
            try {
                outcomes.add(new Outcome.Done<>(accept(batch, messages.get(i), bodies.get(i))));
                sent++;
            } catch (QueueException refused) {
                outcomes.add(new Outcome.Refused<>(ofEntry(refused.error())));
            }
        }
        return commit(batch, outcomes, sent);
    }

    private static QueueError ofEntry(QueueError error) {
        return error instanceof InvalidParameterValue.MessageTooLong(int bytesMax)
                ? new InvalidParameterValue.EntryTooLong(bytesMax)
                : error;
    }

    private <T> Commit<T> commit(Batch batch, T result, int sent) {
        contents.tell(QueueEvent.Kind.SENT, sent);
        return contents.commit(batch, result);
    }

    private void checkTogether(List<NewMessage> messages, List<byte[]> bodies) {
        long bytes = 0;
        for (int i = 0; i < messages.size(); i++) {
            bytes += MessageRules.bytes(messages.get(i), bodies.get(i));
            if (settings.attributes().isFifo()) {
                checkIds(messages.get(i));
            }
        }
        if (bytes > BATCH_BYTES_MAX) {
            throw new BatchError.BatchRequestTooLong(BATCH_BYTES_MAX, bytes).exception();
        }
    }

    private void checkIds(NewMessage message) {
        if (message.groupId().isEmpty()) {
            throw new InvalidParameterValue.Missing("MessageGroupId").exception();
        }
        if (message.deduplicationId().isEmpty() && !settings.attributes().contentBasedDeduplication()) {
            throw new InvalidParameterValue.NoDeduplicationId().exception();
        }
    }

    private SentMessage accept(Batch batch, NewMessage message, byte[] body) {
        QueueAttributes attributes = settings.attributes();
        MessageRules.check(message, body, attributes);
        long sentAt = contents.wall();
        if (deduplication.isEmpty()) {
            long delay = message.delaySeconds().isPresent()
                    ? message.delaySeconds().getAsInt() * 1000L
                    : attributes.delay().toMillis();
            UUID id = ports.ids().next();
            contents.add(batch, MessageContent.of(id, sentAt, delay, message, Optional.empty(), body), Receives.NONE);
            return new SentMessage(id, Optional.empty());
        }
        String group = message.groupId().orElseThrow();
        String deduplicationId = message.deduplicationId().orElseGet(() -> ContentDigest.sha256(body));
        Deduplication window = deduplication.get();
        return window.find(batch, group, deduplicationId, contents.now()).orElseGet(() -> {
            UUID id = ports.ids().next();
            long delay = attributes.delay().toMillis();
            Message added = contents.add(
                    batch,
                    MessageContent.of(id, sentAt, delay, message, Optional.of(deduplicationId), body),
                    Receives.NONE);
            window.remember(batch, added.sequence(), id, group, deduplicationId, contents.now());
            return new SentMessage(id, Optional.of(SequenceNumbers.text(added.sequence())));
        });
    }
}
