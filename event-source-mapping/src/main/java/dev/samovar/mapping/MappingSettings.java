package dev.samovar.mapping;

import dev.samovar.function.Violations;
import dev.samovar.mapping.filter.FilterCriteria;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an owner can set when a mapping is made and change afterwards; what is absent stays, or is the source's default.
 *
 * @param function a name, partial ARN or ARN of the function, version or alias
 * @param enabled whether the mapping is to work
 * @param batchSize how many records a batch holds at most
 * @param batchingWindowSeconds how long a batch waits for more
 * @param filter which records the function gets
 * @param responseTypes what its answers mean, in AWS's words
 * @param scaling how far a queue's mapping scales
 * @param pollers the provisioned mode
 * @param log what only logs can have
 */
public record MappingSettings(
        Optional<String> function,
        Optional<Boolean> enabled,
        Optional<Integer> batchSize,
        Optional<Integer> batchingWindowSeconds,
        Optional<FilterCriteria> filter,
        Optional<List<String>> responseTypes,
        Optional<Scaling> scaling,
        Optional<Pollers> pollers,
        LogSettings log) {
    /** The word for functions that tell which records of a batch they failed on. */
    public static final String REPORT_ITEM_FAILURES = "ReportBatchItemFailures";

    /** Changes nothing. */
    public static final MappingSettings NONE = new MappingSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LogSettings.NONE);

    private static final int BATCH_SIZE_MAX = 10_000;
    private static final int WINDOW_SECONDS_MAX = 300;

    /** How many batches may be processed at a time; without a number, as many as AWS allows. */
    public record Scaling(Optional<Integer> concurrencyMax) {
        private static final int MIN = 2;
        private static final int MAX = 1000;

        private void check(Violations violations) {
            concurrencyMax.ifPresent(given -> violations.range("scalingConfig.maximumConcurrency", given, MIN, MAX));
        }
    }

    /** How many pollers there are; without a number, as many as the load demands. */
    public record Pollers(Optional<Integer> min, Optional<Integer> max) {
        private static final int LOWER_MAX = 200;
        private static final int UPPER_MAX = 2000;
        private static final int UPPER_DEFAULT = 200;

        private void check(Violations violations) {
            min.ifPresent(given -> violations.range("provisionedPollerConfig.minimumPollers", given, 1, LOWER_MAX));
            max.ifPresent(given -> violations.range("provisionedPollerConfig.maximumPollers", given, 1, UPPER_MAX));
        }

        /** The provisioned mode that this means, if a source has at least so many pollers. */
        Optional<ProvisionedPollers> mode(int least) {
            if (min.isEmpty() && max.isEmpty()) {
                return Optional.empty();
            }
            var mode = new ProvisionedPollers(min.orElse(least), max.orElse(UPPER_DEFAULT));
            if (mode.min() < least || mode.max() < mode.min()) {
                throw new InvalidMapping.BadPollers(least).exception();
            }
            return Optional.of(mode);
        }
    }

    /** The batching with what is set here. */
    Batching over(Batching current) {
        return new Batching(
                batchSize.orElse(current.sizeMax()),
                batchingWindowSeconds.map(Duration::ofSeconds).orElse(current.window()));
    }

    /** Whether functions tell which records they failed on, given whether they did so far. */
    boolean reportsItemFailures(boolean current) {
        return responseTypes.map(given -> given.contains(REPORT_ITEM_FAILURES)).orElse(current);
    }

    /** Refuses to be scaled as only queues are. */
    void refuseScaling() {
        if (scaling.flatMap(Scaling::concurrencyMax).isPresent()) {
            throw new InvalidMapping.UnsupportedParameter("'scalingConfig'").exception();
        }
    }

    /** Refuses the provisioned mode. */
    void refusePollers() {
        if (pollers.flatMap(given -> given.mode(1)).isPresent()) {
            throw new InvalidMapping.UnsupportedParameter("'provisionedPollerConfig'").exception();
        }
    }

    /** Adds what the API's model does not allow. */
    void check(Violations violations) {
        batchSize.ifPresent(given -> violations.range("batchSize", given, 1, BATCH_SIZE_MAX));
        batchingWindowSeconds.ifPresent(
                given -> violations.range("maximumBatchingWindowInSeconds", given, 0, WINDOW_SECONDS_MAX));
        filter.ifPresent(given -> {
            violations.size("filterCriteria.filters", given.patterns(), FilterCriteria.PATTERNS_MAX);
            for (String pattern : given.patterns()) {
                violations.length("filterCriteria.filters.pattern", pattern, 0, FilterCriteria.PATTERN_LENGTH_MAX);
            }
        });
        responseTypes.ifPresent(given -> violations
                .size("functionResponseTypes", given, 1)
                .eachOf("functionResponseTypes", given, List.of(REPORT_ITEM_FAILURES)));
        scaling.ifPresent(given -> given.check(violations));
        pollers.ifPresent(given -> given.check(violations));
        log.check(violations);
    }
}
