package dev.samovar.http.url;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes the URL of a function or an alias away. */
@Path("/2021-10-31/functions/{FunctionName}/url")
final class DeleteFunctionUrlConfig {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    DeleteFunctionUrlConfig(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        return decisions.change(() -> registry.urls().delete(function)).thenApply(_ -> RestResponse.noContent());
    }
}
