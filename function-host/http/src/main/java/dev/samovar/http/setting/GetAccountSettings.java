package dev.samovar.http.setting;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.AccountUsage;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;

/** Tells what an account may use and what it uses. */
@Path("/2016-08-19/account-settings")
final class GetAccountSettings {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    GetAccountSettings(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    private static final long UNZIPPED_BYTES_MAX = 262_144_000;
    private static final long ZIPPED_BYTES_MAX = 52_428_800;

    record Response(AccountLimit accountLimit, AccountUse accountUsage) implements LambdaResponse {}

    record AccountLimit(
            long totalCodeSize,
            long codeSizeUnzipped,
            long codeSizeZipped,
            int concurrentExecutions,
            int unreservedConcurrentExecutions) {}

    record AccountUse(long totalCodeSize, int functionCount) {}

    @GET
    public CompletionStage<Response> get(@HeaderParam("Authorization") @DefaultValue("") Caller caller) {
        return decisions.ask(() -> {
            AccountLimits limits = registry.limits();
            AccountUsage usage = registry.usage(caller.home());
            return new Response(
                    new AccountLimit(
                            limits.codeStorageBytes(),
                            UNZIPPED_BYTES_MAX,
                            ZIPPED_BYTES_MAX,
                            limits.concurrency(),
                            registry.reservedConcurrency().unreserved(caller.home())),
                    new AccountUse(usage.codeBytes(), usage.functions()));
        });
    }
}
