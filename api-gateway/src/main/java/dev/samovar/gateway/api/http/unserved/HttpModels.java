package dev.samovar.gateway.api.http.unserved;

import dev.samovar.gateway.api.http.wire.Items;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.NotFound;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers that models and responses of routes and integrations are of WebSocket APIs only. */
@Path("/v2/apis/{api_id}")
final class HttpModels {

    @GET
    @Path("models")
    public Answer models() {
        return new Answer(Items.NONE);
    }

    @POST
    @Path("models")
    public CompletionStage<Answer> createModel() {
        return CompletableFuture.failedFuture(new BadRequest("Models are not supported for HTTP APIs").exception());
    }

    @GET
    @Path("models/{id}")
    public CompletionStage<Answer> model() {
        return CompletableFuture.failedFuture(new NotFound.Named("Model identifier").exception());
    }

    @GET
    @Path("routes/{route_id}/routeresponses")
    public Answer routeResponses() {
        return new Answer(Items.NONE);
    }

    @POST
    @Path("routes/{route_id}/routeresponses")
    public CompletionStage<Answer> createRouteResponse() {
        return CompletableFuture.failedFuture(
                new BadRequest("Route responses are not supported for HTTP APIs").exception());
    }

    @GET
    @Path("integrations/{integration_id}/integrationresponses")
    public Answer integrationResponses() {
        return new Answer(Items.NONE);
    }

    @POST
    @Path("integrations/{integration_id}/integrationresponses")
    public CompletionStage<Answer> createIntegrationResponse() {
        return CompletableFuture.failedFuture(
                new BadRequest("Integration responses are not supported for HTTP APIs").exception());
    }
}
