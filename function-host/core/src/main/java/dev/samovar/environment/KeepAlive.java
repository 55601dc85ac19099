package dev.samovar.environment;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * What becomes of an environment that fell idle: it stays warm for a while, or it ends now and another one starts in its
 * place, ahead of the next invocation.
 *
 * @param preWarming zero if it stays; otherwise it ends, and another one starts after this long unless an invocation
 *     comes before
 * @param window how long it stays warm, or the other one does once it is ready
 */
public record KeepAlive(Duration preWarming, Duration window) {

    /** It ends now. */
    public static final KeepAlive NONE = new KeepAlive(Duration.ZERO, Duration.ZERO);

    /** It stays until it is needed, or its memory is. */
    public static final KeepAlive FOREVER = new KeepAlive(Duration.ZERO, ChronoUnit.FOREVER.getDuration());

    public KeepAlive {
        if (preWarming.isNegative() || window.isNegative()) {
            throw new IllegalArgumentException("a time before now: " + preWarming + ", " + window);
        }
        if (preWarming.isPositive() && window.isZero()) {
            throw new IllegalArgumentException("to pre-warm an environment and not to keep it is of no use");
        }
    }

    /** It stays warm for this long. */
    public static KeepAlive during(Duration window) {
        return window.isZero() ? NONE : new KeepAlive(Duration.ZERO, window);
    }

    /** It ends now, and another one starts after a while, to stay warm for this long. */
    public static KeepAlive preWarmed(Duration after, Duration window) {
        return new KeepAlive(after, window);
    }

    boolean preWarms() {
        return preWarming.isPositive();
    }

    boolean endsNow() {
        return preWarms() || window.isZero();
    }

    boolean hasNoEnd() {
        return window.equals(FOREVER.window);
    }
}
