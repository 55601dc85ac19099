package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentsTest {

    static List<String> names() {
        return Experiments.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachOfTheCourseCanBeRead(String name) {
        Experiment experiment = Experiments.read(name);

        assertThat(experiment.title()).isNotBlank();
        assertThat(experiment.question()).isNotBlank();
        assertThat(experiment.runs()).isPositive();
    }

    @Test
    void anUnknownOneIsNamedWithWhatMayHaveBeenMeant() {
        assertThatThrownBy(() -> Experiments.content("burst"))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessage("burst: unknown experiment 'burst': did you mean 'bursts'?");
    }
}
