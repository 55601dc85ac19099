package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void evenASingleRunTellsHowFarItIs() {
        assertThat(shares(1)).hasSize(100).allSatisfy(share -> assertThat(share).isCloseTo(0.01, within(1e-9)));
    }

    @Test
    void theSharesOfAllRunsAddUpToOne() {
        assertThat(shares(3).stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-9));
    }

    private static List<Double> shares(int seeds) {
        Experiment experiment =
                new ExperimentReader(Path.of("")).read(YamlFile.parse(Origin.file("x.yaml"), """
                experiment: x
                length: 1h
                seeds: %d
                workloads:
                  - {name: steady, arrivals: {poisson: 1/s}}
                policies: [never]
                """.formatted(seeds)));
        List<Double> shares = new ArrayList<>();
        new ExperimentRun(experiment, List.of(), Runnable::run, shares::add).run();
        return shares;
    }
}
