package dev.samovar.cli.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import dev.samovar.cli.client.FakeServer;
import dev.samovar.cli.console.Conventions;
import dev.samovar.cli.log.Pause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class LogsCommandTest {
    private static final String GROUP = "{\"logGroups\":[{\"logGroupName\":\"/aws/lambda/hello\"}]}";

    private final FakeServer server;

    LogsCommandTest() throws IOException {
        server = new FakeServer();
    }

    @BeforeEach
    void aFunction() {
        server.on("GET /2015-03-31/functions/hello/configuration", 200, "{}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFunctionThatWroteNothingHasAnEmptyLog() {
        server.on("POST / DescribeLogGroups", 200, "{\"logGroups\":[]}");

        assertThat(logs(0)).isEqualTo(new CommandLineRun(0, "", ""));
    }

    @Test
    void allPagesAreRead() {
        server.on("POST / DescribeLogGroups", 200, GROUP)
                .on("POST / FilterLogEvents", 200, "{\"events\":[" + event("a", 1) + "],\"nextToken\":\"more\"}")
                .on("POST / FilterLogEvents", 200, "{\"events\":[" + event("b", 2) + "]}");

        assertThat(logs(0).out().lines()).containsExactly("1970-01-01T00:00:01Z a", "1970-01-01T00:00:02Z b");
        assertThat(searches()).last().asString().endsWith("\"nextToken\":\"more\"}");
    }

    @Test
    void followingGoesOnWhereItWasAndRepeatsNothing() {
        server.on("POST / DescribeLogGroups", 200, "{\"logGroups\":[]}")
                .on("POST / DescribeLogGroups", 200, GROUP)
                .on("POST / FilterLogEvents", 200, "{\"events\":[" + event("a", 1) + "," + event("b", 2) + "]}")
                .on("POST / FilterLogEvents", 200, "{\"events\":[" + event("b", 2) + "," + event("c", 2) + "]}")
                .on("POST / FilterLogEvents", 200, "{\"events\":[" + event("b", 2) + "," + event("c", 2) + "]}");

        var run = logs(3, "--follow");

        assertThat(run.out().lines())
                .containsExactly("1970-01-01T00:00:01Z a", "1970-01-01T00:00:02Z b", "1970-01-01T00:00:02Z c");
        assertThat(searches())
                .containsExactly(
                        "POST / FilterLogEvents {\"logGroupName\":\"/aws/lambda/hello\"}",
                        "POST / FilterLogEvents {\"logGroupName\":\"/aws/lambda/hello\",\"startTime\":2000}",
                        "POST / FilterLogEvents {\"logGroupName\":\"/aws/lambda/hello\",\"startTime\":2000}");
    }

    /* Nobody waits: after some pauses the server is gone, and so is the command. */
    private CommandLineRun logs(int pauses, String... options) {
        List<String> taken = new ArrayList<>();
        Pause pause = () -> {
            if (taken.size() == pauses) {
                server.close();
            }
            taken.add("pause");
        };
        return CommandLineRun.of(
                Conventions.applyTo(new CommandLine(new LogsCommand(pause))),
                Stream.concat(Stream.of("hello", "--endpoint", server.endpoint()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private List<String> searches() {
        return server.requests().stream()
                .filter(request -> request.startsWith("POST / FilterLogEvents"))
                .toList();
    }

    private static String event(String message, int second) {
        return "{\"eventId\":\"" + message + "\",\"timestamp\":" + second * 1000 + ",\"message\":\"" + message + "\"}";
    }
}
