package dev.samovar.lab.experiment;

import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.Bursty;
import dev.samovar.lab.workload.Diurnal;
import dev.samovar.lab.workload.Periodic;
import dev.samovar.lab.workload.Poisson;
import dev.samovar.lab.workload.Ramp;
import java.time.Duration;
import java.util.List;

/** Reads laws of arrivals: {@code poisson: 0.9/s}, {@code periodic: 5m}, {@code bursty: {...}}. */
final class ArrivalsReader {
    static final Forms<ArrivalProcess> LAWS = new Forms<>(
            "law of arrivals",
            List.of(
                    new Form<>("poisson: 2/s", ArrivalsReader::poisson),
                    Form.ofFields(
                            "bursty: {calm: 1/min, burst: 20/s, calm-length: 10m, burst-length: 30s}",
                            ArrivalsReader::bursty),
                    Form.ofFields("diurnal: {mean: 10/s, swing: 0.9, period: 24h}", ArrivalsReader::diurnal),
                    new Form<>("periodic: {every: 5m, jitter: 10s}", ArrivalsReader::periodic),
                    Form.ofFields("ramp: {from: 1/s, to: 20/s, over: 10m}", ArrivalsReader::ramp)));

    private static final Duration DAY = Duration.ofDays(1);

    private ArrivalsReader() {}

    static ArrivalProcess read(Entry entry) {
        return LAWS.read(entry);
    }

    private static ArrivalProcess poisson(Entry rate) {
        return rate.building(() -> new Poisson(rate.perSecond()));
    }

    private static ArrivalProcess bursty(Fields fields) {
        double calm = fields.required("calm").perSecond();
        double burst = fields.required("burst").perSecond();
        Duration calmLength = fields.required("calm-length").duration();
        Duration burstLength = fields.required("burst-length").duration();
        fields.end();
        return fields.at().building(() -> new Bursty(calm, burst, calmLength, burstLength));
    }

    private static ArrivalProcess diurnal(Fields fields) {
        double mean = fields.required("mean").perSecond();
        double swing = fields.required("swing").number();
        Duration period = fields.optional("period").map(Entry::duration).orElse(DAY);
        fields.end();
        return fields.at().building(() -> new Diurnal(mean, swing, period));
    }

    private static ArrivalProcess periodic(Entry entry) {
        if (entry.isScalar()) {
            return entry.building(() -> new Periodic(entry.duration(), Duration.ZERO));
        }
        Fields fields = entry.fields();
        Duration every = fields.required("every").duration();
        Duration jitter = fields.optional("jitter").map(Entry::duration).orElse(Duration.ZERO);
        fields.end();
        return entry.building(() -> new Periodic(every, jitter));
    }

    private static ArrivalProcess ramp(Fields fields) {
        double from = fields.required("from").perSecond();
        double to = fields.required("to").perSecond();
        Duration over = fields.required("over").duration();
        fields.end();
        return fields.at().building(() -> new Ramp(from, to, over));
    }
}
