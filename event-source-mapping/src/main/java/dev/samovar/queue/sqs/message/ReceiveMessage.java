package dev.samovar.queue.sqs.message;

import dev.samovar.function.registry.Commit;
import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Poll;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.message.Md5;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Members;
import dev.samovar.queue.sqs.wire.Output;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hands out messages of a queue, and waits for them if it has none. */
@Singleton
final class ReceiveMessage implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    ReceiveMessage(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "ReceiveMessage";
    }

    /**
     * What a receiver asks for.
     *
     * @param wanted the messages
     * @param systemAttributes which of their system attributes it wants to see
     * @param attributes which of their own attributes it wants to see
     */
    record Request(ReceiveRequest wanted, NameFilter systemAttributes, NameFilter attributes) {

        static Request of(Members members) {
            List<String> system = new ArrayList<>(members.texts(Plural.ATTRIBUTE_NAMES));
            system.addAll(members.texts(Plural.MESSAGE_SYSTEM_ATTRIBUTE_NAMES));
            return new Request(
                    ReceiveRequest.ofClient(
                            members.number("MaxNumberOfMessages"),
                            members.number("WaitTimeSeconds"),
                            members.number("VisibilityTimeout"),
                            members.text("ReceiveRequestAttemptId")),
                    new NameFilter(system),
                    new NameFilter(members.texts(Plural.MESSAGE_ATTRIBUTE_NAMES)));
        }
    }

    /**
     * The messages, as far as the receiver wants to see them.
     *
     * @param messages what was received
     * @param request what is shown of it
     */
    record Response(List<ReceivedMessage> messages, Request request) implements Answer {
        @Override
        public void write(Output out) {
            out.structures(Plural.MESSAGES, messages, this::write);
        }

        private void write(ReceivedMessage message, Output out) {
            out.text("MessageId", message.id().toString());
            out.text("ReceiptHandle", message.receiptHandle());
            out.text("MD5OfBody", Md5.of(message.body()));
            out.text("Body", message.body());
            if (!request.systemAttributes.isNone()) {
                out.textMap(Plural.ATTRIBUTES, request.systemAttributes.of(message.systemAttributes()));
            }
            Map<String, MessageAttribute> attributes = request.attributes.of(message.attributes());
            if (!attributes.isEmpty()) {
                out.text("MD5OfMessageAttributes", Md5.of(attributes));
                out.structureMap(Plural.MESSAGE_ATTRIBUTES, attributes, AttributeMember::write);
            }
        }
    }

    @Override
    public CompletionStage<Response> answer(SqsRequest http) {
        QueueArn queue = http.queue();
        Request request = Request.of(http.members());
        var received = new CompletableFuture<Commit<List<ReceivedMessage>>>();
        CompletionStage<Poll> poll =
                decisions.ask(() -> queues.get(queue).receive(request.wanted(), received::complete));
        poll.thenAcceptBoth(http.abandoned(), (waiting, _) -> cancel(waiting));
        return poll.thenCompose(_ -> received)
                .thenCompose(Commit::whenDurable)
                .thenApply(messages -> new Response(messages, request));
    }

    /* Else the next message would go to somebody who is not there, and stay hidden for a while. */
    private void cancel(Poll poll) {
        decisions.ask(() -> {
            poll.cancel();
            return poll;
        });
    }
}
