package dev.samovar.mapping;

import dev.samovar.function.Destination;
import dev.samovar.mapping.MappingSettings.Pollers;
import dev.samovar.mapping.MappingSettings.Scaling;
import dev.samovar.mapping.filter.FilterCriteria;
import java.util.List;
import java.util.Optional;

/** Settings that say what a test is about, and nothing else. */
final class Settings {
    private Optional<String> function = Optional.empty();
    private Optional<Boolean> enabled = Optional.empty();
    private Optional<Integer> batchSize = Optional.empty();
    private Optional<Integer> windowSeconds = Optional.empty();
    private Optional<FilterCriteria> filter = Optional.empty();
    private Optional<List<String>> responseTypes = Optional.empty();
    private Optional<Scaling> scaling = Optional.empty();
    private Optional<Pollers> pollers = Optional.empty();
    private Optional<Integer> parallelization = Optional.empty();
    private Optional<Integer> tumblingWindowSeconds = Optional.empty();
    private Optional<Boolean> bisect = Optional.empty();
    private Optional<Integer> retries = Optional.empty();
    private Optional<Integer> ageSeconds = Optional.empty();
    private Optional<Destination> onFailure = Optional.empty();

    /** The settings of a new mapping to the function {@code tea}. */
    static Settings ofTea() {
        return new Settings().function("tea");
    }

    MappingSettings build() {
        return new MappingSettings(
                function,
                enabled,
                batchSize,
                windowSeconds,
                filter,
                responseTypes,
                scaling,
                pollers,
                new LogSettings(parallelization, tumblingWindowSeconds, bisect, retries, ageSeconds, onFailure));
    }

    Settings function(String reference) {
        function = Optional.of(reference);
        return this;
    }

    Settings enabled(boolean given) {
        enabled = Optional.of(given);
        return this;
    }

    Settings batch(int size, int window) {
        batchSize = Optional.of(size);
        windowSeconds = Optional.of(window);
        return this;
    }

    Settings filters(String... patterns) {
        filter = Optional.of(new FilterCriteria(List.of(patterns)));
        return this;
    }

    Settings responseTypes(String... types) {
        responseTypes = Optional.of(List.of(types));
        return this;
    }

    Settings concurrency(int max) {
        scaling = Optional.of(new Scaling(Optional.of(max)));
        return this;
    }

    Settings pollers(int min, int max) {
        pollers = Optional.of(new Pollers(Optional.of(min), Optional.of(max)));
        return this;
    }

    Settings onDemand() {
        pollers = Optional.of(new Pollers(Optional.empty(), Optional.empty()));
        return this;
    }

    Settings parallelization(int factor) {
        parallelization = Optional.of(factor);
        return this;
    }

    Settings tumblingWindow(int seconds) {
        tumblingWindowSeconds = Optional.of(seconds);
        return this;
    }

    Settings failures(boolean cut, int retriesMax, int ageSecondsMax) {
        bisect = Optional.of(cut);
        retries = Optional.of(retriesMax);
        ageSeconds = Optional.of(ageSecondsMax);
        return this;
    }

    Settings onFailure(String arn) {
        onFailure = Optional.of(new Destination(arn));
        return this;
    }
}
