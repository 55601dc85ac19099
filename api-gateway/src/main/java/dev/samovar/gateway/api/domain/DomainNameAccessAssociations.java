package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.NotFound;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers that no domain name is private to some networks, and that none can be made so. */
@Path("/domainnameaccessassociations")
final class DomainNameAccessAssociations {

    @GET
    public Answer list() {
        return new Answer(new ItemPage<>(List.of(), Optional.empty()));
    }

    @POST
    public CompletionStage<Answer> create() {
        return refused();
    }

    @DELETE
    @Path("{arn: .+}")
    public CompletionStage<Answer> delete() {
        return CompletableFuture.failedFuture(new NotFound.Named("domain name access association arn").exception());
    }

    static CompletionStage<Answer> refused() {
        return CompletableFuture.failedFuture(
                new BadRequest("Samovar does not support domain name access associations").exception());
    }
}
