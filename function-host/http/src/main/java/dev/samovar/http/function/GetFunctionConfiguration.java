package dev.samovar.http.function;

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

/** Describes a function version. */
@Path("/2015-03-31/functions/{FunctionName}/configuration")
final class GetFunctionConfiguration {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetFunctionConfiguration(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<FunctionOutput> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        return decisions.ask(() -> FunctionOutput.of(registry.get(function), function));
    }
}
