package dev.samovar.protocol.service;

import dev.samovar.invocation.RequestId;
import dev.samovar.protocol.Caller;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * A request to one of the services that share a path.
 *
 * @param id its name, told to the caller in the answer's headers
 * @param caller who sent it
 * @param authority the host and port that the client addressed
 * @param path what it was sent to: {@code /}, or the path of a queue
 * @param target the header {@code X-Amz-Target}, such as {@code AmazonSQS.SendMessage}; empty in a form
 * @param contentType the header {@code Content-Type}; empty if there is none
 * @param body the bytes that were sent
 * @param form the fields of a form; empty if the request is none
 * @param abandoned completes if the client goes away before it is answered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying requests would be waste
public record ServiceRequest(
        RequestId id,
        Caller caller,
        String authority,
        String path,
        String target,
        String contentType,
        byte[] body,
        Map<String, String> form,
        CompletionStage<Void> abandoned) {

    /** The field {@code Action} of a form; empty if there is none. */
    public String action() {
        return form.getOrDefault("Action", "");
    }

    /**
     * The fields of a form, in their order.
     *
     * @throws IllegalArgumentException if a field is not encoded as forms are
     */
    static Map<String, String> form(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
