package dev.samovar.gateway.api.plan;

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

/** Takes a key out of a plan. */
@Path("/usageplans/{usageplanId}/keys/{keyId}")
final class DeleteUsagePlanKey {
    private final Keyring keyring;
    private final Decisions decisions;

    DeleteUsagePlanKey(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("usageplanId") String planId,
            @PathParam("keyId") String keyId) {
        return decisions
                .change(() -> keyring.planKeys().remove(caller.home(), planId, keyId))
                .thenApply(_ -> RestResponse.status(202));
    }
}
