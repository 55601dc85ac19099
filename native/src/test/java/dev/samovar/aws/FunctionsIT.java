package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.wiring.SamovarProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.sts.StsClient;

class FunctionsIT {
    private static final String ROLE = "arn:aws:iam::000000000000:role/lambda";

    @TempDir
    private static Path directory;

    private static SamovarProcess server;
    private static LambdaClient lambda;

    @BeforeAll
    static void start() throws IOException {
        server = SamovarProcess.start(directory, "--ephemeral");
        lambda = Clients.client(LambdaClient.builder(), server.endpoint());
    }

    @AfterAll
    static void stop() {
        lambda.close();
        server.close();
    }

    @Test
    void aFunctionIsCreatedInvokedAndDeleted() throws IOException {
        CreateFunctionResponse created = create("hello", "hello", "com.example.hello.Hello");
        assertThat(created.state()).isEqualTo(State.PENDING);
        assertThat(created.functionArn()).isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:hello");

        InvokeResponse response = lambda.invoke(invoke -> invoke.functionName("hello")
                .payload(SdkBytes.fromUtf8String("\"Ada\""))
                .logType(LogType.TAIL));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isNull();
        assertThat(response.executedVersion()).isEqualTo("$LATEST");
        assertThat(response.payload().asUtf8String()).contains("Ada");
        assertThat(new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8))
                .contains("START RequestId: ", "END RequestId: ", "REPORT RequestId: ", "Init Duration: ");

        lambda.deleteFunction(delete -> delete.functionName("hello"));
        assertThatThrownBy(() -> lambda.invoke(invoke -> invoke.functionName("hello")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Function not found: arn:aws:lambda:us-east-1:000000000000:function:hello");
    }

    @Test
    void anErrorOfTheFunctionIsAnAnswerWithItsTypeAndTrace() throws IOException {
        create("burner", "cpu-burner", "com.example.cpu.Burner");

        InvokeResponse response = lambda.invoke(
                invoke -> invoke.functionName("burner").payload(SdkBytes.fromUtf8String("{\"mode\":\"endless\"}")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(response.payload().asUtf8String()).contains("Sandbox.Timedout", "Task timed out after 1.00 seconds");
    }

    @Test
    void versionsAndAliasesStayWhatTheyAre() throws IOException {
        create("versioned", "environment", "com.example.environment.Inspector");
        String one = lambda.publishVersion(publish -> publish.functionName("versioned"))
                .version();
        lambda.updateFunctionConfiguration(update -> update.functionName("versioned")
                .environment(environment -> environment.variables(Map.of("COLOUR", "green"))));
        lambda.waiter().waitUntilFunctionUpdatedV2(get -> get.functionName("versioned"));
        String two = lambda.publishVersion(publish -> publish.functionName("versioned"))
                .version();
        lambda.createAlias(
                create -> create.functionName("versioned").name("live").functionVersion(one));

        assertThat(one).isEqualTo("1");
        assertThat(two).isEqualTo("2");
        assertThat(lambda.invoke(invoke -> invoke.functionName("versioned").qualifier("live"))
                        .executedVersion())
                .isEqualTo("1");
        lambda.updateAlias(
                update -> update.functionName("versioned").name("live").functionVersion(two));
        assertThat(lambda.invoke(invoke -> invoke.functionName("versioned:live"))
                        .executedVersion())
                .isEqualTo("2");
    }

    @Test
    void aNameCannotBeTakenTwiceButAnotherAccountOrRegionHasItsOwn() throws IOException {
        create("twice", "hello", "com.example.hello.Hello");

        assertThatThrownBy(() -> create("twice", "hello", "com.example.hello.Hello"))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("Function already exist: twice");
        try (LambdaClient other =
                Clients.client(LambdaClient.builder(), server.endpoint(), "123456789012", Region.EU_WEST_1)) {
            assertThat(other.listFunctions().functions()).isEmpty();
        }
    }

    @Test
    void anAsynchronousInvocationIsAcceptedAtOnceAndItsLogTellsOfIt() throws IOException {
        create("later", "hello", "com.example.hello.Hello");

        InvokeResponse accepted = lambda.invoke(invoke -> invoke.functionName("later")
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String("\"Ada\"")));
        assertThat(accepted.statusCode()).isEqualTo(202);

        /* One environment runs one invocation at a time, and this one comes second. */
        lambda.invoke(invoke -> invoke.functionName("later").payload(SdkBytes.fromUtf8String("\"Bob\"")));
        try (CloudWatchLogsClient logs = Clients.client(CloudWatchLogsClient.builder(), server.endpoint())) {
            assertThat(logs.filterLogEvents(filter -> filter.logGroupName("/aws/lambda/later"))
                            .events())
                    .anyMatch(event -> event.message().startsWith("REPORT RequestId: "));
        }
    }

    @Test
    void theCallerIsToldWhoItIs() {
        try (StsClient sts = Clients.client(StsClient.builder(), server.endpoint(), "123456789012", Region.US_EAST_1)) {
            assertThat(sts.getCallerIdentity().account()).isEqualTo("123456789012");
        }
    }

    private static CreateFunctionResponse create(String name, String sample, String handler) throws IOException {
        SdkBytes code = Samples.code(sample);
        CreateFunctionResponse created = lambda.createFunction(create -> create.functionName(name)
                .runtime("java21")
                .handler(handler)
                .role(ROLE)
                .timeout(sample.equals("cpu-burner") ? 1 : 10)
                .memorySize(512)
                .code(location -> location.zipFile(code)));
        lambda.waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
        return created;
    }
}
