package dev.samovar.gateway.api.key;

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
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists keys. */
@Path("/apikeys")
final class GetApiKeys {
    private final Keyring keyring;
    private final Decisions decisions;

    GetApiKeys(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit,
            @QueryParam("name") Optional<String> nameQuery,
            @QueryParam("customerId") Optional<String> customerId,
            @QueryParam("includeValues") boolean hasValues) {
        return decisions.ask(() -> new Answer(
                ItemPage.of(keyring.keys().list(caller.home(), nameQuery, customerId), ApiKey::id, position, limit)
                        .map(key -> KeyView.listed(key, hasValues))));
    }
}
