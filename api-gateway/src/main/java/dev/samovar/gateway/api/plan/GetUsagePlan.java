package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a plan. */
@Path("/usageplans/{usageplanId}")
final class GetUsagePlan {
    private final Keyring keyring;
    private final Decisions decisions;

    GetUsagePlan(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("usageplanId") String planId) {
        return decisions.ask(() -> new Answer(PlanView.alone(keyring.plans().get(caller.home(), planId))));
    }
}
