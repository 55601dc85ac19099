package dev.samovar.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.measure.Resources;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostColumnsTest {
    private static final double RUNS_PER_MONTH = 730 / 2.0;

    @Test
    void aMonthIsBilledAtListPrices(@TempDir Path directory) throws IOException {
        ExperimentResult result = SmallResult.ordinary(directory);

        for (Cell cell : result.cells()) {
            Resources used = cell.picture().resources();
            double bill = cell.picture().counts().invocations() * 0.2e-6
                    + used.onDemandGbSeconds() * 0.0000166667
                    + used.provisionedGbSeconds() * 0.0000041667
                    + used.provisionedExecutionGbSeconds() * 0.0000097222;
            double withIdle = bill + used.idleOnDemandGbSeconds() * 0.0000041667;

            assertThat(first(result, cell, "cost")).isCloseTo(bill * RUNS_PER_MONTH, within(1e-9));
            assertThat(first(result, cell, "cost with idle memory")).isCloseTo(withIdle * RUNS_PER_MONTH, within(1e-9));
            assertThat(first(result, cell, "cost of requests")
                            + first(result, cell, "cost of execution")
                            + first(result, cell, "cost of init")
                            + first(result, cell, "cost of provisioned"))
                    .isCloseTo(first(result, cell, "cost"), within(1e-9));
        }
    }

    @Test
    void memoryThatIsBilledAsProvisionedIsNotIdleOnDemand(@TempDir Path directory) throws IOException {
        ExperimentResult result = SmallResult.ordinary(directory);
        Resources provisioned = result.of("calls").getLast().picture().resources();
        Resources onDemand = result.of("calls").getFirst().picture().resources();

        assertThat(provisioned.provisionedGbSeconds()).isGreaterThan(7_000);
        assertThat(provisioned.idleOnDemandGbSeconds()).isLessThan(provisioned.idleGbSeconds() / 100);
        assertThat(provisioned.spillOverShare()).isBetween(0.0, 0.1);
        assertThat(onDemand.idleOnDemandGbSeconds()).isEqualTo(onDemand.idleGbSeconds());
        assertThat(onDemand.spillOverShare()).isZero();
    }

    private static double first(ExperimentResult result, Cell cell, String label) {
        return cell.values().get(result.column(label))[0];
    }
}
