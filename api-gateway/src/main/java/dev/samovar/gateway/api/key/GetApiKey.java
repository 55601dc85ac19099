package dev.samovar.gateway.api.key;

import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.CompletionStage;

/** Describes a key. */
@Path("/apikeys/{api_Key}")
final class GetApiKey {
    private final Keyring keyring;
    private final Decisions decisions;

    GetApiKey(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_Key") String id,
            @QueryParam("includeValue") boolean hasValue) {
        return decisions.ask(() -> new Answer(KeyView.alone(keyring.keys().get(caller.home(), id), hasValue)));
    }
}
