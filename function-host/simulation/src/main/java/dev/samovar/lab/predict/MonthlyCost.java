package dev.samovar.lab.predict;

import dev.samovar.lab.cost.Bill;
import dev.samovar.lab.cost.PriceList;
import dev.samovar.lab.cost.Usage;
import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.Resources;
import java.time.Duration;

/** What a run would cost if it went on for a month, at AWS's list prices for x86. */
final class MonthlyCost {
    private static final PriceList PRICES = PriceList.awsLambda("x86_64");

    private MonthlyCost() {}

    static double of(Measures measures, Duration observed) {
        Resources used = measures.resources();
        return Bill.of(
                        new Usage(
                                measures.counts().executed(),
                                used.onDemandGbSeconds(),
                                used.initGbSeconds(),
                                used.provisionedGbSeconds(),
                                used.provisionedExecutionGbSeconds(),
                                used.idleGbSeconds()),
                        PRICES)
                .perMonth(observed)
                .total();
    }
}
