package dev.samovar.stream.kinesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.invocation.RequestId;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KinesisServiceTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAnErrorAndNotASilence() throws Exception {
        var service = new KinesisService(vertx, List.of(new Unwritable()));
        var request = new ServiceRequest(
                new RequestId(0, 1),
                Caller.ANONYMOUS,
                "localhost",
                "/",
                "Kinesis_20131202.Unwritable",
                "application/x-amz-cbor-1.1",
                new byte[0],
                Map.of(),
                new CompletableFuture<>());

        var answer = new CompletableFuture<ServiceResponse>();
        service.answer(request, answer::complete);
        ServiceResponse response = answer.get(10, TimeUnit.SECONDS);

        assertThat(response.status()).isEqualTo(500);
        assertThat(new String(response.body(), UTF_8)).contains("ServiceException");
    }

    /** Answers with half a pair of surrogates. */
    private static final class Unwritable implements KinesisOperation {
        record Answer(String text) {}

        @Override
        public String name() {
            return "Unwritable";
        }

        @Override
        public CompletionStage<?> answer(KinesisRequest request) {
            return CompletableFuture.completedFuture(new Answer("\ud800"));
        }
    }
}
