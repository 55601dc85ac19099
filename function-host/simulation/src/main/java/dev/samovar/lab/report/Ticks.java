package dev.samovar.lab.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Round numbers at which an axis is labelled. */
final class Ticks {
    private static final double[] MANTISSAS = {1, 2, 5, 10};
    /** Steps of time that people count in. */
    static final List<Duration> TIME_STEPS = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(28),
            Duration.ofDays(91),
            Duration.ofDays(364));

    private Ticks() {}

    /** The least of 1, 2 and 5 times a power of ten that is not less. */
    static double niceCeiling(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double mantissa : MANTISSAS) {
            if (mantissa * power >= value * (1 - 1e-9)) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }

    /** The greatest of 1, 2 and 5 times a power of ten that is not more. */
    static double niceFloor(double value) {
        return 10 / niceCeiling(10 / value);
    }

    /** Equal steps from zero, the last of them at or just above the value; a handful of them, at most. */
    static List<Double> upTo(double value, int most) {
        double step = niceCeiling((value > 0 ? value : 1) / most);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; ticks.isEmpty() || ticks.getLast() < value * (1 - 1e-9) || i < 2; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Powers of ten between, and their doubles and fivefolds if there are few. */
    static List<Double> logarithmic(double from, double to, int most) {
        List<Double> all = new ArrayList<>();
        List<Double> powers = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(from)); Math.pow(10, power) <= to * (1 + 1e-9); power++) {
            for (double mantissa : new double[] {1, 2, 5}) {
                double value = mantissa * Math.pow(10, power);
                if (value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9)) {
                    all.add(value);
                    if (mantissa == 1) {
                        powers.add(value);
                    }
                }
            }
        }
        return all.size() <= most ? all : powers;
    }

    /** Multiples of a step that people count in, within a stretch of time. */
    static List<Duration> ofTime(Duration from, Duration to, int most) {
        long length = to.minus(from).toNanos();
        long step = TIME_STEPS.getLast().toNanos();
        for (int i = TIME_STEPS.size() - 1; i >= 0 && length / TIME_STEPS.get(i).toNanos() <= most; i--) {
            step = TIME_STEPS.get(i).toNanos();
        }
        List<Duration> ticks = new ArrayList<>();
        long first = Math.ceilDiv(from.toNanos(), step) * step;
        for (long at = first; at <= to.toNanos(); at += step) {
            ticks.add(Duration.ofNanos(at));
        }
        return ticks;
    }
}
