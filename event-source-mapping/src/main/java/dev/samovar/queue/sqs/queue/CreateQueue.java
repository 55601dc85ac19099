package dev.samovar.queue.sqs.queue;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Members;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Makes a queue, or finds the one that is there and has the same attributes. */
@Singleton
final class CreateQueue implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    CreateQueue(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "CreateQueue";
    }

    /**
     * What the new queue shall be.
     *
     * @param queueName its name
     * @param attributes its attributes, by AWS's names
     * @param tags its tags
     */
    record Request(String queueName, Map<String, String> attributes, Map<String, String> tags) {

        static Request of(Members members) {
            Map<String, String> tags = new LinkedHashMap<>(members.textMap(Plural.TAGS));
            tags.putAll(members.textMap(Plural.NEW_TAGS));
            return new Request(members.required("QueueName"), members.textMap(Plural.ATTRIBUTES), tags);
        }
    }

    @Override
    public CompletionStage<QueueUrlAnswer> answer(SqsRequest http) {
        Request request = Request.of(http.members());
        return decisions
                .change(() ->
                        queues.create(http.caller().home(), request.queueName(), request.attributes(), request.tags()))
                .thenApply(queue -> new QueueUrlAnswer(http.url(queue.arn())));
    }
}
