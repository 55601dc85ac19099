package dev.samovar.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import dev.samovar.cli.console.Conventions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PredictCommandTest {
    @TempDir
    private Path directory;

    @Test
    void aFunctionIsMeasuredForecastAndTheBestIsRecommended() {
        CommandLineRun run = predict(128, "--workload", "periodic:5m", "--memory", "512,128", "--provisioned", "0");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("init 100 ±0 ms in 10 environments")
                .containsPattern("128 MB +50 ±0 ms +20 ±0 ms +20 ±0 ms")
                .containsPattern("fixed 10m +0\\.348 ")
                .containsPattern("fixed 1m +100 ")
                .contains("\nTake 128 MB, fixed 10m: cost times p99 is least there");
        assertThat(run.err()).isEqualTo("rehearsing\nmeasuring with 128 MB\nmeasuring with 512 MB\n");
    }

    @Test
    void sizesThatHaveAWholeProcessorAreMeasuredOnce() {
        CommandLineRun run = predict(128, "--workload", "periodic:5m", "--memory", "1769,3008");

        assertThat(run.err()).isEqualTo("rehearsing\nmeasuring with 1769 MB\n");
        assertThat(run.out()).contains("1769 MB", "3008 MB", "provisioned 1");
    }

    @Test
    void aSizeThatTheFunctionFailsWithIsLeftOut() {
        CommandLineRun run = predict(256, "--workload", "periodic:5m", "--memory", "128,256");

        assertThat(run.err()).contains("left out: with 128 MB the function fails: {\"errorType\":\"TooSmall\"}");
        assertThat(run.out()).contains("256 MB").doesNotContain("128 MB");
    }

    @Test
    void aFunctionThatAlwaysFailsCannotBeForecast() {
        CommandLineRun run = predict(20_000, "--workload", "periodic:5m", "--memory", "128");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("samovar: the function fails with this event: {\"errorType\":\"TooSmall\"}");
    }

    @Test
    void theFactStandsBesideTheForecast() {
        CommandLineRun run = predict(
                128, "--workload", "periodic:1s", "--memory", "512", "--provisioned", "0", "--verify", "--speed", "1");

        assertThat(run.out())
                .contains("Live, with 512 MB: 300 invocations in 300 s; gaps and the keep-alive of 600 s run 1 times")
                .containsPattern("cold-start share \\[%\\] +0\\.333 +0\\.333 +\\+0\\.0 %")
                .containsPattern("latency, p50 \\[ms\\] +20\\.0 +20\\.0 +\\+0\\.0 %");
    }

    @Test
    void ofAWorkloadWithSeveralFunctionsOneIsChosen() throws IOException {
        String recording = Files.writeString(
                        directory.resolve("today.csv"),
                        "time,function,duration,memory\n1,hello,3,256\n2,orders,3,256\n3,orders,3,256\n")
                .toString();

        assertThat(predict(128, "--workload", recording))
                .isEqualTo(new CommandLineRun(
                        2,
                        "",
                        "samovar: the workload has several functions: choose one with --function; it has hello,"
                                + " orders\n"));
        assertThat(predict(128, "--workload", recording, "--function", "orders", "--memory", "128")
                        .out())
                .containsPattern("fixed 10m +50 ");
    }

    @Test
    void aReportIsWritten() {
        Path html = directory.resolve("forecast.html");

        predict(128, "--workload", "periodic:5m", "--memory", "128", "--html", html.toString());

        assertThat(html).content().contains("samovar lab predict function.jar", "128 MB", "</html>");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(predict(128, "--workload", "poison:1/s"))
                .isEqualTo(new CommandLineRun(
                        3, "", "samovar: poison:1/s: unknown law of arrivals 'poison': did you mean 'poisson'?\n"));
        assertThat(predict(128, "--workload", "poisson:1/s", "--memory", "64").err())
                .isEqualTo("samovar: --memory is from 128 to 10240, not 64\n");
        assertThat(predict(128, "--workload", "poisson:1/s", "--length", "0s").err())
                .isEqualTo("samovar: --length is more than nothing, and a year at most\n");
    }

    private static CommandLineRun predict(int memoryLeastMb, String... options) {
        var command = new PredictCommand(new PractisedFunction(memoryLeastMb), InputStream.nullInputStream());
        String[] words = Stream.concat(List.of("function.jar", "--handler", "Handler").stream(), Stream.of(options))
                .toArray(String[]::new);
        return CommandLineRun.of(Conventions.applyTo(new CommandLine(command)), words);
    }
}
