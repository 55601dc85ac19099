package dev.samovar.stream.shard;

/**
 * So much a second, and no more saved than one second's worth. Whoever takes more than that at once, once it is full,
 * overdraws it, and all wait until that is paid back. Told the time; not thread-safe.
 */
final class Allowance {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final long perSecond;
    private long balanceNanos = SECOND_NANOS;
    private long lastNanos;

    Allowance(long perSecond, long nowNanos) {
        this.perSecond = perSecond;
        this.lastNanos = nowNanos;
    }

    boolean affords(long amount, long nowNanos) {
        refill(nowNanos);
        return balanceNanos >= Math.min(cost(amount), SECOND_NANOS);
    }

    boolean isOverdrawn(long nowNanos) {
        refill(nowNanos);
        return balanceNanos < 0;
    }

    void take(long amount) {
        balanceNanos -= cost(amount);
    }

    private void refill(long nowNanos) {
        balanceNanos = Math.min(SECOND_NANOS, balanceNanos + (nowNanos - lastNanos));
        lastNanos = nowNanos;
    }

    private long cost(long amount) {
        return amount * SECOND_NANOS / perSecond;
    }
}
