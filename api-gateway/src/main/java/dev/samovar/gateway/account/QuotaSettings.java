package dev.samovar.gateway.account;

import dev.samovar.gateway.usage.QuotaPeriod;

/**
 * How many requests a key has in a period.
 *
 * @param offset requests that the first period is short of
 */
public record QuotaSettings(int limit, int offset, QuotaPeriod period) {}
