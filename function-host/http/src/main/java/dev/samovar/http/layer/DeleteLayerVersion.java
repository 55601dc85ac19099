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
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a layer version; functions that use it keep it. */
@Path("/2018-10-31/layers/{LayerName}/versions/{VersionNumber}")
final class DeleteLayerVersion {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    DeleteLayerVersion(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("LayerName") String layerName,
            @PathParam("VersionNumber") int number) {
        LayerArn.Version version = LayerArn.parse(caller.home(), layerName).version(number);
        return decisions.change(() -> registry.layers().delete(version)).thenApply(_ -> RestResponse.noContent());
    }
}
