package dev.samovar.http.url;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.FunctionUrls;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Changes settings of a function URL; what is not sent stays. */
@Path("/2021-10-31/functions/{FunctionName}/url")
final class UpdateFunctionUrlConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    UpdateFunctionUrlConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @PUT
    public CompletionStage<FunctionUrlOutput> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            FunctionUrlInput request,
            @Context UriInfo uri) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        FunctionUrls.Change change = request.change();
        URI server = uri.getBaseUri();
        return decisions
                .change(() -> registry.urls().update(function, change))
                .thenApply(url -> FunctionUrlOutput.of(url, server));
    }
}
