package dev.samovar.cli.gateway;

import java.util.Map;

/**
 * How strict the API gateway is.
 *
 * @param credentials the secrets that signatures are verified with, by access key; if there are none, every signature
 *     is believed
 * @param strictPermissions whether a function needs a policy that admits the gateway
 * @param keySets by token issuer: the file or the URL of its keys, where they are not taken from where it publishes them
 */
public record GatewaySettings(Map<String, String> credentials, boolean strictPermissions, Map<String, String> keySets) {
    public static final GatewaySettings LENIENT = new GatewaySettings(Map.of(), false, Map.of());

    /** Whether they are none at all. A record's own comparison is made when first used, at a price that a start would pay. */
    public boolean isLenient() {
        return credentials.isEmpty() && !strictPermissions && keySets.isEmpty();
    }
}
