package dev.samovar.mapping.local;

import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.SourceCatalog;
import dev.samovar.mapping.SourceFacts;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamException;
import dev.samovar.stream.Streams;
import dev.samovar.time.Scheduler;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The sources in this program: what is known of them, and how they are read. */
public final class LocalSources {
    private final Scheduler scheduler;
    private final Queues queues;
    private final Streams streams;

    public LocalSources(Scheduler scheduler, Queues queues, Streams streams) {
        this.scheduler = scheduler;
        this.queues = queues;
        this.streams = streams;
    }

    /** What is known of queues. An account's mappings see the account's own queues, and those of no other region. */
    public SourceCatalog queues() {
        return (home, arn) -> ask(() -> QueueArn.parse(arn)
                .filter(queue -> queue.home().equals(home))
                .flatMap(queues::find)
                .<SourceFacts>map(queue -> facts(queue.attributes()))
                .orElseGet(SourceFacts.NoQueue::new));
    }

    private static SourceFacts facts(QueueAttributes attributes) {
        return new SourceFacts.Queue(attributes.isFifo(), attributes.visibilityTimeout());
    }

    /** What is known of streams. */
    public SourceCatalog streams() {
        return (home, arn) -> ask(() -> StreamArn.parse(arn)
                .filter(stream -> stream.home().equals(home))
                .filter(this::exists)
                .<SourceFacts>map(_ -> new SourceFacts.Stream())
                .orElseGet(SourceFacts.NoStream::new));
    }

    private boolean exists(StreamArn stream) {
        try {
            return streams.describe(stream).arn().equals(stream);
        } catch (StreamException noSuchStream) {
            return false;
        }
    }

    private CompletableFuture<SourceFacts> ask(Supplier<SourceFacts> question) {
        var answer = new CompletableFuture<SourceFacts>();
        scheduler.execute(() -> answer.complete(question.get()));
        return answer;
    }

    /** Opens a queue, which need not exist any more. */
    public QueueSource queue(AccountRegion home, SourceSettings.Queue settings) {
        return new LocalQueue(scheduler, queues, own(QueueArn.parse(settings.arn()), settings.arn()));
    }

    /** Opens a stream, which need not exist any more. */
    public LogSource<LogRecord.Stream> stream(AccountRegion home, SourceSettings.Stream settings) {
        return new LocalStream(scheduler, streams, own(StreamArn.parse(settings.arn()), settings.arn()));
    }

    private static <T> T own(Optional<T> arn, String text) {
        return arn.orElseThrow(() -> new IllegalStateException("a mapping that names nothing: " + text));
    }
}
