package dev.samovar.lab.experiment;

import dev.samovar.lab.trace.CsvTrace;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workloads as command lines name them, each read as experiments read theirs. */
public final class Workloads {
    private static final Pattern LAW = Pattern.compile("([a-z-]+):\\s*(.+)");
    private static final String RECORDING = ".csv";

    private Workloads() {}

    /**
     * Reads a file with the fields of one workload, a recording ({@code .csv}), or a law of arrivals such as {@code
     * poisson:2/s}.
     *
     * @param usualLength of workloads that do not say how long they are
     * @throws InvalidExperiment if it is none of these, or does not make sense
     * @throws dev.samovar.lab.trace.InvalidTrace if a recording is not as it should be
     */
    public static Workload read(String text, Duration usualLength) {
        Matcher law = LAW.matcher(text);
        if (law.matches() && !Files.exists(Path.of(text))) {
            return law(text, law.group(1), law.group(2), usualLength);
        }
        Path file = Path.of(text).toAbsolutePath();
        if (text.endsWith(RECORDING)) {
            return CsvTrace.open(text, file, 1, Durations.fixed(Duration.ZERO));
        }
        if (!Files.exists(file)) {
            ArrivalsReader.LAWS.of(text).ifPresent(known -> {
                throw new InvalidExperiment(text, "needs a value, as in '" + known.example() + "'");
            });
            throw new InvalidExperiment(text, "is neither a file nor a law of arrivals such as poisson:2/s");
        }
        return new WorkloadReader(Optional.of(usualLength), directory(file)).read(YamlFile.read(file));
    }

    private static Path directory(Path file) {
        Path directory = file.getParent();
        return directory == null ? file : directory;
    }

    private static Workload law(String text, String law, String value, Duration usualLength) {
        String yaml =
                "name: '" + (law + " " + value).replace("'", "''") + "'\narrivals: {" + law + ": " + value + "}\n";
        return new WorkloadReader(Optional.of(usualLength), Path.of("").toAbsolutePath())
                .read(YamlFile.parse(Origin.argument(text), yaml));
    }
}
