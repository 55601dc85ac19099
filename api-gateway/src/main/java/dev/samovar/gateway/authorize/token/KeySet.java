package dev.samovar.gateway.authorize.token;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** The public RSA keys of an issuer, by their ids. */
public record KeySet(Map<String, PublicKey> keys) {

    public KeySet {
        keys = Map.copyOf(keys);
    }

    /**
     * Reads a JSON Web Key Set. Keys of other kinds are of no use here, and left out.
     *
     * @throws KeysUnavailable if it is not one
     */
    public static KeySet parse(String json) {
        Map<String, PublicKey> keys = new HashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
                if (key instanceof RsaJsonWebKey rsa && rsa.getKeyId() != null) {
                    keys.put(rsa.getKeyId(), rsa.getRsaPublicKey());
                }
            }
        } catch (JoseException malformed) {
            throw new KeysUnavailable("not a key set: " + malformed.getMessage());
        }
        return new KeySet(keys);
    }

    Optional<PublicKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
