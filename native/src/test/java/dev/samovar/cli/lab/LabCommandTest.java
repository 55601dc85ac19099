package dev.samovar.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LabCommandTest {
    private static final String EXPERIMENT = """
        experiment: Small
        length: 1h
        seeds: 4
        workloads:
          - name: calls
            function: {memory: 512 MB, init: 400ms, duration: 100ms}
            arrivals: {poisson: 2/min}
        policies:
          - never
          - fixed: 5m
        """;

    @TempDir
    private Path directory;

    private String small;

    @BeforeEach
    void writeExperiment() throws IOException {
        small = write("small.yaml", EXPERIMENT);
    }

    @Test
    void theExperimentsOfTheCourseAreListedInTheirOrder() {
        var run = lab("list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().skip(1).limit(5))
                .map(line -> line.strip().split(" ", 2)[0])
                .containsExactly("anatomy", "bursts", "keep-alive", "provisioned", "hybrid");
    }

    @Test
    void whatExperimentsAreMadeOfIsListedByExample() {
        assertThat(lab("list").out().lines())
                .contains("  never", "  csv: today.csv", "  log-normal: {median: 100ms, sigma: 0.5}")
                .containsSubsequence("Arrivals:", "  poisson: 2/s", "  ramp: {from: 1/s, to: 20/s, over: 10m}");
    }

    @Test
    void whatIsShownCanBeRun() throws IOException {
        var shown = lab("show", "anatomy");
        String mine = write("mine.yaml", shown.out().replace("length: 7d", "length: 2h"));

        assertThat(shown.out()).startsWith("experiment: What a cold start is made of\n");
        assertThat(lab("run", mine).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show burst", "run burst", "compare burst bursts"})
    void anUnknownNameIsRefusedWithTheOneThatMayBeMeant(String command) {
        var run = lab(command.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("samovar: burst: unknown experiment 'burst': did you mean 'bursts'?\n");
    }

    @Test
    void aNameLikeNoneIsRefusedWithThoseThatThereAre() {
        assertThat(lab("run", "mine").err())
                .isEqualTo("samovar: mine: unknown experiment 'mine';"
                        + " known: anatomy, bursts, keep-alive, provisioned, hybrid\n");
    }

    @Test
    void aBadFileIsRefusedWithTheLineAndTheReason() throws IOException {
        String bad = write("bad.yaml", EXPERIMENT.replace("poisson: 2/min", "poison: 2/min"));

        var run = lab("run", bad);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("samovar: " + bad + ":7: ").contains("did you mean 'poisson'?");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        var run = lab("run", directory.resolve("none.yaml").toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).endsWith("none.yaml: there is no such file\n");
        assertThat(lab("run", "none.yaml").err()).isEqualTo("samovar: none.yaml: there is no such file\n");
    }

    @Test
    void theTableIsOutputAndTheRestIsNot() {
        String csv = directory.resolve("small.csv").toString();
        String html = directory.resolve("small.html").toString();

        var run = lab("run", small, "--csv", csv, "--html", html);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines()).containsExactly("wrote " + csv, "wrote " + html);
        assertThat(run.out()).contains("calls ", "  never ", "  fixed 5m ", "list prices of 2025-08-01");
        assertThat(run.out()).doesNotContain("wrote");
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        Path one = directory.resolve("one.csv");
        Path three = directory.resolve("three.csv");

        lab("run", small, "--threads", "1", "--csv", one.toString());
        lab("run", small, "--threads", "3", "--csv", three.toString());

        assertThat(three).hasSameTextualContentAs(one);
        assertThat(Files.readAllLines(one)).hasSize(1 + 2 * 4);
    }

    @Test
    void picturesAreWrittenIntoADirectory() throws IOException {
        Path pictures = directory.resolve("for/my/page");

        var run = lab("run", small, "--pictures", pictures.toString());

        try (Stream<Path> files = Files.list(pictures)) {
            assertThat(files)
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allMatch(file -> file.toString().endsWith(".svg"));
        }
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        var run = lab(
                "run", small, "--csv", directory.resolve("no/such/place.csv").toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("place.csv cannot be written");
    }

    @Test
    void aResultAndTheExperimentThatGaveItDoNotDiffer() {
        String csv = directory.resolve("small.csv").toString();
        lab("run", small, "--csv", csv);

        var run = lab("compare", csv, small, "--all");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("A: " + csv + "\nB: " + small + "\n\ncalls, never ");
        assertThat(run.out()).contains("calls, fixed 5m ", "init, mean [ms]").doesNotContain("differs", "only in");
    }

    @Test
    void twoPoliciesAreHeldAgainstEachOther() {
        var run = lab("compare", small, small, "--policy", "never", "--policy", "fixed 5m");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.startsWith("  cold-start share"))
                        .toList())
                .singleElement()
                .asString()
                .contains(" 100 ")
                .endsWith("differs");
    }

    @Test
    void whatHasNothingInCommonIsRefused() throws IOException {
        String other =
                write("other.yaml", EXPERIMENT.replace("never", "fixed: 1m").replace("fixed: 5m", "fixed: 9m"));

        var run = lab("compare", small, other);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("nothing to compare", "calls, never", "calls, fixed 9m");
    }

    @Test
    void comparisonsRefuseWhatTheyCannotRead() throws IOException {
        String broken = write("broken.csv", "workload,policy,seed,failed\nw,p,1,none\n");

        assertThat(lab("compare", broken, small).err())
                .isEqualTo("samovar: " + broken + ":2: failed is not a number: 'none'\n");
        assertThat(lab("compare", "none.csv", small).exitCode()).isEqualTo(3);
        assertThat(lab("compare", small, small, "--policy", "nver").err()).contains("did you mean 'never'?");
    }

    @Test
    void aCommandLineThatMakesNoSenseIsAUsageError() {
        assertThat(lab().exitCode()).isEqualTo(2);
        assertThat(lab("run").exitCode()).isEqualTo(2);
        assertThat(lab("run", small, "--threads", "0").err()).contains("--threads is from 1 to 1024, not 0");
        assertThat(lab("compare", small).exitCode()).isEqualTo(2);
        assertThat(lab("compare", small, small, "--policy", "a", "--policy", "b", "--policy", "c")
                        .exitCode())
                .isEqualTo(2);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private static CommandLineRun lab(String... args) {
        return CommandLineRun.samovar(
                Stream.concat(Stream.of("lab"), Stream.of(args)).toArray(String[]::new));
    }
}
