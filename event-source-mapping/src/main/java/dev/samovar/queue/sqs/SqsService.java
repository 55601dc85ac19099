package dev.samovar.queue.sqs;

import dev.samovar.protocol.service.Service;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.WireError;
import io.quarkus.arc.All;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQS: finds the operation that a request means, and speaks the protocol of the request. */
@Singleton
final class SqsService implements Service {
    private static final String SIGNING_NAME = "sqs";
    /* All answered alike; clients older than the last one are rare. */
    private static final Set<String> VERSIONS = Set.of("2008-01-01", "2009-02-01", "2011-10-01", "2012-11-05");

    private final Map<String, SqsOperation> operations;

    SqsService(@All List<SqsOperation> operations) {
        this.operations = operations.stream().collect(Collectors.toMap(SqsOperation::name, Function.identity()));
    }

    /* Names of actions are not enough: some belong to other services too. */
    @Override
    public boolean serves(ServiceRequest request) {
        if (!request.target().isEmpty()) {
            return request.target().startsWith(JsonProtocol.TARGET_PREFIX);
        }
        String version = request.form().getOrDefault("Version", "");
        if (!version.isEmpty()) {
            return VERSIONS.contains(version);
        }
        String signedFor = request.caller().service();
        return signedFor.isEmpty() ? operations.containsKey(request.action()) : signedFor.equals(SIGNING_NAME);
    }

    @Override
    public void answer(ServiceRequest request, Consumer<ServiceResponse> reply) {
        Protocol protocol = request.target().isEmpty() ? new QueryProtocol(request) : new JsonProtocol(request);
        CompletionStage<? extends Answer> answer;
        try {
            answer = find(protocol.operation()).answer(protocol.request());
        } catch (RuntimeException refused) {
            reply.accept(protocol.refused(SqsErrors.of(refused)));
            return;
        }
        /* Writing a large answer takes a while, which is not the time of whoever made it durable. */
        Context loop = Vertx.currentContext();
        answer.whenComplete((done, failure) -> {
            if (loop.equals(Vertx.currentContext())) {
                reply.accept(respond(protocol, done, failure));
            } else {
                loop.runOnContext(_ -> reply.accept(respond(protocol, done, failure)));
            }
        });
    }

    private static ServiceResponse respond(Protocol protocol, @Nullable Answer done, @Nullable Throwable failure) {
        if (failure != null) {
            return protocol.refused(SqsErrors.of(failure));
        }
        try {
            return protocol.done(Objects.requireNonNull(done));
        } catch (RuntimeException broken) {
            return protocol.refused(SqsErrors.of(broken));
        }
    }

    private SqsOperation find(String name) {
        return Optional.ofNullable(operations.get(name))
                .orElseThrow(() -> new WireError.UnknownAction(name).exception());
    }
}
