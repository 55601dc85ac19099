package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** A stage that is changed and deployed anew while it is asked: each change sets two variables to the same number. */
@Timeout(90)
class StageChangesIT {
    private static final int CHANGES = 150;
    private static final int CALLERS = 6;
    private static final String STAGE = "prod";
    private static final String DOCUMENT = """
        {"openapi": "3.0.1", "info": {"title": "numbers", "version": "1"}, "paths": {"/": {"get": {
         "responses": {"200": {"description": "ok"}},
         "x-amazon-apigateway-integration": {"type": "mock",
           "requestTemplates": {"application/json": "{\\"statusCode\\": 200}"},
           "responses": {"default": {"statusCode": "200", "responseTemplates": {
             "application/json": "$stageVariables.first $stageVariables.second"}}}}}}}}
        """;

    @TempDir
    private Path directory;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @Test
    void noRequestFailsOrSeesHalfAChangeOrMissesOneThatWasAcknowledged() throws Exception {
        try (var server = ApiServer.start(directory, "--data", "state")) {
            String api = server.gateway
                    .importRestApi(load -> load.body(SdkBytes.fromUtf8String(DOCUMENT)))
                    .id();
            deploy(server, api, 0);
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(Thread.ofPlatform().start(() -> call(server, api)));
            }
            for (int number = 1; number <= CHANGES; number++) {
                change(server, api, number);
                acknowledged.set(number);
            }
            isOver.set(true);
            for (Thread caller : callers) {
                caller.join();
            }

            assertThat(faults).isEmpty();
            assertThat(answered.get()).isGreaterThan(CHANGES);
        }
    }

    private static void change(ApiServer server, String api, int number) {
        if (number % 5 == 0) {
            deploy(server, api, number);
        } else {
            server.gateway.updateStage(update -> update.restApiId(api)
                    .stageName(STAGE)
                    .patchOperations(variable("first", number), variable("second", number)));
        }
    }

    private static PatchOperation variable(String name, int number) {
        return PatchOperation.builder()
                .op(Op.REPLACE)
                .path("/variables/" + name)
                .value(String.valueOf(number))
                .build();
    }

    private static void deploy(ApiServer server, String api, int number) {
        String value = String.valueOf(number);
        server.gateway.createDeployment(
                create -> create.restApiId(api).stageName(STAGE).variables(Map.of("first", value, "second", value)));
    }

    private void call(ApiServer server, String api) {
        try {
            while (!isOver.get()) {
                int known = acknowledged.get();
                HttpResponse<String> reply = server.get(api, STAGE, "/");
                check(reply, known);
                answered.incrementAndGet();
            }
        } catch (Exception broken) {
            faults.add(broken.toString());
        }
    }

    private void check(HttpResponse<String> reply, int known) {
        String[] numbers = reply.body().split(" ", -1);
        if (reply.statusCode() != 200
                || numbers.length != 2
                || !numbers[0].equals(numbers[1])
                || Integer.parseInt(numbers[0]) < known) {
            faults.add(reply.statusCode() + " " + reply.body() + ", at least " + known);
        }
    }
}
