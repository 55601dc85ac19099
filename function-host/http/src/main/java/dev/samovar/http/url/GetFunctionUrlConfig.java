package dev.samovar.http.url;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Describes a function URL. */
@Path("/2021-10-31/functions/{FunctionName}/url")
final class GetFunctionUrlConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetFunctionUrlConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<FunctionUrlOutput> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            @Context UriInfo uri) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        URI server = uri.getBaseUri();
        return decisions.ask(() -> FunctionUrlOutput.of(registry.urls().get(function), server));
    }
}
