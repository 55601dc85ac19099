package dev.samovar.gateway.account;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.registry.OwnedTable;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What accounts have set for all of their APIs. Not thread-safe: it is used from the scheduler's tasks. */
public final class AccountSettings {
    /* There is one for each account and region. */
    private static final String ONLY = "account";

    private final Store store;
    private final OwnedTable<Account> accounts;

    /** The settings of one account in one region. */
    public record Account(Optional<String> cloudwatchRoleArn) {
        static final Account NEW = new Account(Optional.empty());
    }

    /** Loads what the store has. */
    public AccountSettings(Store store) {
        this.store = store;
        accounts = new OwnedTable<>(store, "gateway-account", Account.class);
    }

    public Account get(AccountRegion home) {
        return accounts.find(home, ONLY).orElse(Account.NEW);
    }

    public Commit<Account> update(AccountRegion home, UnaryOperator<Account> edit) {
        Account account = edit.apply(get(home));
        var batch = new Batch();
        accounts.put(batch, home, ONLY, account);
        return new Commit<>(account, store.write(batch));
    }
}
