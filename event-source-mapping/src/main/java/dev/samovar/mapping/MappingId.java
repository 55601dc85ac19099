package dev.samovar.mapping;

import dev.samovar.function.AccountRegion;

/**
 * What a mapping is known by.
 *
 * @param home the account and region that own it
 * @param uuid a version 4 UUID in lower case
 */
public record MappingId(AccountRegion home, String uuid) {

    /** The whole ARN, as AWS writes it. */
    public String arn() {
        return "arn:aws:lambda:" + home.region() + ":" + home.account() + ":event-source-mapping:" + uuid;
    }
}
