package dev.samovar.http.layer;

import dev.samovar.function.LayerArn;
import dev.samovar.function.Violations;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.LayerVersion;
import dev.samovar.http.function.Uploads;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes the next version of a layer of a package. */
@Path("/2018-10-31/layers/{LayerName}/versions")
final class PublishLayerVersion {
    private final FunctionRegistry registry;
    private final Decisions decisions;
    private final Uploads uploads;

    PublishLayerVersion(FunctionRegistry registry, Decisions decisions, Uploads uploads) {
        this.registry = registry;
        this.decisions = decisions;
        this.uploads = uploads;
    }

    record Request(
            Optional<String> description,
            Optional<Content> content,
            Optional<List<String>> compatibleRuntimes,
            Optional<String> licenseInfo,
            Optional<List<String>> compatibleArchitectures)
            implements LambdaRequest {}

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Content(Optional<byte[]> zipFile, Optional<String> s3Bucket) {}

    @POST
    @ResponseStatus(201)
    @Blocking // a package is large, and the disk is slow
    public CompletionStage<LayerOutput> publish(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("LayerName") String layerName,
            Request request,
            @Context UriInfo uri) {
        LayerArn layer = LayerArn.parse(caller.home(), layerName);
        new Violations().required("content", request.content()).check();
        var description = new LayerVersion.Description(
                request.description().orElse(""),
                request.licenseInfo().orElse(""),
                request.compatibleRuntimes().orElse(List.of()),
                request.compatibleArchitectures().orElse(List.of()));
        URI server = uri.getBaseUri();
        Content content = request.content().orElseThrow();
        CodeStore.Upload upload =
                uploads.take(content.zipFile(), content.s3Bucket().isPresent());
        return decisions
                .change(() -> registry.layers().publish(layer, upload.code(), description))
                .whenComplete((_, _) -> upload.close())
                .thenApply(version -> LayerOutput.of(version, server));
    }
}
