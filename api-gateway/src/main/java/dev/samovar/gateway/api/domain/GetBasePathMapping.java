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

/** Describes a mapping. */
@Path("/domainnames/{domain_name}/basepathmappings/{base_path}")
final class GetBasePathMapping {
    private final DomainNames names;
    private final Decisions decisions;

    GetBasePathMapping(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("domain_name") String domainName,
            @PathParam("base_path") String basePath) {
        return decisions.ask(() -> new Answer(names.mappings().get(caller.home(), domainName, basePath)));
    }
}
