package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.wiring.SamovarProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class DurabilityIT {
    private static final int MESSAGES = 300;

    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        try (var first = SamovarProcess.start(directory, "--data", "state");
                LambdaClient lambda = Clients.client(LambdaClient.builder(), first.endpoint())) {
            SdkBytes code = Samples.code("hello");
            lambda.createFunction(create -> create.functionName("hello")
                    .runtime("java21")
                    .handler("com.example.hello.Hello")
                    .role("arn:aws:iam::000000000000:role/lambda")
                    .code(location -> location.zipFile(code)));
            lambda.waiter().waitUntilFunctionActiveV2(get -> get.functionName("hello"));
            lambda.publishVersion(publish -> publish.functionName("hello"));
            lambda.createAlias(
                    create -> create.functionName("hello").name("live").functionVersion("1"));
            first.kill();
        }

        try (var second = SamovarProcess.start(directory, "--data", "state");
                LambdaClient lambda = Clients.client(LambdaClient.builder(), second.endpoint())) {
            var response = lambda.invoke(
                    invoke -> invoke.functionName("hello:live").payload(SdkBytes.fromUtf8String("\"Ada\"")));

            assertThat(response.executedVersion()).isEqualTo("1");
            assertThat(response.payload().asUtf8String()).contains("Ada");
        }
    }

    @Test
    void messagesSurviveAKillInTheMiddleOfTheirTrafficAndDeletedOnesStayAway() throws Exception {
        Map<QueueAttributeName, String> quick = Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1");
        Traffic byHand;
        Traffic byMapping;
        try (var first = SourcesServer.start(directory, "--data", "state")) {
            byHand = new Traffic(first.sqs, first.createQueue("by-hand", quick), MESSAGES);
            byMapping = new Traffic(first.sqs, first.createQueue("by-mapping", quick), MESSAGES);
            first.createFunction("thermometer", "sqs-consumer", "com.example.sqs.TemperatureConsumer");
            first.map(SourcesServer.queueArn("by-mapping"), "thermometer", mapping -> {});
            byHand.producer("1").producer("2").consumer();
            byMapping.producer("3");
            byHand.awaitSends();
            byMapping.awaitSends();
            first.kill();
            byHand.awaitEnd();
            byMapping.awaitEnd();
        }

        try (var second = SourcesServer.start(directory, "--data", "state")) {
            List<String> left = second.drain("by-hand");
            assertThat(left).containsAll(byHand.kept()).doesNotContainAnyElementsOf(byHand.deleted());
            assertThat(byHand.kept()).isNotEmpty();
            assertThat(byHand.deleted()).isNotEmpty();
            second.awaitEmpty("by-mapping");
        }
    }
}
