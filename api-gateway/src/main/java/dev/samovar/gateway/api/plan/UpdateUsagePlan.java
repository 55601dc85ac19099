package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes a plan. */
@Path("/usageplans/{usageplanId}")
final class UpdateUsagePlan {
    private final Keyring keyring;
    private final Decisions decisions;

    UpdateUsagePlan(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("usageplanId") String planId,
            PatchRequest request) {
        List<PatchOperation> operations = request.operations("updateUsagePlanInput");
        return decisions
                .change(() -> keyring.plans()
                        .update(caller.home(), planId, plan -> PlanChanges.TABLE.apply(plan, operations)))
                .thenApply(plan -> new Answer(PlanView.alone(plan)));
    }
}
