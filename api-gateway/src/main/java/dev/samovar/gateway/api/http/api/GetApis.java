package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.Items;
import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the HTTP APIs of the caller. */
@Path("/v2/apis")
final class GetApis {
    private final ManagedHttpApis apis;

    GetApis(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @HeaderParam("Host") @DefaultValue("localhost") String host,
            @QueryParam("nextToken") Optional<String> nextToken,
            @QueryParam("maxResults") Optional<String> maxResults) {
        return apis.ask(registry -> Items.of(
                        registry.list(caller.home()),
                        definition -> definition.api().apiId(),
                        nextToken,
                        maxResults)
                .map(definition -> ApiOutput.of(definition, host)));
    }
}
