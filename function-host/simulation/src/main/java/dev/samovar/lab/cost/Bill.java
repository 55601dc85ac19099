package dev.samovar.lab.cost;

import java.time.Duration;

/**
 * What some usage costs, by what it is charged for. Provisioned concurrency is charged to the second here; AWS rounds it
 * up to five minutes.
 *
 * @param requests for being invoked
 * @param execution for execution on demand, without INIT and restore
 * @param init for INIT and restore
 * @param provisioned for having environments provisioned
 * @param provisionedExecution for execution in these
 * @param wastedGbSeconds memory of warm environments that waited, which stands on nobody's bill
 */
public record Bill(
        PriceList prices,
        double requests,
        double execution,
        double init,
        double provisioned,
        double provisionedExecution,
        double wastedGbSeconds) {
    private static final double MILLION = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /** A twelfth of a year, as price calculators have it. */
    private static final Duration MONTH = Duration.ofHours(730);

    public static Bill of(Usage usage, PriceList prices) {
        double executed = usage.onDemandGbSeconds() - usage.initGbSeconds();
        return new Bill(
                prices,
                usage.requests() / MILLION * prices.requestsMillion(),
                executed * prices.durationGbSecond(),
                usage.initGbSeconds() * prices.durationGbSecond(),
                usage.provisionedGbSeconds() * prices.provisionedGbSecond(),
                usage.provisionedExecutionGbSeconds() * prices.provisionedDurationGbSecond(),
                usage.idleGbSeconds());
    }

    public double total() {
        return requests + execution + init + provisioned + provisionedExecution;
    }

    /** What the wasted memory would cost if it was billed like provisioned concurrency, which is warm memory for sale. */
    public double wasted() {
        return wastedGbSeconds * prices.provisionedGbSecond();
    }

    /** The bill of a month in which all goes on as in the observed time. */
    public Bill perMonth(Duration observed) {
        if (!observed.isPositive()) {
            throw new IllegalArgumentException("nothing was observed in " + observed);
        }
        return times(MONTH.toSeconds() / (observed.toNanos() / NANOS_PER_SECOND));
    }

    private Bill times(double factor) {
        return new Bill(
                prices,
                requests * factor,
                execution * factor,
                init * factor,
                provisioned * factor,
                provisionedExecution * factor,
                wastedGbSeconds * factor);
    }
}
