package dev.samovar.gateway.api.certificate;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.NotFound;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers that there are no client certificates, and that none can be made. */
@Path("/clientcertificates")
final class ClientCertificates {

    @GET
    public Answer list() {
        return new Answer(new ItemPage<>(List.of(), Optional.empty()));
    }

    @POST
    public CompletionStage<Answer> create() {
        return CompletableFuture.failedFuture(
                new BadRequest("Samovar does not support client certificates").exception());
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
        return new NotFound.Named("Client Certificate identifier").exception();
    }
}
