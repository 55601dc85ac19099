package dev.samovar.gateway.api.sdk;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.rest.NotFound;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;

/** Lists what AWS generates clients for. */
@Path("/sdktypes")
final class SdkTypes {
    private static final List<SdkType> TYPES = List.of(
            new SdkType("android", "Android"),
            new SdkType("ios-objective-c", "iOS (Objective-C)"),
            new SdkType("ios-swift", "iOS (Swift)"),
            new SdkType("java", "Java SDK"),
            new SdkType("javascript", "JavaScript"),
            new SdkType("ruby", "Ruby"));

    record SdkType(String id, String friendlyName) {}

    @GET
    public Answer list() {
        return new Answer(new ItemPage<>(TYPES, Optional.empty()));
    }

    @GET
    @Path("{id}")
    public Answer get(@PathParam("id") String id) {
        return TYPES.stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .map(Answer::new)
                .orElseThrow(() -> new NotFound.Named("SDK type identifier").exception());
    }
}
