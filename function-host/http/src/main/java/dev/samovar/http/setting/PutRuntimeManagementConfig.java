package dev.samovar.http.setting;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.Violations;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.FunctionSettings;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sets when a version takes up a new release of its runtime; there is one release of each here. */
@Path("/2021-07-20/functions/{FunctionName}/runtime-management-config")
final class PutRuntimeManagementConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    PutRuntimeManagementConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Request(Optional<String> updateRuntimeOn, Optional<String> runtimeVersionArn) implements LambdaRequest {
        private static final List<String> CHOICES = List.of("Auto", "Manual", "FunctionUpdate");

        FunctionSettings.RuntimeManagement management() {
            new Violations().required("updateRuntimeOn", updateRuntimeOn).check();
            String given = updateRuntimeOn.orElseThrow();
            new Violations().oneOf("updateRuntimeOn", given, CHOICES).check();
            var choice = switch (given) {
                case "Auto" -> FunctionSettings.UpdateRuntimeOn.AUTO;
                case "Manual" -> FunctionSettings.UpdateRuntimeOn.MANUAL;
                default -> FunctionSettings.UpdateRuntimeOn.FUNCTION_UPDATE;
            };
            return new FunctionSettings.RuntimeManagement(choice, runtimeVersionArn);
        }
    }

    @PUT
    public CompletionStage<RuntimeManagementOutput> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            Request request) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        FunctionSettings.RuntimeManagement management = request.management();
        return decisions
                .change(() -> registry.settings().setRuntimeManagement(function, management))
                .thenApply(set -> RuntimeManagementOutput.of(function, set));
    }
}
