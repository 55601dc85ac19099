package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.samovar.wiring.SamovarProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** The same function in several languages, in processes, asked by hand, by a queue and by an API. */
@Timeout(120)
class WhoAsksIT {
    private static final Path FOLDER = Path.of("..", "sample-functions", "who-asks");

    @TempDir
    private static Path directory;

    private static SamovarProcess program;
    private static SourcesServer sources;
    private static ApiGatewayV2Client gateway;

    @BeforeAll
    static void start() throws IOException {
        program = SamovarProcess.start(directory, "--ephemeral", "--isolation", "process");
        sources = new SourcesServer(program);
        gateway = Clients.client(ApiGatewayV2Client.builder(), program.endpoint());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        sources.close();
    }

    @Test
    void inJava() throws Exception {
        create("Java", "java21", "com.example.whoasks.WhoAsks", Samples.code("who-asks"));
        assertAnswers("Java");
    }

    @Test
    void inShell() throws Exception {
        create("shell", "provided.al2023", "none", zip("bootstrap"));
        assertAnswers("shell");
    }

    @Test
    void inJavaScript() throws Exception {
        assumeThat(Pattern.compile(":").splitAsStream(System.getenv("PATH")).map(Path::of))
                .as("where programs are")
                .anyMatch(path -> Files.isExecutable(path.resolve("aws-lambda-ric")));
        create("JavaScript", "nodejs22.x", "app.handle", zip("app.mjs"));
        assertAnswers("JavaScript");
    }

    private static void create(String name, String runtime, String handler, SdkBytes code) {
        sources.lambda.createFunction(create -> create.functionName(name)
                .runtime(runtime)
                .handler(handler)
                .role("arn:aws:iam::000000000000:role/lambda")
                .timeout(10)
                .code(location -> location.zipFile(code)));
        sources.lambda.waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
    }

    private static SdkBytes zip(String file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(file));
            Files.copy(FOLDER.resolve(file), zip);
        }
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }

    private static void assertAnswers(String language) throws Exception {
        InvokeResponse byHand =
                sources.lambda.invoke(invoke -> invoke.functionName(language).payload(SdkBytes.fromUtf8String("{}")));
        assertThat(byHand.payload().asUtf8String()).isEqualTo("\"" + language + " was asked by hand\"");

        String queue = sources.createQueue(language, Map.of());
        sources.map(SourcesServer.queueArn(language), language, mapping -> {});
        sources.sqs.sendMessage(send -> send.queueUrl(queue).messageBody("hello"));
        sources.awaitEmpty(language);

        assertThat(get(api(language))).isEqualTo(language + " was asked by an API");
        assertThat(log(language)).containsSubsequence("asked by hand", "asked by a queue", "asked by an API");
    }

    private static URI api(String function) {
        String target = "arn:aws:lambda:us-east-1:000000000000:function:" + function;
        String id = gateway.createApi(create ->
                        create.name(function).protocolType(ProtocolType.HTTP).target(target))
                .apiId();
        return program.endpoint().resolve("/_aws/execute-api/" + id + "/$default/");
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static String log(String function) throws IOException {
        Process logs = SamovarProcess.launch(
                directory,
                List.of(
                        "functions",
                        "logs",
                        function,
                        "--endpoint",
                        program.endpoint().toString()));
        return new String(logs.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
