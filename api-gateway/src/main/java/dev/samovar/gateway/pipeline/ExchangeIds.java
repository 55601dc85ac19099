package dev.samovar.gateway.pipeline;

import dev.samovar.invocation.RequestId;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Gives requests their names. */
public final class ExchangeIds {
    /* Encoded with one character of padding, as AWS's end. */
    private static final int EXTENDED_ID_BYTES = 11;
    private static final HexFormat HEX = HexFormat.of();

    private final RandomGenerator random;

    public ExchangeIds(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Names a request.
     *
     * @param trace the {@code X-Amzn-Trace-Id} header that it came with
     */
    public ExchangeId next(Optional<String> trace, Instant now) {
        byte[] extended = new byte[EXTENDED_ID_BYTES];
        random.nextBytes(extended);
        return new ExchangeId(
                RequestId.random(random).toString(), Base64.getEncoder().encodeToString(extended), trace(trace, now));
    }

    /* As recorded: what the client says is kept, what is missing is added, and without a parent nothing is sampled. */
    private String trace(Optional<String> given, Instant now) {
        if (given.isEmpty()) {
            return "Root=" + root(now) + ";Parent=" + parent() + ";Sampled=0";
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : given.get().split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        String root = Optional.ofNullable(parts.get("Root")).orElseGet(() -> root(now));
        String sampled = parts.getOrDefault("Sampled", parts.containsKey("Parent") ? "1" : "0");
        String parent = Optional.ofNullable(parts.get("Parent")).orElseGet(this::parent);
        return "Root=" + root + ";Parent=" + parent + ";Sampled=" + sampled;
    }

    private String root(Instant now) {
        return "1-" + HEX.toHexDigits((int) now.getEpochSecond()) + "-" + HEX.toHexDigits(random.nextInt())
                + HEX.toHexDigits(random.nextLong());
    }

    private String parent() {
        return HEX.toHexDigits(random.nextLong());
    }
}
