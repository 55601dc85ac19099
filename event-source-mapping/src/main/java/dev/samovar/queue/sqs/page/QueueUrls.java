package dev.samovar.queue.sqs.page;

import dev.samovar.protocol.Page;
import dev.samovar.queue.Queue;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Output;
import dev.samovar.queue.sqs.wire.Plural;
import java.util.List;
import java.util.Optional;

/**
 * A page of queues.
 *
 * @param name what the list is called
 * @param urls where the queues are
 * @param nextToken what to ask the next page with, if there is one and the caller wants pages
 */
public record QueueUrls(Plural name, List<String> urls, Optional<String> nextToken) implements Answer {

    /** Cuts the page that a caller wants out of all queues that it could be shown, ordered by name. */
    public static QueueUrls of(Plural name, SqsRequest request, PageRequest wanted, List<Queue> queues) {
        Page<Queue> page = Page.of(
                queues,
                queue -> queue.arn().name(),
                wanted.nextToken(),
                wanted.resultsMax().orElse(PageRequest.RESULTS_MAX));
        return new QueueUrls(
                name,
                page.items().stream().map(queue -> request.url(queue.arn())).toList(),
                wanted.resultsMax().isEmpty() ? Optional.empty() : page.nextMarker());
    }

    @Override
    public void write(Output out) {
        out.texts(name, urls);
        out.text("NextToken", nextToken);
    }
}
