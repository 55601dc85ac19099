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
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells what happens to an event that runs in circles. */
@Path("/2024-08-31/functions/{FunctionName}/recursion-config")
final class GetFunctionRecursionConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetFunctionRecursionConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<RecursiveLoopMember> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified();
        return decisions.ask(() -> RecursiveLoopMember.of(registry.settings().recursiveLoop(function)));
    }
}
