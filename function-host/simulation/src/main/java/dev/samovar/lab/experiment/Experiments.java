package dev.samovar.lab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The experiments that come with the program: those of the course, each in a resource named after it. */
public final class Experiments {
    private static final List<String> NAMES = List.of("anatomy", "bursts", "keep-alive", "provisioned", "hybrid");

    private Experiments() {}

    /** Their names, in the order of the course. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * One of them.
     *
     * @throws InvalidExperiment if there is none of that name
     */
    public static Experiment read(String name) {
        return new ExperimentReader(Path.of("").toAbsolutePath())
                .read(YamlFile.parse(Origin.file(file(name)), content(name)));
    }

    /** The file's text. */
    public static String content(String name) {
        try (InputStream resource = Experiments.class.getResourceAsStream(file(name))) {
            if (resource == null || !NAMES.contains(name)) {
                throw new InvalidExperiment(name, Words.unknown("experiment", name, NAMES));
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a workload may be made of: an example of each kind. */
    public static List<String> workloadExamples() {
        return Arrays.stream(WorkloadKind.values()).map(WorkloadKind::example).toList();
    }

    /** How a function may be invoked by chance: an example of each law. */
    public static List<String> arrivalExamples() {
        return ArrivalsReader.LAWS.examples();
    }

    /** How long handlers, INIT and thinking may take: an example of each law. */
    public static List<String> durationExamples() {
        return DurationReader.LAWS.examples();
    }

    private static String file(String name) {
        return name + ".yaml";
    }
}
