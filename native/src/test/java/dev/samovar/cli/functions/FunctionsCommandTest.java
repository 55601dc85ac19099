package dev.samovar.cli.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import dev.samovar.cli.client.FakeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionsCommandTest {

    private final FakeServer server;

    FunctionsCommandTest() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listShowsALineForEachFunctionOfAllPages() {
        server.on(
                        "GET /2015-03-31/functions?MaxItems=50",
                        200,
                        "{\"Functions\":[" + function("hello") + "],\"NextMarker\":\"a b\"}")
                .on(
                        "GET /2015-03-31/functions?MaxItems=50&Marker=a+b",
                        200,
                        "{\"Functions\":[" + function("orders") + "]}");

        var run = functions("list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "NAME VERSION RUNTIME MEMORY TIMEOUT HANDLER",
                        "hello $LATEST java21 128 MB 3 s a.B::c",
                        "orders $LATEST java21 128 MB 3 s a.B::c");
    }

    @Test
    void theScopeOfTheSignatureNamesRegionAndService() {
        server.on("GET /2015-03-31/functions?MaxItems=50", 200, "{\"Functions\":[]}");

        functions("list", "--region", "eu-west-1");

        assertThat(server.scopes()).singleElement().asString().contains("/eu-west-1/lambda/aws4_request");
    }

    @Test
    void createSendsCodeAndSettingsAndPrintsTheArn(@TempDir Path directory) throws IOException {
        Path jar = Files.writeString(directory.resolve("hello.jar"), "zip");
        server.on("POST /2015-03-31/functions", 201, "{\"FunctionArn\":\"arn:hello\"}");

        var run = functions(
                "create", "hello", "--code", jar.toString(), "--handler", "a.B::c", "--timeout", "1m", "--env", "K=V");

        assertThat(run).isEqualTo(new CommandLineRun(0, "arn:hello\n", ""));
        assertThat(server.requests())
                .containsExactly("POST /2015-03-31/functions {\"FunctionName\":\"hello\","
                        + "\"Role\":\"arn:aws:iam::000000000000:role/samovar\",\"Runtime\":\"java21\",\"Publish\":false,"
                        + "\"Handler\":\"a.B::c\",\"Timeout\":60,\"Environment\":{\"Variables\":{\"K\":\"V\"}},"
                        + "\"Code\":{\"ZipFile\":\"emlw\"}}");
    }

    @Test
    void describeShowsWhatAFunctionIsLike() {
        server.on(
                "GET /2015-03-31/functions/hello/configuration",
                200,
                "{\"FunctionName\":\"hello\",\"FunctionArn\":\"arn:hello\",\"Version\":\"$LATEST\",\"State\":\"Active\","
                        + "\"Runtime\":\"java25\",\"Handler\":\"a.B::c\",\"MemorySize\":512,\"Timeout\":3,"
                        + "\"Isolation\":\"process\"}");

        var run = functions("describe", "hello");

        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "name hello",
                        "arn arn:hello",
                        "version $LATEST",
                        "state Active",
                        "runtime java25",
                        "handler a.B::c",
                        "memory 512 MB",
                        "timeout 3 s",
                        "isolation process");
    }

    @Test
    void describeSaysWhyAFunctionCannotRun() {
        server.on(
                "GET /2015-03-31/functions/hello/configuration",
                200,
                "{\"State\":\"Failed\",\"StateReason\":\"install something\"}");

        assertThat(functions("describe", "hello").out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("state Failed: install something");
    }

    @Test
    void describeSaysWhyAChangeFailed() {
        server.on(
                "GET /2015-03-31/functions/hello/configuration",
                200,
                "{\"State\":\"Active\",\"LastUpdateStatus\":\"Failed\","
                        + "\"LastUpdateStatusReason\":\"install something\"}");

        assertThat(functions("describe", "hello").out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsSequence("state Active", "last update Failed: install something");
    }

    @Test
    void updateSendsTheIsolation() {
        server.on("PUT /2015-03-31/functions/hello/configuration", 200, "{}");

        var run = functions("update", "hello", "--isolation", "process");

        assertThat(run.exitCode()).isZero();
        assertThat(server.requests())
                .containsExactly("PUT /2015-03-31/functions/hello/configuration {\"Isolation\":\"process\"}");
    }

    @Test
    void whatAFunctionCannotHaveIsToldInTheWordsOfTheOptions(@TempDir Path directory) throws IOException {
        String jar = Files.writeString(directory.resolve("hello.jar"), "zip").toString();

        assertThat(functions("create", "hello", "--code", jar))
                .isEqualTo(refused("--handler is missing: what to call, such as com.example.Hello"));
        assertThat(functions("update", "hello", "--memory", "5"))
                .isEqualTo(refused("--memory is from 128 to 10240 MB, not 5"));
        assertThat(functions("update", "hello", "--timeout", "16m"))
                .isEqualTo(refused("--timeout is from 1s to 15m, in whole seconds"));
        assertThat(server.requests()).isEmpty();
    }

    private static CommandLineRun refused(String reason) {
        return new CommandLineRun(2, "", "samovar: " + reason + "\n");
    }

    @Test
    void createWithoutItsCodeSaysWhichFileIsMissing() {
        var run = functions("create", "hello", "--code", "nowhere.jar");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("nowhere.jar");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void updateChangesConfigurationThenCode(@TempDir Path directory) throws IOException {
        Path jar = Files.writeString(directory.resolve("hello.jar"), "zip");
        server.on("PUT /2015-03-31/functions/hello/configuration", 200, "{}")
                .on("PUT /2015-03-31/functions/hello/code", 200, "{}");

        var run = functions("update", "hello", "--memory", "512", "--code", jar.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(server.requests())
                .containsExactly(
                        "PUT /2015-03-31/functions/hello/configuration {\"MemorySize\":512}",
                        "PUT /2015-03-31/functions/hello/code {\"ZipFile\":\"emlw\"}");
    }

    @Test
    void createWaitsForTheServerAndSaysWhyAFunctionCannotRun(@TempDir Path directory) throws IOException {
        Path zip = Files.writeString(directory.resolve("hello.zip"), "zip");
        server.on("POST /2015-03-31/functions", 201, "{\"FunctionArn\":\"arn:hello\",\"State\":\"Pending\"}")
                .on("GET /2015-03-31/functions/hello/configuration", 200, "{\"State\":\"Pending\"}")
                .on(
                        "GET /2015-03-31/functions/hello/configuration",
                        200,
                        "{\"State\":\"Failed\",\"StateReason\":\"install something\"}");

        var run = functions("create", "hello", "--code", zip.toString(), "--handler", "a.b", "--runtime", "nodejs20.x");

        assertThat(run)
                .isEqualTo(new CommandLineRun(
                        5, "arn:hello\n", "samovar: hello is there, and cannot run: install something\n"));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void updateWaitsForOneChangeBeforeTheNext(@TempDir Path directory) throws IOException {
        Path zip = Files.writeString(directory.resolve("hello.zip"), "zip");
        server.on("PUT /2015-03-31/functions/hello/configuration", 200, inProgress())
                .on("GET /2015-03-31/functions/hello/configuration", 200, inProgress())
                .on(
                        "GET /2015-03-31/functions/hello/configuration",
                        200,
                        "{\"State\":\"Active\",\"LastUpdateStatus\":\"Successful\"}")
                .on(
                        "PUT /2015-03-31/functions/hello/code",
                        200,
                        "{\"State\":\"Active\",\"LastUpdateStatus\":\"Failed\","
                                + "\"LastUpdateStatusReason\":\"install something\"}");

        var run = functions("update", "hello", "--memory", "512", "--code", zip.toString());

        assertThat(run)
                .isEqualTo(new CommandLineRun(5, "", "samovar: hello cannot run like that: install something\n"));
        assertThat(server.requests().stream().map(request -> request.split(" ", 2)[0]))
                .containsExactly("PUT", "GET", "GET", "PUT");
    }

    private static String inProgress() {
        return "{\"State\":\"Active\",\"LastUpdateStatus\":\"InProgress\"}";
    }

    @Test
    void updateOfNothingIsAUsageError() {
        assertThat(functions("update", "hello").exitCode()).isEqualTo(2);
    }

    @Test
    void deleteDeletes() {
        server.on("DELETE /2015-03-31/functions/hello", 204, "");

        assertThat(functions("delete", "hello")).isEqualTo(new CommandLineRun(0, "deleted hello\n", ""));
    }

    @Test
    void publishPrintsTheVersion() {
        server.on("POST /2015-03-31/functions/hello/versions", 201, "{\"Version\":\"7\"}");

        assertThat(functions("publish", "hello").out()).isEqualTo("7\n");
    }

    @Test
    void logsAreReadFromTheGroupThatTheFunctionWritesTo() {
        server.on(
                        "GET /2015-03-31/functions/hello/configuration",
                        200,
                        "{\"LoggingConfig\":{\"LogGroup\":\"/shared\"}}")
                .on("POST / DescribeLogGroups", 200, "{\"logGroups\":[{\"logGroupName\":\"/shared\"}]}")
                .on(
                        "POST / FilterLogEvents",
                        200,
                        "{\"events\":[{\"eventId\":\"1\",\"timestamp\":1000,\"message\":\"START\\n\"}]}");

        var run = functions("logs", "hello", "--filter", "ERROR");

        assertThat(run.out()).isEqualTo("1970-01-01T00:00:01Z START\n");
        assertThat(server.requests())
                .last()
                .isEqualTo("POST / FilterLogEvents {\"logGroupName\":\"/shared\",\"filterPattern\":\"ERROR\"}");
        assertThat(server.scopes()).last().asString().contains("/us-east-1/logs/aws4_request");
    }

    @Test
    void anErrorOfTheServerIsShownAsItIs() {
        server.on(
                "DELETE /2015-03-31/functions/hello", 404, "{\"Type\":\"User\",\"Message\":\"Function not found: x\"}");

        assertThat(functions("delete", "hello"))
                .isEqualTo(new CommandLineRun(5, "", "samovar: ResourceNotFoundException: Function not found: x\n"));
    }

    @Test
    void withoutAServerItSaysHowToStartOne() {
        server.close();

        var run = functions("list");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains(server.endpoint(), "samovar start");
    }

    private CommandLineRun functions(String... args) {
        return CommandLineRun.samovar(
                Stream.of(Stream.of("functions"), Stream.of(args), Stream.of("--endpoint", server.endpoint()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    private static String function(String name) {
        return "{\"FunctionName\":\"" + name + "\",\"Version\":\"$LATEST\",\"Runtime\":\"java21\",\"MemorySize\":128,"
                + "\"Timeout\":3,\"Handler\":\"a.B::c\"}";
    }
}
