package dev.samovar.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.measure.Counts;
import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.SyntheticWorkload;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunctionNamesTest {

    @Test
    void tracesMayNameFunctionsAsHostsDoNot() {
        var arrivals = Loads.at(Duration.ZERO, Duration.ofMinutes(1));
        List<FunctionLoad> loads = Stream.of("f(x) / 2", "f:x", "fünf", "x".repeat(600), "function-0", "")
                .map(name -> new FunctionLoad(Loads.function(name, Loads.NOTHING), arrivals, Loads.NOTHING))
                .toList();
        var workload = new SyntheticWorkload("named oddly", Duration.ofMinutes(2), loads);

        Measures measures = new Simulation(SimulationSettings.DEFAULT, Runnable::run)
                .run(Keep.TEN_MINUTES, workload, 1)
                .join()
                .measures();

        assertThat(measures.counts()).isEqualTo(new Counts(12, 6, 0, 0, 0));
    }
}
