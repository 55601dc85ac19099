package dev.samovar.gateway.api.account;

import dev.samovar.gateway.account.AccountSettings;
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
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes what an account has set. */
@Path("/account")
final class UpdateAccount {
    private static final PatchTable<AccountSettings.Account> CHANGES = new PatchTable<>(
                    AccountSettings.Account.class, Refusal.LISTING)
            .replace("/cloudwatchRoleArn", Effects.optionalText("cloudwatchRoleArn"));

    private final AccountSettings settings;
    private final Decisions decisions;

    UpdateAccount(AccountSettings settings, Decisions decisions) {
        this.settings = settings;
        this.decisions = decisions;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, PatchRequest request) {
        List<PatchOperation> operations = request.operations("updateAccountInput");
        return decisions
                .change(() -> settings.update(caller.home(), account -> CHANGES.apply(account, operations)))
                .thenApply(account -> new Answer(AccountView.of(account)));
    }
}
