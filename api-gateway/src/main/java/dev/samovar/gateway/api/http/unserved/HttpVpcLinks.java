package dev.samovar.gateway.api.http.unserved;

import dev.samovar.gateway.api.http.wire.Items;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.NotFound;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers that there are no VPC links, and that none can be made. */
@Path("/v2/vpclinks")
final class HttpVpcLinks {

    @GET
    public Answer list() {
        return new Answer(Items.NONE);
    }

    @POST
    public CompletionStage<Answer> create() {
        return CompletableFuture.failedFuture(new BadRequest("Samovar does not support VPC links").exception());
    }

    @GET
    @Path("{id}")
    public CompletionStage<Answer> get() {
        return CompletableFuture.failedFuture(unknown());
    }

    @PATCH
    @Path("{id}")
    public CompletionStage<Answer> update() {
        return CompletableFuture.failedFuture(unknown());
    }

    @DELETE
    @Path("{id}")
    public CompletionStage<Answer> delete() {
        return CompletableFuture.failedFuture(unknown());
    }

    private static GatewayException unknown() {
        return new NotFound.Named("Vpc Link identifier").exception();
    }
}
