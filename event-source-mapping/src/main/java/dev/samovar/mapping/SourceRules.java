package dev.samovar.mapping;

import java.time.Duration;

/** What each kind of source lets its owner set, and what it is if he does not. */
final class SourceRules {
    private static final Batching QUEUE_BATCHING = new Batching(10, Duration.ZERO);
    private static final Batching STREAM_BATCHING = new Batching(100, Duration.ZERO);
    private static final Batching KAFKA_BATCHING = new Batching(100, Duration.ofMillis(500));

    private static final int BATCH_SIZE_WITHOUT_WINDOW_MAX = 10;
    private static final int QUEUE_POLLERS_MIN = 2;
    private static final int KAFKA_POLLERS_MIN = 1;

    private SourceRules() {}

    static Batching defaultBatching(SourceSettings source) {
        return switch (source) {
            case SourceSettings.Queue _ -> QUEUE_BATCHING;
            case SourceSettings.Stream _ -> STREAM_BATCHING;
            case SourceSettings.Kafka _ -> KAFKA_BATCHING;
        };
    }

    /** The source's own settings, with those that change. */
    static SourceSettings change(SourceSettings current, MappingSettings settings) {
        return switch (current) {
            case SourceSettings.Queue queue -> change(queue, settings);
            case SourceSettings.Stream stream -> change(stream, settings);
            case SourceSettings.Kafka kafka -> change(kafka, settings);
        };
    }

    private static SourceSettings.Queue change(SourceSettings.Queue current, MappingSettings settings) {
        settings.log().refuse();
        if (current.fifo()) {
            settings.refusePollers();
        }
        var changed = new SourceSettings.Queue(
                current.arn(),
                current.fifo(),
                settings.scaling().map(MappingSettings.Scaling::concurrencyMax).orElse(current.concurrencyMax()),
                settings.pollers().map(given -> given.mode(QUEUE_POLLERS_MIN)).orElse(current.pollers()));
        if (changed.concurrencyMax().isPresent() && changed.pollers().isPresent()) {
            throw new InvalidMapping.ScaledAndProvisioned().exception();
        }
        return changed;
    }

    private static SourceSettings.Stream change(SourceSettings.Stream current, MappingSettings settings) {
        settings.refuseScaling();
        settings.refusePollers();
        LogSettings log = settings.log();
        return new SourceSettings.Stream(
                current.arn(),
                current.startingPosition(),
                log.parallelizationFactor().orElse(current.parallelizationFactor()),
                log.tumblingWindowSeconds().map(Duration::ofSeconds).orElse(current.tumblingWindow()),
                log.over(current.failures()));
    }

    private static SourceSettings.Kafka change(SourceSettings.Kafka current, MappingSettings settings) {
        settings.refuseScaling();
        settings.log().refuseSharding();
        var pollers =
                settings.pollers().map(given -> given.mode(KAFKA_POLLERS_MIN)).orElse(current.pollers());
        if (pollers.isEmpty()) {
            settings.log().refuseRetries();
            if (settings.reportsItemFailures(false)) {
                throw new InvalidMapping.UnsupportedParameter("'functionResponseTypes'").exception();
            }
        }
        return new SourceSettings.Kafka(
                current.bootstrapServers(),
                current.topic(),
                current.consumerGroup(),
                current.startingPosition(),
                pollers,
                settings.log().over(current.failures()));
    }

    /** Refuses a way of gathering records that the source does not allow. */
    static void check(SourceSettings source, Batching batching) {
        if (source instanceof SourceSettings.Queue queue) {
            if (queue.fifo() && batching.window().isPositive()) {
                throw new InvalidMapping.WindowOnFifo().exception();
            }
            if (batching.sizeMax() > BATCH_SIZE_WITHOUT_WINDOW_MAX
                    && batching.window().isZero()) {
                throw new InvalidMapping.LargeBatchWithoutWindow().exception();
            }
        }
    }
}
