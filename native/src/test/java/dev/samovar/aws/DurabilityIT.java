package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.wiring.SamovarProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

class DurabilityIT {
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
}
