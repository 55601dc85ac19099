package dev.samovar.http.policy;

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

/** Takes a statement from the policy of a function, version or alias. */
@Path("/2015-03-31/functions/{FunctionName}/policy/{StatementId}")
final class RemovePermission {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    RemovePermission(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> remove(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @PathParam("StatementId") String statementId,
            @QueryParam("Qualifier") Optional<String> qualifier,
            @QueryParam("RevisionId") Optional<String> revisionId) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, qualifier);
        return decisions
                .change(() -> registry.policies().remove(function, statementId, revisionId))
                .thenApply(_ -> RestResponse.noContent());
    }
}
