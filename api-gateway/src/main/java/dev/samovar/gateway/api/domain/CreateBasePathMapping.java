package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.domain.BasePathMapping;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Maps a path below a name to an API. */
@Path("/domainnames/{domain_name}/basepathmappings")
final class CreateBasePathMapping {
    private final DomainNames names;
    private final Decisions decisions;

    CreateBasePathMapping(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    record Request(Optional<String> basePath, Optional<String> restApiId, Optional<String> stage)
            implements ApiRequest {

        BasePathMapping mapping() {
            return new BasePathMapping(
                    basePath.filter(path -> !path.isEmpty()).orElse(BasePathMapping.NONE),
                    restApiId.orElse(""),
                    stage.filter(name -> !name.isEmpty()));
        }
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("domain_name") String domainName,
            Request request) {
        BasePathMapping asked = request.mapping();
        return decisions
                .change(() -> names.mappings().create(caller.home(), domainName, asked))
                .thenApply(Answer::new);
    }
}
