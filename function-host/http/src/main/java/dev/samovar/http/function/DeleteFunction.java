package dev.samovar.http.function;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a function, or one published version of it. */
@Path("/2015-03-31/functions/{FunctionName}")
final class DeleteFunction {
    private final Deployments deployments;

    DeleteFunction(Deployments deployments) {
        this.deployments = deployments;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        return deployments.delete(function).thenApply(_ -> RestResponse.noContent());
    }
}
