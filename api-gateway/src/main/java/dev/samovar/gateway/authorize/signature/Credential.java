package dev.samovar.gateway.authorize.signature;

import java.util.Optional;

/** Whose key made a signature, and what it is good for. */
public record Credential(String accessKey, String date, String region, String service, String termination) {
    private static final int PARTS = 5;

    static Optional<Credential> parse(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == PARTS
                ? Optional.of(new Credential(parts[0], parts[1], parts[2], parts[3], parts[4]))
                : Optional.empty();
    }

    String scope() {
        return String.join("/", date, region, service, termination);
    }
}
