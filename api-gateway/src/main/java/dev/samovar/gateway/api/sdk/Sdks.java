package dev.samovar.gateway.api.sdk;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.NotFound;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lists what AWS generates clients for; none of them is generated here. */
@Path("/")
final class Sdks {
    private static final List<SdkType> TYPES = List.of(
            new SdkType("android", "Android"),
            new SdkType("ios-objective-c", "iOS (Objective-C)"),
            new SdkType("ios-swift", "iOS (Swift)"),
            new SdkType("java", "Java SDK"),
            new SdkType("javascript", "JavaScript"),
            new SdkType("ruby", "Ruby"));

    record SdkType(String id, String friendlyName) {}

    @GET
    @Path("sdktypes")
    public Answer list() {
        return new Answer(new ItemPage<>(TYPES, Optional.empty()));
    }

    @GET
    @Path("sdktypes/{id}")
    public Answer get(@PathParam("id") String id) {
        return TYPES.stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .map(Answer::new)
                .orElseThrow(() -> new NotFound.Named("SDK type identifier").exception());
    }

    @GET
    @Path("restapis/{restapi_id}/stages/{stage_name}/sdks/{sdk_type}")
    public CompletionStage<Answer> generate() {
        return CompletableFuture.failedFuture(new BadRequest("Samovar does not generate SDKs").exception());
    }
}
