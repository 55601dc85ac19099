package dev.samovar.http.layer;

import dev.samovar.function.LayerArn;
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

/** Takes a statement from the policy of a layer version. */
@Path("/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}")
final class RemoveLayerVersionPermission {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    RemoveLayerVersionPermission(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> remove(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("LayerName") String layerName,
            @PathParam("VersionNumber") int number,
            @PathParam("StatementId") String statementId,
            @QueryParam("RevisionId") Optional<String> revisionId) {
        LayerArn.Version version = LayerArn.parse(caller.home(), layerName).version(number);
        return decisions
                .change(() -> registry.layers().removePermission(version, statementId, revisionId))
                .thenApply(_ -> RestResponse.noContent());
    }
}
