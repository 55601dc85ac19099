package dev.samovar.http.setting;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.FunctionSettings;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sets what happens to an event that runs in circles. */
@Path("/2024-08-31/functions/{FunctionName}/recursion-config")
final class PutFunctionRecursionConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    PutFunctionRecursionConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @PUT
    public CompletionStage<RecursiveLoopMember> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            RecursiveLoopMember request) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        FunctionSettings.RecursiveLoop choice = request.choice();
        return decisions
                .change(() -> registry.settings().setRecursiveLoop(function, choice))
                .thenApply(RecursiveLoopMember::of);
    }
}
