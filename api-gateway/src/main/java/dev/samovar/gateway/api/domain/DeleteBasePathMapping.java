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

/** Takes a mapping away. */
@Path("/domainnames/{domain_name}/basepathmappings/{base_path}")
final class DeleteBasePathMapping {
    private final DomainNames names;
    private final Decisions decisions;

    DeleteBasePathMapping(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("domain_name") String domainName,
            @PathParam("base_path") String basePath) {
        return decisions
                .change(() -> names.mappings().delete(caller.home(), domainName, basePath))
                .thenApply(_ -> RestResponse.status(202));
    }
}
