package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.wiring.SamovarProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** What a server does with the invocations that it has when it is told to stop. */
@Timeout(60)
class ShutdownIT {
    private static final String SLEEP = "{\"mode\":\"sleep\",\"millis\":4000}";

    private static final int TOO_MANY_REQUESTS = 429;

    @TempDir
    private Path directory;

    @Test
    void anInvocationThatRunsGetsItsAnswerAndAnEventThatWaitsIsDeliveredByTheNextStart() throws Exception {
        try (var first = SamovarProcess.start(directory, "--data", "state");
                LambdaClient lambda = Clients.client(LambdaClient.builder(), first.endpoint());
                CloudWatchLogsClient logs = Clients.client(CloudWatchLogsClient.builder(), first.endpoint())) {
            createBurner(lambda, "other");
            createBurner(lambda, "burner");
            lambda.putFunctionConcurrency(put -> put.functionName("burner").reservedConcurrentExecutions(1));
            CompletableFuture<InvokeResponse> slow =
                    CompletableFuture.supplyAsync(() -> invoke(lambda, InvocationType.REQUEST_RESPONSE, SLEEP));
            awaitUntil(() -> starts(logs));
            /* It finds the function's only unit of concurrency taken. */
            assertThat(invoke(lambda, InvocationType.EVENT, "{}").statusCode()).isEqualTo(202);

            first.beginToTerminate();
            awaitUntil(() -> refuses(first.endpoint()));

            assertThat(slow).isNotDone();
            assertThat(slow.get().functionError()).isNull();
            assertThat(slow.get().payload().asUtf8String()).contains("\"mode\":\"sleep\"");
            assertThat(first.awaitExit()).isZero();
        }

        try (var second = SamovarProcess.start(directory, "--data", "state");
                CloudWatchLogsClient logs = Clients.client(CloudWatchLogsClient.builder(), second.endpoint())) {
            awaitUntil(() -> starts(logs));
            assertThat(second.terminate()).isZero();
        }
    }

    private static void createBurner(LambdaClient lambda, String name) throws Exception {
        SdkBytes code = Samples.code("cpu-burner");
        lambda.createFunction(create -> create.functionName(name)
                .runtime("java21")
                .handler("com.example.cpu.Burner")
                .timeout(20)
                .role("arn:aws:iam::000000000000:role/lambda")
                .code(location -> location.zipFile(code)));
        lambda.waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
    }

    private static InvokeResponse invoke(LambdaClient lambda, InvocationType type, String event) {
        return lambda.invoke(
                invoke -> invoke.functionName("burner").invocationType(type).payload(SdkBytes.fromUtf8String(event)));
    }

    private static boolean starts(CloudWatchLogsClient logs) {
        try {
            return logs.filterLogEvents(filter -> filter.logGroupName("/aws/lambda/burner")).events().stream()
                    .anyMatch(event -> event.message().startsWith("START"));
        } catch (ResourceNotFoundException notYet) {
            return false;
        }
    }

    /** Whether an invocation is refused; AWS's client would try again. */
    private static boolean refuses(URI endpoint) {
        var request = HttpRequest.newBuilder(endpoint.resolve("/2015-03-31/functions/other/invocations"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"millis\":0}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == TOO_MANY_REQUESTS;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each look is a request over HTTP, so that this does not spin. */
    private static void awaitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
