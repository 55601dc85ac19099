package dev.samovar.http.concurrency;

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

/** Tells what a function reserved. */
@Path("/2019-09-30/functions/{FunctionName}/concurrency")
final class GetFunctionConcurrency {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetFunctionConcurrency(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<ConcurrencyOutput> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty());
        return decisions.ask(
                () -> new ConcurrencyOutput(registry.reservedConcurrency().get(function)));
    }
}
