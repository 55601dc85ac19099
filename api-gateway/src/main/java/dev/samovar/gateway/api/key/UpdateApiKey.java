package dev.samovar.gateway.api.key;

import dev.samovar.gateway.account.ApiKey;
import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
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

/** Changes a key. */
@Path("/apikeys/{api_Key}")
final class UpdateApiKey {
    private static final PatchTable<ApiKey> CHANGES = new PatchTable<>(ApiKey.class, Refusal.LISTING)
            .replace("/description", Effects.optionalText("description"))
            .replace("/enabled", Effects.truth("enabled"))
            .replace("/name", Effects.optionalText("name"))
            .replace("/customerId", Effects.optionalText("customerId"));

    private final Keyring keyring;
    private final Decisions decisions;

    UpdateApiKey(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_Key") String id,
            PatchRequest request) {
        List<PatchOperation> operations = request.operations("updateApiKeyInput");
        return decisions
                .change(() -> keyring.keys().update(caller.home(), id, key -> CHANGES.apply(key, operations)))
                .thenApply(key -> new Answer(KeyView.alone(key, false)));
    }
}
