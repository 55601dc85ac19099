package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Puts a key into a plan. */
@Path("/usageplans/{usageplanId}/keys")
final class CreateUsagePlanKey {
    private final Keyring keyring;
    private final Decisions decisions;

    CreateUsagePlanKey(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    record Request(Optional<String> keyId, Optional<String> keyType) implements ApiRequest {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("usageplanId") String planId,
            Request request) {
        return decisions
                .change(() -> keyring.planKeys()
                        .add(
                                caller.home(),
                                planId,
                                request.keyId().orElse(""),
                                request.keyType().orElse("")))
                .thenApply(key -> new Answer(PlanKeyView.of(key)));
    }
}
