package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.domain.BasePathMapping;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the mappings of a name. */
@Path("/domainnames/{domain_name}/basepathmappings")
final class GetBasePathMappings {
    private final DomainNames names;
    private final Decisions decisions;

    GetBasePathMappings(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("domain_name") String domainName,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        return decisions.ask(() -> new Answer(ItemPage.of(
                names.mappings().list(caller.home(), domainName), BasePathMapping::basePath, position, limit)));
    }
}
