package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives a name up, with its mappings. */
@Path("/domainnames/{domain_name}")
final class DeleteDomainName {
    private final DomainNames names;
    private final Decisions decisions;

    DeleteDomainName(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("domain_name") String domainName) {
        return decisions.change(() -> names.delete(caller.home(), domainName)).thenApply(_ -> RestResponse.status(202));
    }
}
