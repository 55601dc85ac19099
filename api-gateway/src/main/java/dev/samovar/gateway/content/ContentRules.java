package dev.samovar.gateway.content;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.rest.ContentHandling;
import java.util.List;
import java.util.Optional;

/**
 * AWS's two tables of what becomes of payloads.
 *
 * @param binaryMediaTypes of the API
 */
public record ContentRules(List<String> binaryMediaTypes) {

    /** A request's body toward the backend; empty if it should be Base64 and is not. */
    public Optional<Content> request(byte[] body, Headers headers, Optional<ContentHandling> handling) {
        if (isBinary(headers, "Content-Type")) {
            return Optional.of(isToText(handling) ? Content.base64(body) : new Content.Bytes(body));
        }
        return isToBinary(handling) ? Content.decoded(body) : Optional.of(Content.text(body));
    }

    /** A backend's body toward the client; empty if it should be Base64 and is not. */
    public Optional<Content> response(
            byte[] body, Headers ofBackend, Headers ofClient, Optional<ContentHandling> handling) {
        boolean wantsBytes = isToBinary(handling) || (handling.isEmpty() && isWanted(ofClient));
        if (isBinary(ofBackend, "Content-Type")) {
            return Optional.of(wantsBytes ? new Content.Bytes(body) : Content.base64(body));
        }
        return wantsBytes ? Content.decoded(body) : Optional.of(Content.text(body));
    }

    /** Whether a client says that it takes bytes. */
    public boolean isWanted(Headers ofClient) {
        return isBinary(ofClient, "Accept");
    }

    /* Only the first type counts, also of those that a client accepts. */
    private boolean isBinary(Headers headers, String name) {
        return !binaryMediaTypes.isEmpty()
                && headers.last(name)
                        .map(MediaType::first)
                        .orElse(MediaType.JSON)
                        .isAmong(binaryMediaTypes);
    }

    private static boolean isToText(Optional<ContentHandling> handling) {
        return handling.filter(ContentHandling.CONVERT_TO_TEXT::equals).isPresent();
    }

    private static boolean isToBinary(Optional<ContentHandling> handling) {
        return handling.filter(ContentHandling.CONVERT_TO_BINARY::equals).isPresent();
    }
}
