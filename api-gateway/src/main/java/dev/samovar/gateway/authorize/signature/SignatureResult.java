package dev.samovar.gateway.authorize.signature;

/** What came out of a look at a request's signature. */
public sealed interface SignatureResult {

    record Unsigned() implements SignatureResult {}

    record Accepted(String accessKey) implements SignatureResult {}

    /**
     * It proves nothing.
     *
     * @param errorType AWS's name
     * @param message AWS's text
     */
    record Refused(String errorType, String message) implements SignatureResult {}
}
