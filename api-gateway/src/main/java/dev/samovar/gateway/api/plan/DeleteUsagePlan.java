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

/** Deletes a plan. */
@Path("/usageplans/{usageplanId}")
final class DeleteUsagePlan {
    private final Keyring keyring;
    private final Decisions decisions;

    DeleteUsagePlan(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("usageplanId") String planId) {
        return decisions
                .change(() -> keyring.plans().delete(caller.home(), planId))
                .thenApply(_ -> RestResponse.status(202));
    }
}
