package dev.samovar.http.function;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionChange;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.LambdaRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Changes settings of {@code $LATEST}; what is not sent stays. */
@Path("/2015-03-31/functions/{FunctionName}/configuration")
final class UpdateFunctionConfiguration {
    private final FunctionRegistry registry;
    private final Deployments deployments;

    UpdateFunctionConfiguration(FunctionRegistry registry, Deployments deployments) {
        this.registry = registry;
        this.deployments = deployments;
    }

    record Request(
            Optional<String> runtime,
            Optional<String> role,
            Optional<String> handler,
            Optional<String> description,
            Optional<Integer> timeout,
            Optional<Integer> memorySize,
            Optional<DeadLetterConfig> deadLetterConfig,
            Optional<EnvironmentMember> environment,
            Optional<TracingConfig> tracingConfig,
            Optional<List<String>> layers,
            Optional<EphemeralStorage> ephemeralStorage,
            Optional<SnapStart> snapStart,
            Optional<LoggingConfig> loggingConfig,
            Optional<String> revisionId,
            Optional<String> isolation,
            @JsonAnySetter Map<String, JsonNode> others)
            implements LambdaRequest {

        FunctionConfiguration appliedTo(FunctionConfiguration current) {
            return new FunctionConfiguration(
                    runtime.orElse(current.runtime()),
                    handler.orElse(current.handler()),
                    role.orElse(current.role()),
                    description.orElse(current.description()),
                    timeout.map(Duration::ofSeconds).orElse(current.timeout()),
                    memorySize.orElse(current.memoryMb()),
                    ephemeralStorage.map(EphemeralStorage::megabytes).orElse(current.ephemeralStorageMb()),
                    environment.map(given -> given.variables().orElse(Map.of())).orElse(current.environment()),
                    layers.orElse(current.layerArns()),
                    deadLetterConfig.map(DeadLetterConfig::target).orElse(current.deadLetterTarget()),
                    loggingConfig
                            .map(given -> given.appliedTo(current.logging()))
                            .orElse(current.logging()),
                    snapStart.map(SnapStart::applies).orElse(current.snapStart()),
                    tracingConfig.map(TracingConfig::isActive).orElse(current.activeTracing()),
                    current.architecture(),
                    isolation.map(CreateFunction::isolation).or(current::isolation));
        }
    }

    @PUT
    public CompletionStage<FunctionOutput> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            Request request) {
        UnservedSettings.MEMBERS.refuse(request.others());
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        var change = new FunctionChange(request::appliedTo, Optional.empty(), request.revisionId(), false);
        return deployments
                .deploy(() -> registry.update(function, change))
                .thenApply(revision -> FunctionOutput.of(revision, function));
    }
}
