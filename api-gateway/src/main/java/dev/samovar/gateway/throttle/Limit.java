package dev.samovar.gateway.throttle;

/**
 * How many requests come through.
 *
 * @param rate requests a second, on average; 0 lets none through
 * @param burst requests at once; 0 lets none through
 */
public record Limit(double rate, int burst) {
    /** What AWS lets an account do in a region. */
    public static final Limit ACCOUNT = new Limit(10_000, 5_000);

    public Limit {
        if (!(rate >= 0) || burst < 0) {
            throw new IllegalArgumentException("not a limit: " + rate + " a second, " + burst + " at once");
        }
    }

    /** Whether nothing comes through. */
    boolean isClosed() {
        return rate == 0 || burst == 0;
    }
}
