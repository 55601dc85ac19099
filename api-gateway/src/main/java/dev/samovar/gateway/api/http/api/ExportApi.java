package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.rest.BadRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Says that HTTP APIs are not written as documents. */
@Path("/v2/apis/{api_id}/exports/{specification}")
final class ExportApi {

    @GET
    public CompletionStage<Answer> export() {
        return CompletableFuture.failedFuture(new BadRequest("Samovar does not export HTTP APIs").exception());
    }
}
