package dev.samovar.queue.sqs.queue;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttribute;
import dev.samovar.queue.error.InvalidAttributeName;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Output;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Shows attributes of a queue. */
@Singleton
final class GetQueueAttributes implements SqsOperation {
    private static final String ALL = "All";

    private final Queues queues;
    private final Decisions decisions;

    GetQueueAttributes(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "GetQueueAttributes";
    }

    /** The attributes that were asked for, by AWS's names. */
    record Response(Map<String, String> attributes) implements Answer {
        @Override
        public void write(Output out) {
            out.textMap(Plural.ATTRIBUTES, attributes);
        }
    }

    @Override
    public CompletionStage<Response> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        List<String> names = request.members().texts(Plural.ATTRIBUTE_NAMES);
        Set<QueueAttribute> wanted = names.contains(ALL) ? EnumSet.allOf(QueueAttribute.class) : parse(names);
        return decisions.ask(() -> queues.get(queue).shownAttributes()).thenApply(shown -> respond(shown, wanted));
    }

    private static Set<QueueAttribute> parse(List<String> names) {
        Set<QueueAttribute> attributes = EnumSet.noneOf(QueueAttribute.class);
        for (String name : names) {
            attributes.add(
                    QueueAttribute.named(name).orElseThrow(() -> new InvalidAttributeName.Unknown(name).exception()));
        }
        return attributes;
    }

    private static Response respond(Map<QueueAttribute, String> shown, Set<QueueAttribute> wanted) {
        Map<String, String> attributes = new LinkedHashMap<>();
        shown.forEach((attribute, value) -> {
            if (wanted.contains(attribute)) {
                attributes.put(attribute.name(), value);
            }
        });
        return new Response(attributes);
    }
}
