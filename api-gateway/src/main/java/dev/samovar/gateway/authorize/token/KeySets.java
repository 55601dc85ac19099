package dev.samovar.gateway.authorize.token;

import java.util.concurrent.CompletableFuture;

/** The public keys of those who issue tokens. */
@FunctionalInterface
public interface KeySets {

    /**
     * The keys of an issuer.
     *
     * @param keyId the key that must be among them if the issuer has it, even if it is new
     * @return fails with {@link KeysUnavailable} if nobody can tell
     */
    CompletableFuture<KeySet> of(String issuer, String keyId);
}
