package dev.samovar.gateway.api.account;

import dev.samovar.gateway.account.AccountSettings;
import dev.samovar.gateway.throttle.Limit;
import java.util.List;
import java.util.Optional;

/** An account's settings as the API describes them. */
record AccountView(
        Optional<String> cloudwatchRoleArn,
        ThrottleSettings throttleSettings,
        List<String> features,
        String apiKeyVersion) {
    /* Plans, which old accounts in the cloud had to ask for. */
    private static final List<String> FEATURES = List.of("UsagePlans");
    private static final String KEY_VERSION = "4";

    /** What all APIs of an account may be asked. */
    record ThrottleSettings(int burstLimit, double rateLimit) {}

    static AccountView of(AccountSettings.Account account) {
        return new AccountView(
                account.cloudwatchRoleArn(),
                new ThrottleSettings(Limit.ACCOUNT.burst(), Limit.ACCOUNT.rate()),
                FEATURES,
                KEY_VERSION);
    }
}
