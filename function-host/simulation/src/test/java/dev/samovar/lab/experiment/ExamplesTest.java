package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.policy.Policies;
import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.SyntheticWorkload;
import dev.samovar.lab.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown as an example can be run. */
class ExamplesTest {
    private static final String USUAL_WORKLOAD = "arrivals: {poisson: 2/s}";
    private static final String USUAL_DURATION = "fixed: 100ms";

    @TempDir
    private Path directory;

    @BeforeEach
    void writeWhatExamplesName() throws IOException {
        Files.writeString(directory.resolve("today.csv"), "time,function,duration,memory\n1,hello,3,256\n");
        Path dataset = Files.createDirectory(directory.resolve("azurefunctions-dataset2019"));
        Files.writeString(
                dataset.resolve("invocations_per_function_md.anon.d01.csv"),
                "HashOwner,HashApp,HashFunction,Trigger,1\no,a,f,http,1\n");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void eachWorkloadCanBeRead(String example) {
        assertThat(read(example, USUAL_DURATION, "never").workloads()).hasSize(1);
    }

    static List<String> workloads() {
        return Experiments.workloadExamples();
    }

    @ParameterizedTest
    @MethodSource("arrivals")
    void eachLawOfArrivalsCanBeReadInAFileAndOnACommandLine(String example) {
        Workload inFile = read("arrivals: {" + example + "}", USUAL_DURATION, "never")
                .workloads()
                .getFirst();

        Workload onCommandLine = Workloads.read(example, Duration.ofHours(1));

        assertThat(law(onCommandLine)).isEqualTo(law(inFile));
    }

    private static ArrivalProcess law(Workload workload) {
        return ((SyntheticWorkload) workload).loads().getFirst().arrivals();
    }

    static List<String> arrivals() {
        return Experiments.arrivalExamples();
    }

    @ParameterizedTest
    @MethodSource("durations")
    void eachLawOfDurationsCanBeRead(String example) {
        assertThat(read(USUAL_WORKLOAD, example, "never").workloads()).hasSize(1);
    }

    static List<String> durations() {
        return Experiments.durationExamples();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void eachPolicyCanBeRead(String example) {
        assertThat(read(USUAL_WORKLOAD, USUAL_DURATION, example).policies())
                .singleElement()
                .satisfies(
                        policy -> assertThat(example).startsWith(policy.name().substring(0, 5)));
    }

    static List<String> policies() {
        return Policies.examples();
    }

    @Test
    void thereIsOneOfEach() {
        assertThat(Stream.of(workloads(), arrivals(), durations(), policies()))
                .allSatisfy(examples -> assertThat(examples.stream().map(ExamplesTest::word))
                        .hasSizeGreaterThan(4)
                        .doesNotHaveDuplicates());
    }

    private static String word(String example) {
        return example.replaceFirst(":.*", "");
    }

    private Experiment read(String workload, String duration, String policy) {
        String yaml = """
                experiment: An example
                length: 1h
                workloads:
                  - name: example
                    function: {duration: {%s}}
                    %s
                policies:
                  - %s
                """.formatted(duration, workload, policy);
        return new ExperimentReader(directory).read(YamlFile.parse(Origin.file("example.yaml"), yaml));
    }
}
