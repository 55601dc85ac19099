package dev.samovar.protocol;

import dev.samovar.invocation.RequestId;
import java.util.random.RandomGenerator;

/** Names requests. Thread-safe, whatever its source of chance is. */
public final class RequestIds {
    /** The header that tells a client the name of its request. */
    public static final String HEADER = "x-amzn-RequestId";

    private final RandomGenerator random;

    public RequestIds(RandomGenerator random) {
        this.random = random;
    }

    public synchronized RequestId next() {
        return RequestId.random(random);
    }
}
