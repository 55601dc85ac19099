package dev.samovar.http.setting;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells when a version takes up a new release of its runtime. */
@Path("/2021-07-20/functions/{FunctionName}/runtime-management-config")
final class GetRuntimeManagementConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetRuntimeManagementConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<RuntimeManagementOutput> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        return decisions.ask(
                () -> RuntimeManagementOutput.of(function, registry.settings().runtimeManagement(function)));
    }
}
