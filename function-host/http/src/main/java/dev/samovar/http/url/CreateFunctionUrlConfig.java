package dev.samovar.http.url;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.FunctionUrl;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Gives a function or an alias a URL. */
@Path("/2021-10-31/functions/{FunctionName}/url")
final class CreateFunctionUrlConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    CreateFunctionUrlConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<FunctionUrlOutput> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            FunctionUrlInput request,
            @Context UriInfo uri) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        FunctionUrl.Settings settings = request.settings();
        URI server = uri.getBaseUri();
        return decisions
                .change(() -> registry.urls().create(function, settings))
                .thenApply(url -> FunctionUrlOutput.created(url, server));
    }
}
