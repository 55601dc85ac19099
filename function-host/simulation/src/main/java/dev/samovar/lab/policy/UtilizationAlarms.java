package dev.samovar.lab.policy;

/**
 * The two alarms of target tracking for one function: above the target for three minutes it scales out, below 90 % of
 * the target for fifteen it scales in.
 *
 * <p>The statistic is the maximum of each minute, which AWS recommends for bursts. Like the metric on AWS, a minute
 * without invocations has no value: it neither goes on with an alarm nor ends it, so that a function that nobody invokes
 * keeps what it has.
 */
final class UtilizationAlarms {
    private static final int MINUTES_ABOVE = 3;
    private static final int MINUTES_BELOW = 15;
    private static final double LOW = 0.9;

    /** Lets seven tenths of ten be seven. */
    private static final double ROUNDING = 1e-9;

    private final int function;
    private final double target;
    private final int min;
    private final int max;
    private int wanted;
    private boolean measured;
    private double highest;
    private int minutesAbove;
    private int minutesBelow;
    private double highestBelow;

    UtilizationAlarms(int function, double target, int min, int max) {
        this.function = function;
        this.target = target;
        this.min = min;
        this.max = max;
        this.wanted = min;
    }

    /** Its index in the workload. */
    int function() {
        return function;
    }

    /** How many environments there should be now. */
    int wanted() {
        return wanted;
    }

    /** Learns how many of the provisioned environments were busy at an arrival. */
    void used(int busy, int ready) {
        if (ready > 0) {
            measured = true;
            highest = Math.max(highest, (double) busy / ready);
        }
    }

    /** Ends a minute; returns whether another number is wanted now. */
    boolean minutePassed() {
        int before = wanted;
        if (measured) {
            judge(highest);
            measured = false;
            highest = 0;
        }
        return wanted != before;
    }

    private void judge(double utilization) {
        minutesAbove = utilization > target ? minutesAbove + 1 : 0;
        minutesBelow = utilization < LOW * target ? minutesBelow + 1 : 0;
        highestBelow = minutesBelow == 0 ? 0 : Math.max(highestBelow, utilization);
        if (minutesAbove == MINUTES_ABOVE) {
            scaleTo(utilization);
        } else if (minutesBelow == MINUTES_BELOW) {
            scaleTo(highestBelow);
        }
    }

    private void scaleTo(double utilization) {
        wanted = Math.clamp((long) Math.ceil(wanted * utilization / target - ROUNDING), min, max);
        minutesAbove = 0;
        minutesBelow = 0;
        highestBelow = 0;
    }
}
