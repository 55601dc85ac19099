package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.wiring.SamovarProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What any build of the program does, a little of each of its parts.
 *
 * <p>It tries the build that {@code -Dsamovar.program} names; without that, the JAR. Nothing in it depends on how the
 * program runs a function.
 */
@Timeout(120)
class ProgramIT {
    @TempDir
    private static Path directory;

    private static SamovarProcess program;
    private static ApiServer apis;
    private static SourcesServer sources;

    @BeforeAll
    static void start() throws IOException {
        program = SamovarProcess.start(directory, "--ephemeral");
        apis = new ApiServer(directory, program);
        sources = new SourcesServer(program);
        TeaShop.hire(apis);
    }

    @AfterAll
    static void stop() {
        sources.close();
        apis.close();
        program.close();
    }

    @Test
    void aFunctionIsCreatedAndInvoked() throws IOException {
        sources.createFunction("hello", "hello", "com.example.hello.Hello");

        assertThat(greeting(sources, "hello")).isEqualTo("\"Hello, Ada!\"");
    }

    @Test
    void aQueueFeedsAFunctionWhichRefusesAMessage() throws IOException {
        String refused = sources.createQueue("refused", Map.of());
        String queue = sources.createQueue(
                "temperatures",
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "1",
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + SourcesServer.queueArn("refused")
                                + "\",\"maxReceiveCount\":1}"));
        sources.createFunction("thermometer", "sqs-consumer", "com.example.sqs.TemperatureConsumer");
        sources.map(
                SourcesServer.queueArn("temperatures"),
                "thermometer",
                mapping -> mapping.functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES));

        for (String body : List.of("21.5", "warm", "-3")) {
            sources.sqs.sendMessage(send -> send.queueUrl(queue).messageBody(body));
        }

        assertThat(sources.receive(refused).body()).isEqualTo("warm");
        sources.awaitEmpty("temperatures");
        assertThat(sources.size(refused)).isOne();
    }

    @Test
    void anApiCallsAFunctionOrAnswersFromItsCache() throws Exception {
        TeaShop shop = TeaShop.open(apis);
        assertThat(tea(shop)).contains("\"version\":\"1\"").isNotEqualTo(tea(shop));

        shop.set("prod", Map.of("/cacheClusterEnabled", "true", "/cacheClusterSize", "0.5"));
        shop.set("prod", Map.of("/*/*/caching/enabled", "true"));

        assertThat(tea(shop)).isEqualTo(tea(shop));
    }

    @Test
    void anApiAnswersAKeyAsOftenAsItsPlanSays() throws Exception {
        TeaShop shop = TeaShop.open(apis);
        String key = shop.key("prod", 0.01, 1);

        var admitted = apis.get(shop.api, "prod", "/teas", "x-api-key", key);
        var throttled = apis.get(shop.api, "prod", "/teas", "x-api-key", key);

        assertThat(admitted.body()).isEqualTo("{\"stage\":\"prod\"}");
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void theLabRunsAnExperimentThatComesWithTheProgram() throws Exception {
        Process run = SamovarProcess.launch(directory, List.of("lab", "run", "anatomy", "--html", "anatomy.html"));

        String table = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        assertThat(table).contains("cold");
        assertThat(directory.resolve("anatomy.html")).content().contains("<style>", "</svg>");
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        TeaShop shop;
        try (var first = SamovarProcess.start(directory, "--data", "state");
                var apis = new ApiServer(directory, first);
                var sources = new SourcesServer(first)) {
            TeaShop.hire(apis);
            shop = TeaShop.open(apis);
            sources.createFunction("hello", "hello", "com.example.hello.Hello");
            String queue = sources.createQueue("kept", Map.of());
            sources.sqs.sendMessage(send -> send.queueUrl(queue).messageBody("21.5"));
            first.kill();
        }

        try (var second = SamovarProcess.start(directory, "--data", "state");
                var apis = new ApiServer(directory, second);
                var sources = new SourcesServer(second)) {
            assertThat(greeting(sources, "hello")).isEqualTo("\"Hello, Ada!\"");
            assertThat(apis.get(shop.api, "test", TeaShop.TEA).body()).contains("\"version\":\"2\"");
            assertThat(sources.drain("kept")).containsExactly("21.5");
        }
    }

    private static String greeting(SourcesServer sources, String function) {
        InvokeResponse response = sources.lambda.invoke(
                invoke -> invoke.functionName(function).payload(SdkBytes.fromUtf8String("\"Ada\"")));
        assertThat(response.functionError()).isNull();
        return response.payload().asUtf8String();
    }

    private static String tea(TeaShop shop) throws Exception {
        return apis.get(shop.api, "prod", TeaShop.TEA).body();
    }
}
