package dev.samovar.gateway.api.http.authorizer;

import dev.samovar.gateway.api.http.wire.Items;
import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the authorizers of an API. */
@Path("/v2/apis/{api_id}/authorizers")
final class GetAuthorizers {
    private final ManagedHttpApis apis;

    GetAuthorizers(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @QueryParam("nextToken") Optional<String> nextToken,
            @QueryParam("maxResults") Optional<String> maxResults) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> Items.of(
                        List.copyOf(registry.get(id).authorizers().values()),
                        HttpAuthorizer::authorizerId,
                        nextToken,
                        maxResults)
                .map(AuthorizerOutput::of));
    }
}
