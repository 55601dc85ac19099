package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a name. */
@Path("/domainnames/{domain_name}")
final class GetDomainName {
    private final DomainNames names;
    private final Decisions decisions;

    GetDomainName(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("domain_name") String domainName) {
        return decisions.ask(() -> new Answer(DomainNameView.of(caller.home(), names.get(caller.home(), domainName))));
    }
}
