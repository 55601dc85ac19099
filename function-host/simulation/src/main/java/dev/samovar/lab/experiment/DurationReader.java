package dev.samovar.lab.experiment;

import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads laws of durations: {@code 100ms}, or {@code log-normal: {median: 100ms, sigma: 1}}. */
final class DurationReader {
    private static final List<String> LAWS = List.of("fixed", "exponential", "uniform", "log-normal", "percentiles");
    private static final double PERCENT = 100;
    private static final double NANOS_PER_SECOND = 1e9;

    private DurationReader() {}

    static DurationModel read(Entry entry) {
        if (entry.isScalar()) {
            return Durations.fixed(entry.duration());
        }
        Choice law = entry.choice();
        return switch (law.word()) {
            case "fixed" -> Durations.fixed(law.required().duration());
            case "exponential" -> Durations.exponential(law.required().duration());
            case "uniform" -> uniform(law.required().fields());
            case "log-normal" -> logNormal(law.required().fields());
            case "percentiles" -> percentiles(law.required());
            default -> throw law.unknown("law of durations", LAWS);
        };
    }

    private static DurationModel uniform(Fields fields) {
        Duration from = fields.required("from").duration();
        Duration to = fields.required("to").duration();
        fields.end();
        return fields.at().building(() -> Durations.uniform(from, to));
    }

    private static DurationModel logNormal(Fields fields) {
        Duration median = fields.required("median").duration();
        double sigma = fields.required("sigma").number();
        fields.end();
        return fields.at().building(() -> Durations.logNormal(median, sigma));
    }

    /* As in {p50: 100ms, p90: 250ms, p100: 2s}. */
    private static DurationModel percentiles(Entry entry) {
        Fields fields = entry.fields();
        Map<Double, Duration> points = new TreeMap<>();
        fields.names()
                .forEach(name ->
                        points.put(share(fields, name), fields.required(name).duration()));
        double[] shares =
                points.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] seconds = points.values().stream()
                .mapToDouble(duration -> duration.toNanos() / NANOS_PER_SECOND)
                .toArray();
        return entry.building(() -> Durations.percentiles(shares, seconds));
    }

    private static double share(Fields fields, String name) {
        try {
            double percent = name.startsWith("p") ? Units.number(name.substring(1)) : -1;
            if (percent >= 0 && percent <= PERCENT) {
                return percent / PERCENT;
            }
        } catch (IllegalArgumentException notANumber) {
            /* Said below. */
        }
        throw fields.at().refuse("expected percentiles from p0 to p100, such as 'p99', not '" + name + "'");
    }
}
