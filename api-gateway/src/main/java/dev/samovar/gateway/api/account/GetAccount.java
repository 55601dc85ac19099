package dev.samovar.gateway.api.account;

import dev.samovar.gateway.account.AccountSettings;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;

/** Describes an account. */
@Path("/account")
final class GetAccount {
    private final AccountSettings settings;
    private final Decisions decisions;

    GetAccount(AccountSettings settings, Decisions decisions) {
        this.settings = settings;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(@HeaderParam("Authorization") @DefaultValue("") Caller caller) {
        return decisions.ask(() -> new Answer(AccountView.of(settings.get(caller.home()))));
    }
}
