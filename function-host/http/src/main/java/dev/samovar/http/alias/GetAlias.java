package dev.samovar.http.alias;

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

/** Describes an alias. */
@Path("/2015-03-31/functions/{FunctionName}/aliases/{Name}")
final class GetAlias {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetAlias(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<AliasOutput> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @PathParam("Name") String name) {
        FunctionArn alias = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified()
                .qualified(name);
        return decisions.ask(() -> AliasOutput.of(registry.aliases().get(alias)));
    }
}
