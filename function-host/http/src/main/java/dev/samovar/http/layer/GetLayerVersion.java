package dev.samovar.http.layer;

import dev.samovar.function.LayerArn;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/** Describes a layer version. */
@Path("/2018-10-31/layers/{LayerName}/versions/{VersionNumber}")
final class GetLayerVersion {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetLayerVersion(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<LayerOutput> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("LayerName") String layerName,
            @PathParam("VersionNumber") int number,
            @Context UriInfo uri) {
        LayerArn.Version version = LayerArn.parse(caller.home(), layerName).version(number);
        URI server = uri.getBaseUri();
        return decisions.ask(() -> LayerOutput.of(registry.layers().get(version), server));
    }
}
