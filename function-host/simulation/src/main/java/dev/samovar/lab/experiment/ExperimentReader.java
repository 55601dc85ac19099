package dev.samovar.lab.experiment;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.LambdaColdStart;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.simulate.SimulationSettings;
import dev.samovar.lab.workload.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** Reads whole experiments. */
final class ExperimentReader {
    private static final int SEEDS_MOST = 10_000;
    private static final int CONCURRENCY_MOST = 1_000_000;
    private static final Duration TIMEOUT_MOST = Duration.ofMinutes(15);

    private final Path directory;

    /** @param directory what file names are relative to */
    ExperimentReader(Path directory) {
        this.directory = directory;
    }

    Experiment read(Entry root) {
        Fields fields = root.fields();
        String title = fields.required("experiment").text();
        String question = fields.optional("question").map(Entry::text).orElse("");
        SimulationSettings settings = settings(fields);
        Optional<Duration> length = fields.optional("length").map(Entry::duration);
        var workloadReader = new WorkloadReader(length, directory);
        List<Workload> workloads = named(
                fields.required("workloads"),
                fields.required("workloads").list().stream()
                        .map(workloadReader::read)
                        .toList(),
                Workload::name);
        List<Policy> policies = named(
                fields.required("policies"),
                fields.required("policies").list().stream()
                        .map(PolicyReader::read)
                        .toList(),
                Policy::name);
        List<Long> seeds = fields.optional("seeds").map(ExperimentReader::seeds).orElse(List.of(1L));
        fields.end();
        return new Experiment(title, question, settings, workloads, policies, seeds);
    }

    private static <T> List<T> named(Entry at, List<T> things, Function<T, String> name) {
        if (things.isEmpty()) {
            throw at.refuse("expected one or more");
        }
        Set<String> names = new HashSet<>();
        for (T thing : things) {
            if (!names.add(name.apply(thing))) {
                throw at.refuse("'" + name.apply(thing) + "' is there twice");
            }
        }
        return things;
    }

    private static SimulationSettings settings(Fields fields) {
        SimulationSettings settings = SimulationSettings.DEFAULT;
        Optional<Entry> coldStarts = fields.optional("cold-start");
        if (coldStarts.isPresent()) {
            settings = settings.withColdStarts(coldStarts(coldStarts.get()));
        }
        Optional<Entry> concurrency = fields.optional("concurrency");
        if (concurrency.isPresent()) {
            settings = settings.withLimits(
                    ConcurrencyLimits.AWS.withAccount(concurrency.get().wholeNumber(1, CONCURRENCY_MOST)));
        }
        Optional<Entry> timeout = fields.optional("timeout");
        if (timeout.isPresent()) {
            settings = settings.withTimeout(timeout(timeout.get()));
        }
        return settings;
    }

    private static Function<RandomGenerator, ColdStartModel> coldStarts(Entry entry) {
        return switch (entry.text()) {
            case "none" -> _ -> ColdStartModel.NONE;
            case "lambda" -> LambdaColdStart::new;
            default -> {
                Duration fixed = entry.parsed(text -> {
                    try {
                        return Units.duration(text);
                    } catch (IllegalArgumentException notADuration) {
                        throw new IllegalArgumentException(
                                "expected none, lambda or a duration such as 250ms, not '" + text + "'", notADuration);
                    }
                });
                yield _ -> ColdStartModel.fixed(fixed);
            }
        };
    }

    private static Duration timeout(Entry entry) {
        Duration timeout = entry.duration();
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0
                || timeout.compareTo(TIMEOUT_MOST) > 0
                || timeout.toMillisPart() != 0) {
            throw entry.refuse("a timeout is from 1s to 15m, in whole seconds, not " + entry.text());
        }
        return timeout;
    }

    /* A list of seeds, or how many of them: then they are 1, 2, 3 and so on. */
    private static List<Long> seeds(Entry entry) {
        if (entry.isList()) {
            List<Long> seeds = entry.list().stream()
                    .map(seed -> (long) seed.wholeNumber(0, Integer.MAX_VALUE))
                    .distinct()
                    .toList();
            if (seeds.isEmpty()) {
                throw entry.refuse("expected one seed or more");
            }
            return seeds;
        }
        return LongStream.rangeClosed(1, entry.wholeNumber(1, SEEDS_MOST))
                .boxed()
                .toList();
    }
}
