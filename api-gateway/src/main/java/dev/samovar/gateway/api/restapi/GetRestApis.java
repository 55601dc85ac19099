package dev.samovar.gateway.api.restapi;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the APIs of the caller. */
@Path("/restapis")
final class GetRestApis {
    private final ManagedApis apis;

    GetRestApis(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        return apis.ask(registry -> ItemPage.of(
                        registry.list(caller.home()),
                        definition -> definition.api().id(),
                        position,
                        limit)
                .map(RestApiOutput::of));
    }
}
