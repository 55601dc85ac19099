package dev.samovar.mapping;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionName;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Violations;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.mapping.SourceReference.KafkaTopic;
import dev.samovar.mapping.filter.FilterCriteria;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Works out what a mapping would be, with all checks in AWS's order and without changing anything. */
final class Drafts {
    private final FunctionRegistry functions;

    Drafts(FunctionRegistry functions) {
        this.functions = functions;
    }

    EventSourceMapping create(NewMapping asked, SourceFacts facts, MappingId id, Instant now) {
        asked.check();
        checkRecognized(facts);
        MappingSettings settings = asked.settings();
        FunctionArn function = reference(asked.home(), settings.function().orElseThrow());
        Duration timeout = timeout(function);
        SourceSettings source = SourceRules.change(newSource(asked, facts, id, now), settings);
        boolean enabled = settings.enabled().orElse(true);
        var draft = new EventSourceMapping(
                id,
                function,
                source,
                settings.over(SourceRules.defaultBatching(source)),
                settings.filter().orElse(FilterCriteria.NONE),
                settings.reportsItemFailures(false),
                enabled,
                enabled ? MappingState.CREATING : MappingState.DISABLED,
                now,
                EventSourceMapping.NOTHING_PROCESSED,
                asked.tags());
        check(draft);
        checkVisibility(facts, timeout);
        return draft;
    }

    EventSourceMapping update(EventSourceMapping current, MappingSettings settings, SourceFacts facts, Instant now) {
        var violations = new Violations();
        settings.check(violations);
        violations.check();
        Optional<FunctionArn> function =
                settings.function().map(given -> reference(current.id().home(), given));
        Optional<Duration> timeout = function.map(this::timeout);
        boolean enabled = settings.enabled().orElse(current.enabled());
        var draft = new EventSourceMapping(
                current.id(),
                function.orElse(current.function()),
                SourceRules.change(current.source(), settings),
                settings.over(current.batching()),
                settings.filter().orElse(current.filter()),
                settings.reportsItemFailures(current.reportsItemFailures()),
                enabled,
                current.state(),
                now,
                current.lastResult(),
                current.tags());
        check(draft);
        timeout.ifPresent(given -> checkVisibility(facts, given));
        return draft.become(MappingState.changing(current.enabled(), enabled));
    }

    private static void checkRecognized(SourceFacts facts) {
        switch (facts) {
            case SourceFacts.Unrecognized _ -> throw new InvalidMapping.UnrecognizedSource().exception();
            case SourceFacts.Unserved(String service) ->
                throw new InvalidMapping.Unserved("event sources of the service " + service).exception();
            case SourceFacts.Queue _,
                    SourceFacts.NoQueue _,
                    SourceFacts.ClosedQueue _,
                    SourceFacts.Stream _,
                    SourceFacts.NoStream _,
                    SourceFacts.KafkaCluster _ -> {}
        }
    }

    private static SourceSettings newSource(NewMapping asked, SourceFacts facts, MappingId id, Instant now) {
        return switch (asked.source()) {
            case SourceReference.None _ -> throw new InvalidMapping.UnrecognizedSource().exception();
            case SourceReference.Arn(String arn) -> newSource(asked, arn, facts, now);
            case KafkaTopic kafka ->
                new SourceSettings.Kafka(
                        kafka.bootstrapServers(),
                        kafka.topics().stream()
                                .findFirst()
                                .orElseThrow(() -> new InvalidMapping.Missing("topics").exception()),
                        kafka.consumerGroup().orElse(id.uuid()),
                        asked.position(now),
                        Optional.empty(),
                        FailurePolicy.PATIENT);
        };
    }

    private static SourceSettings newSource(NewMapping asked, String arn, SourceFacts facts, Instant now) {
        return switch (facts) {
            case SourceFacts.Queue queue -> {
                if (asked.startingPosition().isPresent()) {
                    throw new InvalidMapping.PositionInQueue().exception();
                }
                yield new SourceSettings.Queue(arn, queue.fifo(), Optional.empty(), Optional.empty());
            }
            case SourceFacts.Stream _ ->
                new SourceSettings.Stream(arn, asked.position(now), 1, Duration.ZERO, FailurePolicy.PATIENT);
            case SourceFacts.NoQueue _ -> throw new InvalidMapping.NoQueue().exception();
            case SourceFacts.ClosedQueue(String code, String message) ->
                throw new InvalidMapping.ClosedQueue(code, message).exception();
            case SourceFacts.NoStream _ -> throw new InvalidMapping.NoStream(arn).exception();
            case SourceFacts.Unrecognized _, SourceFacts.Unserved _, SourceFacts.KafkaCluster _ ->
                throw new InvalidMapping.UnrecognizedSource().exception();
        };
    }

    /** A function as its owner names it; a whole ARN with {@code $LATEST} is as good as one without. */
    static FunctionArn reference(AccountRegion home, String given) {
        FunctionArn function = FunctionName.parse(home, given, Optional.empty());
        boolean isWholeArn = given.startsWith("arn:");
        return isWholeArn && function.qualifier().equals(FunctionVersion.LATEST) ? function.unqualified() : function;
    }

    private Duration timeout(FunctionArn function) {
        try {
            return functions.get(function).version().configuration().timeout();
        } catch (FunctionException unknown) {
            throw new InvalidMapping.NoFunction().exception();
        }
    }

    private static void check(EventSourceMapping draft) {
        SourceRules.check(draft.source(), draft.batching());
        if (!draft.filter().isValid()) {
            throw new InvalidMapping.BadPattern().exception();
        }
    }

    private static void checkVisibility(SourceFacts facts, Duration functionTimeout) {
        if (facts instanceof SourceFacts.Queue queue
                && queue.visibilityTimeout().compareTo(functionTimeout) < 0) {
            throw new InvalidMapping.ShortVisibility(queue.visibilityTimeout(), functionTimeout).exception();
        }
    }
}
