package dev.samovar.gateway.api.sdk;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.rest.BadRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Refuses to generate a client. */
@Path("/restapis/{restapi_id}/stages/{stage_name}/sdks/{sdk_type}")
final class GetSdk {

    @GET
    public CompletionStage<Answer> get() {
        return CompletableFuture.failedFuture(new BadRequest("Samovar does not generate SDKs").exception());
    }
}
