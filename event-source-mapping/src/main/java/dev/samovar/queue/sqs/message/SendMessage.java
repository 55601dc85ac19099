package dev.samovar.queue.sqs.message;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Sends a message to a queue. */
@Singleton
final class SendMessage implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    SendMessage(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "SendMessage";
    }

    @Override
    public CompletionStage<SentAnswer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        NewMessage message = MessageMembers.read(request.senderId(), request.members());
        return decisions.change(() -> queues.get(queue).send(message)).thenApply(sent -> new SentAnswer(sent, message));
    }
}
