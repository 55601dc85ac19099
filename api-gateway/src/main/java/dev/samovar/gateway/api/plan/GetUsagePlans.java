package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.account.UsagePlan;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists plans, or those that a key is in. */
@Path("/usageplans")
final class GetUsagePlans {
    private final Keyring keyring;
    private final Decisions decisions;

    GetUsagePlans(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit,
            @QueryParam("keyId") Optional<String> keyId) {
        return decisions.ask(() ->
                new Answer(ItemPage.of(keyring.plans().list(caller.home(), keyId), UsagePlan::id, position, limit)
                        .map(PlanView::listed)));
    }
}
