package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.usage.DailyUsage;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.time.Scheduler;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Grants a key more requests, or less. */
@Path("/usageplans/{usageplanId}/keys/{keyId}/usage")
final class UpdateUsage {
    private static final PatchTable<Change> CHANGES =
            new PatchTable<>(Change.class, Refusal.LISTING).replace("/remaining", Effects.integer("remaining"));

    private final Keyring keyring;
    private final Decisions decisions;
    private final Scheduler clock;

    UpdateUsage(Keyring keyring, Decisions decisions, Scheduler clock) {
        this.keyring = keyring;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What is left to the key from now on. */
    record Change(int remaining) {}

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("usageplanId") String planId,
            @PathParam("keyId") String keyId,
            PatchRequest request) {
        List<PatchOperation> operations = request.operations("updateUsageInput");
        int remaining = CHANGES.apply(new Change(-1), operations).remaining();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return decisions
                .change(() -> keyring.usages().setRemaining(caller.home(), planId, keyId, remaining, today))
                .thenApply(usage -> answer(planId, today, usage));
    }

    private static Answer answer(String planId, LocalDate today, Map<String, List<DailyUsage>> usage) {
        var page = new ItemPage<>(List.copyOf(usage.entrySet()), Optional.empty());
        return new Answer(UsageView.of(planId, today, today, page));
    }
}
