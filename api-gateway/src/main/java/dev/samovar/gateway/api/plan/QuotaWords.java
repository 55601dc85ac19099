package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.usage.QuotaPeriod;
import java.util.Arrays;
import java.util.List;

/** The periods of quotas as AWS lists them. */
final class QuotaWords {
    static final List<String> ALL =
            Arrays.stream(QuotaPeriod.values()).map(QuotaPeriod::name).toList();

    private QuotaWords() {}
}
