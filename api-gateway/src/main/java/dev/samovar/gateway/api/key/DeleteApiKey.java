package dev.samovar.gateway.api.key;

import dev.samovar.gateway.account.Keyring;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a key. */
@Path("/apikeys/{api_Key}")
final class DeleteApiKey {
    private final Keyring keyring;
    private final Decisions decisions;

    DeleteApiKey(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("api_Key") String id) {
        return decisions
                .change(() -> keyring.keys().delete(caller.home(), id))
                .thenApply(_ -> RestResponse.status(202));
    }
}
