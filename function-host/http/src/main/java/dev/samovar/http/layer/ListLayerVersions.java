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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the versions of a layer, the latest first. */
@Path("/2018-10-31/layers/{LayerName}/versions")
final class ListLayerVersions {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    ListLayerVersions(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(List<LayerOutput> layerVersions, Optional<String> nextMarker) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("LayerName") String layerName,
            @QueryParam("CompatibleRuntime") Optional<String> runtime,
            @QueryParam("CompatibleArchitecture") Optional<String> architecture,
            @QueryParam("Marker") Optional<String> marker,
            @QueryParam("MaxItems") @DefaultValue("") PageSize maxItems) {
        LayerArn layer = LayerArn.parse(caller.home(), layerName);
        int size = maxItems.within(PageSize.PAGE, PageSize.PAGE);
        return decisions.ask(() -> {
            List<LayerVersion> fitting = registry.layers().versions(layer).stream()
                    .filter(version -> LayerOutput.fits(version, runtime, architecture))
                    .toList();
            Page<LayerVersion> page = Page.of(fitting, ListLayerVersions::latestFirst, marker, size);
            return new Response(page.items().stream().map(LayerOutput::listed).toList(), page.nextMarker());
        });
    }

    private static String latestFirst(LayerVersion version) {
        return "%010d".formatted(Integer.MAX_VALUE - version.arn().number());
    }
}
