package dev.samovar.gateway.http.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who a request comes from, as far as its route wanted to know. */
public sealed interface HttpCaller {

    /**
     * Somebody with a token.
     *
     * @param claims as texts
     * @param scopes that the token grants; empty if the route asks for none
     */
    record OfToken(Map<String, String> claims, List<String> scopes) implements HttpCaller {}

    /**
     * Somebody whom a function let pass.
     *
     * @param context what the function said about them: an object
     * @param latencyMillis how long the function took; 0 if its answer was known
     */
    record OfFunction(Optional<String> principalId, JsonNode context, long latencyMillis) implements HttpCaller {}

    /** Somebody who signed. */
    record OfSignature(String accessKey, String accountId, String userArn) implements HttpCaller {}
}
