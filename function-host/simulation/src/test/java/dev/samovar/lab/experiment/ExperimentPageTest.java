package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.policy.Parameters;
import dev.samovar.lab.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on experiment files tells what the reader reads. */
class ExperimentPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "labs", "experiments.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    /** What an excerpt of a file leaves out. */
    private static final Map<String, String> USUAL = Map.of(
            "experiment", "experiment: An excerpt\n",
            "length", "length: 1h\n",
            "workloads", "workloads: [{name: calls, arrivals: {poisson: 2/s}}]\n",
            "policies", "policies: [never]\n");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("blocks")
    void eachFileOfThePageCanBeRead(String block) throws IOException {
        Files.writeString(directory.resolve("today.csv"), "time,function,duration,memory\n1,hello,3,256\n");
        var file = new StringBuilder(block);
        USUAL.forEach((field, usual) -> {
            if (!Pattern.compile("^" + field + ":", Pattern.MULTILINE)
                    .matcher(block)
                    .find()) {
                file.append(usual);
            }
        });

        Experiment experiment =
                new ExperimentReader(directory).read(YamlFile.parse(Origin.file("experiments.md"), file.toString()));

        assertThat(experiment.runs()).isPositive();
    }

    static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void eachExampleOfALawAndAWorkloadIsThere() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Stream.of(
                                Experiments.workloadExamples(),
                                Experiments.arrivalExamples(),
                                Experiments.durationExamples())
                        .flatMap(List::stream)
                        .map(example -> "`" + example + "`")
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyIsThereWithItsExampleAndAllItsParameters(Policies policy) throws IOException {
        var asked = new Asked();
        policy.create(asked);

        String row = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| `" + policy.example() + "` |"))
                .findFirst()
                .orElseThrow();

        assertThat(asked.names).allSatisfy(name -> assertThat(row).contains("`" + name + "`"));
    }

    /** Notes what a policy asks for, and gives nothing but what it cannot do without. */
    private static final class Asked implements Parameters {
        private final Set<String> names = new TreeSet<>();

        private <T> T note(String name, T otherwise) {
            names.add(name);
            return otherwise;
        }

        @Override
        public Optional<String> text(String name) {
            return note(
                    name,
                    switch (name) {
                        case "from" -> Optional.of("08:00");
                        case "to" -> Optional.of("20:00");
                        default -> Optional.empty();
                    });
        }

        @Override
        public Duration duration(String name, Duration otherwise) {
            return note(name, otherwise);
        }

        @Override
        public long megabytes(String name, long otherwise) {
            return note(name, otherwise);
        }

        @Override
        public double number(String name, double otherwise) {
            return note(name, otherwise);
        }

        @Override
        public int count(String name, int otherwise) {
            return note(name, otherwise);
        }
    }
}
