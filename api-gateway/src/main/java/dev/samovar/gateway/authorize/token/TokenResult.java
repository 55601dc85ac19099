package dev.samovar.gateway.authorize.token;

import java.util.List;
import java.util.Map;

/** What came out of a look at a token. */
public sealed interface TokenResult {

    /**
     * It is genuine, meant for this API, and holds now.
     *
     * @param claims as the token has them: texts, numbers, truth values, lists
     * @param scopes that it grants
     */
    record Valid(Map<String, Object> claims, List<String> scopes) implements TokenResult {}

    /** It did hold once. */
    record Expired() implements TokenResult {}

    /**
     * It is forged, damaged, or meant for somebody else.
     *
     * @param reason such as {@code the token does not have a valid audience}
     */
    record Invalid(String reason) implements TokenResult {}

    /** Nobody can tell: the issuer's keys are not to be had. */
    record Undecided(String reason) implements TokenResult {}
}
