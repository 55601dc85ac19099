package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.domain.DomainName;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists names. */
@Path("/domainnames")
final class GetDomainNames {
    private final DomainNames names;
    private final Decisions decisions;

    GetDomainNames(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        return decisions.ask(() ->
                new Answer(ItemPage.of(names.list(caller.home()), DomainName::domainName, position, limit)
                        .map(name -> DomainNameView.of(caller.home(), name))));
    }
}
