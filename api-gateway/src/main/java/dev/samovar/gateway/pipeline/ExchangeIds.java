package dev.samovar.gateway.pipeline;

import dev.samovar.invocation.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Gives requests their names. */
public final class ExchangeIds {
    /* Encoded with one character of padding, as AWS's end. */
    private static final int EXTENDED_ID_BYTES = 11;

    /** A trace that begins here, its digits still to be written. */
    private static final String NEW_TRACE =
            "Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0";

    private static final int ROOT = "Root=".length();
    private static final int SECONDS = ROOT + "1-".length();
    private static final int ROOT_DIGITS = SECONDS + "00000000-".length();
    private static final int ROOT_END = NEW_TRACE.indexOf(';');
    private static final int PARENT = ROOT_END + ";Parent=".length();
    private static final int PARENT_END = NEW_TRACE.lastIndexOf(';');
    private static final int LONG_DIGITS = 2 * Long.BYTES;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

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
        String made = newTrace(now);
        if (given.isEmpty()) {
            return made;
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
        String root = parts.getOrDefault("Root", made.substring(ROOT, ROOT_END));
        String sampled = parts.getOrDefault("Sampled", parts.containsKey("Parent") ? "1" : "0");
        String parent = parts.getOrDefault("Parent", made.substring(PARENT, PARENT_END));
        return "Root=" + root + ";Parent=" + parent + ";Sampled=" + sampled;
    }

    /* Most requests bring no trace, so this is as fast as writing digits can be. */
    private String newTrace(Instant now) {
        byte[] text = NEW_TRACE.getBytes(StandardCharsets.US_ASCII);
        write(text, SECONDS, ROOT_DIGITS - 1, now.getEpochSecond());
        write(text, ROOT_DIGITS, ROOT_END - LONG_DIGITS, random.nextInt());
        write(text, ROOT_END - LONG_DIGITS, ROOT_END, random.nextLong());
        write(text, PARENT, PARENT_END, random.nextLong());
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static void write(byte[] text, int from, int to, long number) {
        long left = number;
        for (int i = to - 1; i >= from; i--) {
            text[i] = DIGITS[(int) (left & 0xF)];
            left >>>= 4;
        }
    }
}
