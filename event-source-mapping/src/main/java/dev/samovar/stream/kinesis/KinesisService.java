package dev.samovar.stream.kinesis;

import dev.samovar.protocol.RequestError;
import dev.samovar.protocol.service.Service;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import io.quarkus.arc.All;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kinesis Data Streams. Operations that are not here are refused by their names. */
@Singleton
final class KinesisService implements Service {
    private static final String TARGET_PREFIX = "Kinesis_20131202.";

    private final Vertx vertx;
    private final Map<String, KinesisOperation> operations;

    KinesisService(Vertx vertx, @All List<KinesisOperation> operations) {
        this.vertx = vertx;
        this.operations = operations.stream().collect(Collectors.toMap(KinesisOperation::name, Function.identity()));
    }

    @Override
    public boolean serves(ServiceRequest request) {
        return request.target().startsWith(TARGET_PREFIX);
    }

    @Override
    public void answer(ServiceRequest request, Consumer<ServiceResponse> reply) {
        Wire wire = Wire.of(request.contentType());
        /* The outcome arrives on a thread that has other things to do: it is written down by the connection's own. */
        Context loop = vertx.getOrCreateContext();
        begin(request, wire)
                .whenComplete(
                        (answer, failure) -> loop.runOnContext(_ -> reply.accept(response(wire, answer, failure))));
    }

    private CompletionStage<?> begin(ServiceRequest request, Wire wire) {
        String name = request.target().substring(TARGET_PREFIX.length());
        try {
            KinesisOperation operation = operations.get(name);
            if (operation == null) {
                throw new RequestError.UnknownOperation(name).exception();
            }
            return operation.answer(new KinesisRequest(request.caller(), wire, request.body()));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static ServiceResponse response(Wire wire, @Nullable Object answer, @Nullable Throwable failure) {
        if (answer == null || failure != null) {
            return wire.refusal(KinesisErrors.of(failure == null ? new IllegalStateException("no answer") : failure));
        }
        try {
            return wire.answer(answer);
        } catch (RuntimeException broken) {
            /* An answer that cannot be written is an answer too: without any, the client would wait for ever. */
            return wire.refusal(KinesisErrors.of(broken));
        }
    }
}
