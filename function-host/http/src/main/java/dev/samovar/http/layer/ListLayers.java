package dev.samovar.http.layer;

import dev.samovar.function.LayerArn;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.LayerVersion;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import dev.samovar.protocol.Page;
import dev.samovar.protocol.PageSize;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the latest version of each layer. */
@Path("/2018-10-31/layers")
final class ListLayers {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    ListLayers(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(List<Layer> layers, Optional<String> nextMarker) implements LambdaResponse {}

    record Layer(String layerName, String layerArn, LayerOutput latestMatchingVersion) {}

    @GET
    public CompletionStage<LambdaResponse> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("find") Optional<String> find,
            @QueryParam("Arn") Optional<String> arn,
            @QueryParam("CompatibleRuntime") Optional<String> runtime,
            @QueryParam("CompatibleArchitecture") Optional<String> architecture,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems,
            @Context UriInfo uri) {
        if (find.filter("LayerVersion"::equals).isPresent()) {
            URI server = uri.getBaseUri();
            LayerArn.Version version = GetLayerVersionByArn.parse(arn);
            return decisions.ask(() -> LayerOutput.of(registry.layers().get(version), server));
        }
        int size = maxItems.within(PageSize.PAGE, PageSize.PAGE);
        return decisions.ask(() -> {
            List<LayerVersion> fitting = registry.layers().list(caller.home()).stream()
                    .filter(version -> LayerOutput.fits(version, runtime, architecture))
                    .toList();
            Page<LayerVersion> page =
                    Page.of(fitting, version -> version.arn().layer().name(), marker, size);
            return new Response(page.items().stream().map(ListLayers::describe).toList(), page.nextMarker());
        });
    }

    private static Layer describe(LayerVersion version) {
        LayerArn layer = version.arn().layer();
        return new Layer(layer.name(), layer.toString(), LayerOutput.listed(version));
    }
}
