package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;

/**
 * The hybrid histogram policy (M. Shahrad et al., "Serverless in the Wild", USENIX ATC 2020): learns how long
 * applications are idle, ends their environments at once and has them ready shortly before they are likely needed.
 *
 * <p>The defaults are the paper's: bins of a minute over four hours, from the 5th percentile less 10 % to the 99th plus
 * 10 %; a histogram speaks for itself if the coefficient of variation of its bins is 2 or more, and as long as no more
 * than half of the idle times lie beyond its range. For what lies beyond, the paper's ARIMA model gives way to
 * exponential smoothing, with the paper's margin of 15 %.
 *
 * @param settings what is adjustable
 * @param perApplication whether the functions of one application share what is learnt, as in the paper; else each
 *     learns alone
 */
record Hybrid(HybridSettings settings, boolean perApplication) implements Policy {

    static Hybrid of(Parameters parameters) {
        HybridSettings paper = HybridSettings.PAPER;
        var settings = new HybridSettings(
                parameters.duration("range", paper.range()),
                parameters.number("head", paper.head()),
                parameters.number("tail", paper.tail()),
                parameters.number("margin", paper.margin()),
                parameters.number("variation", paper.variation()),
                parameters.number("out-of-bounds", paper.outOfBounds()),
                parameters.number("forecast-margin", paper.forecastMargin()));
        return new Hybrid(settings, perApplication(parameters.text("per").orElse("application")));
    }

    private static boolean perApplication(String unit) {
        return switch (unit) {
            case "application" -> true;
            case "function" -> false;
            default ->
                throw new IllegalArgumentException("hybrid learns per application or per function, not '" + unit + "'");
        };
    }

    @Override
    public String name() {
        String range =
                settings.range().equals(HybridSettings.PAPER.range()) ? "" : " " + Written.duration(settings.range());
        return "hybrid" + range + (perApplication ? "" : " per function");
    }

    @Override
    public KeepAlivePolicy keepAlive(PolicyRun run) {
        return new HybridKeepAlive(run, settings, perApplication);
    }

    /** An application's functions learn together, in whichever shards they would be. */
    @Override
    public boolean couplesFunctions() {
        return perApplication;
    }
}
