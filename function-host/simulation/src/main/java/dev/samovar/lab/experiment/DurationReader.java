package dev.samovar.lab.experiment;

import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads laws of durations: {@code 100ms}, or {@code log-normal: {median: 100ms, sigma: 1}}. */
final class DurationReader {
    static final Forms<DurationModel> LAWS = new Forms<>(
            "law of durations",
            List.of(
                    new Form<>("fixed: 100ms", value -> Durations.fixed(value.duration())),
                    new Form<>("exponential: 300ms", value -> Durations.exponential(value.duration())),
                    Form.ofFields("uniform: {from: 50ms, to: 150ms}", DurationReader::uniform),
                    Form.ofFields("log-normal: {median: 100ms, sigma: 0.5}", DurationReader::logNormal),
                    Form.ofFields(
                            "percentiles: {p0: 10ms, p50: 100ms, p99: 1s, p100: 2s}", DurationReader::percentiles)));

    private static final double PERCENT = 100;
    private static final double NANOS_PER_SECOND = 1e9;

    private DurationReader() {}

    static DurationModel read(Entry entry) {
        boolean law = !entry.isScalar() || LAWS.of(entry.text()).isPresent();
        return law ? LAWS.read(entry) : Durations.fixed(entry.duration());
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
    private static DurationModel percentiles(Fields fields) {
        Map<Double, Duration> points = new TreeMap<>();
        fields.names()
                .forEach(name ->
                        points.put(share(fields, name), fields.required(name).duration()));
        double[] shares =
                points.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] seconds = points.values().stream()
                .mapToDouble(duration -> duration.toNanos() / NANOS_PER_SECOND)
                .toArray();
        return fields.at().building(() -> Durations.percentiles(shares, seconds));
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
