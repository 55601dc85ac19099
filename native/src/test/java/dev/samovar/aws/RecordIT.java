package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.wiring.SamovarProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** What a server was asked to do is written down, and the lab replays it. */
@Timeout(120)
class RecordIT {
    private static final String NUMBER = "\\d+(\\.\\d+)?";

    @TempDir
    private Path directory;

    @Test
    void whatAServerWasAskedToDoIsReplayedByAnExperiment() throws Exception {
        record("hello", "burner", "hello");

        assertThat(Files.readAllLines(directory.resolve("recording.csv")))
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("time,function,duration,memory,init"),
                        cold -> assertThat(cold).matches(NUMBER + ",hello," + NUMBER + ",256," + NUMBER),
                        slow -> assertThat(slow).matches(NUMBER + ",burner,[23]\\d\\d(\\.\\d+)?,256," + NUMBER),
                        warm -> assertThat(warm).matches(NUMBER + ",hello," + NUMBER + ",256,"));
        assertThat(replay("10m")).containsPattern("fixed 10m +3 +66\\.7");
        assertThat(replay("0s")).containsPattern("fixed 0s +3 +100");
    }

    private void record(String... functions) throws Exception {
        try (var server = SamovarProcess.start(directory, "--ephemeral", "--record", "recording.csv");
                LambdaClient lambda = Clients.client(LambdaClient.builder(), server.endpoint())) {
            create(lambda, "hello", "hello", "com.example.hello.Hello");
            create(lambda, "burner", "cpu-burner", "com.example.cpu.Burner");
            for (String function : functions) {
                SdkBytes event = SdkBytes.fromUtf8String(
                        function.equals("hello") ? "\"Ada\"" : "{\"mode\":\"timed\",\"millis\":200}");
                assertThat(lambda.invoke(invoke -> invoke.functionName(function).payload(event))
                                .functionError())
                        .isNull();
            }
            assertThat(server.terminate()).isZero();
        }
    }

    private static void create(LambdaClient lambda, String name, String sample, String handler) throws IOException {
        SdkBytes code = Samples.code(sample);
        lambda.createFunction(create -> create.functionName(name)
                .runtime("java21")
                .handler(handler)
                .memorySize(256)
                .timeout(10)
                .role("arn:aws:iam::000000000000:role/lambda")
                .code(location -> location.zipFile(code)));
        lambda.waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
    }

    /** The table of the lab under a keep-alive time. */
    private String replay(String keepAlive) throws Exception {
        Files.writeString(directory.resolve("experiment.yaml"), """
            experiment: What was recorded
            cold-start: none
            workloads:
              - name: as recorded
                csv: recording.csv
            policies:
              - fixed: %s
            """.formatted(keepAlive));
        Process lab = SamovarProcess.launch(directory, List.of("lab", "run", "experiment.yaml"));
        String table = new String(lab.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lab.waitFor()).isZero();
        return table;
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndHasItsExitCode() throws Exception {
        Path errors = directory.resolve("errors");

        Process server = SamovarProcess.launch(
                directory,
                List.of("start", "--port", "0", "--ephemeral", "--record", "no-directory/recording.csv"),
                ProcessBuilder.Redirect.to(errors.toFile()));

        assertThat(server.waitFor()).isEqualTo(3);
        assertThat(errors).content().contains("--record no-directory/recording.csv cannot be written: NoSuchFile");
    }
}
