package dev.samovar.queue.sqs.message;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Sends up to ten messages to a queue, each for itself. */
@Singleton
final class SendMessageBatch implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    SendMessageBatch(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "SendMessageBatch";
    }

    @Override
    public CompletionStage<BatchAnswer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        BatchEntries batch = BatchEntries.read(request.members(), Plural.SEND_ENTRIES);
        List<NewMessage> messages = batch.map(entry -> MessageMembers.read(request.senderId(), entry));
        return decisions
                .change(() -> queues.get(queue).send(messages))
                .thenApply(outcomes -> BatchAnswer.of(
                        Plural.SENT, batch.ids(), outcomes, (i, sent) -> new SentAnswer(sent, messages.get(i))));
    }
}
