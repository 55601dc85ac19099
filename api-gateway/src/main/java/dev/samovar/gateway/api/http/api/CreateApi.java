package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpApi;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes an API; one with a target is served at once. */
@Path("/v2/apis")
final class CreateApi {
    private final ManagedHttpApis apis;

    CreateApi(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @HeaderParam("Host") @DefaultValue("localhost") String host,
            ApiMembers request) {
        request.checkProtocol();
        return apis.change(
                registry -> {
                    HttpApi blank = registry.blank(
                            caller.home(),
                            request.name().orElse(""),
                            request.tags().orElse(Map.of()));
                    return registry.create(
                            caller.home(),
                            request.onto(blank),
                            request::fill,
                            request.target().isPresent());
                },
                definition -> ApiOutput.of(definition, host));
    }
}
