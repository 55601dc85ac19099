package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.wire.Answer;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;

/** Refuses to end what there is none of. */
@Path("/rejectdomainnameaccessassociations")
final class RejectDomainNameAccessAssociation {

    @POST
    public CompletionStage<Answer> reject() {
        return DomainNameAccessAssociations.refused();
    }
}
