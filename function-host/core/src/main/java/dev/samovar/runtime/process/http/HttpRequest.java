package dev.samovar.runtime.process.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request, as a whole.
 *
 * @param method such as {@code GET}
 * @param path the target without its query
 * @param headers by lower-case name; trailers are among them
 * @param body as much of it as is allowed, and one byte more if there was more
 * @param bodyBytesMax how much of a body is allowed
 * @param truncated whether the sender left before the end
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record HttpRequest(
        String method, String path, Map<String, String> headers, byte[] body, int bodyBytesMax, boolean truncated) {

    /** The value of a header or trailer, by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean isTooLarge() {
        return body.length > bodyBytesMax;
    }
}
