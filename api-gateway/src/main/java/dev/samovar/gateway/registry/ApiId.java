package dev.samovar.gateway.registry;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.rest.NotFound;

/**
 * Which API, and whose.
 *
 * @param id as its owner knows it
 */
public record ApiId(AccountRegion home, String id) {

    /** What the store knows it by. */
    public String key() {
        return home.account() + "/" + home.region() + "/" + id;
    }

    public static ApiId ofKey(String key) {
        String[] parts = key.split("/", -1);
        return new ApiId(new AccountRegion(parts[0], parts[1]), parts[2]);
    }

    NotFound unknown() {
        return new NotFound.Api(home.account(), id);
    }
}
