package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.account.ApiKey;
import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the keys in a plan. */
@Path("/usageplans/{usageplanId}/keys")
final class GetUsagePlanKeys {
    private final Keyring keyring;
    private final Decisions decisions;

    GetUsagePlanKeys(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("usageplanId") String planId,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit,
            @QueryParam("name") Optional<String> nameQuery) {
        return decisions.ask(() -> new Answer(
                ItemPage.of(keyring.planKeys().list(caller.home(), planId, nameQuery), ApiKey::id, position, limit)
                        .map(PlanKeyView::of)));
    }
}
