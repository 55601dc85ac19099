package dev.samovar.http.logs;

import dev.samovar.protocol.AwsErrors;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.RequestError;
import dev.samovar.protocol.service.Service;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import io.quarkus.arc.All;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** CloudWatch Logs, as far as those who read functions' logs need it. */
@Singleton
final class LogsService implements Service {
    private static final String TARGET_PREFIX = "Logs_20140328.";

    private final Vertx vertx;
    private final Map<String, LogsOperation> operations;

    LogsService(Vertx vertx, @All List<LogsOperation> operations) {
        this.vertx = vertx;
        this.operations = operations.stream().collect(Collectors.toMap(LogsOperation::name, Function.identity()));
    }

    @Override
    public boolean serves(ServiceRequest request) {
        return request.target().startsWith(TARGET_PREFIX);
    }

    @Override
    public void answer(ServiceRequest request, Consumer<ServiceResponse> reply) {
        /* Searching the logs of a long day takes a while. */
        vertx.executeBlocking(() -> answer(request), false)
                .onComplete(reply::accept, failure -> reply.accept(ServiceResponse.json(AwsErrors.of(failure))));
    }

    private ServiceResponse answer(ServiceRequest request) {
        String name = request.target().substring(TARGET_PREFIX.length());
        LogsOperation operation = operations.get(name);
        if (operation == null) {
            throw new RequestError.UnknownOperation(name).exception();
        }
        Object answer = operation.answer(request.caller(), request.body());
        return ServiceResponse.ok(ServiceResponse.JSON_1_1, Json.CAMEL_CASE.write(answer));
    }
}
