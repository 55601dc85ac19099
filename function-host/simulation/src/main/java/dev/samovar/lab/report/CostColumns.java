package dev.samovar.lab.report;

import dev.samovar.lab.cost.Bill;
import dev.samovar.lab.cost.PriceList;
import dev.samovar.lab.cost.Usage;
import dev.samovar.lab.experiment.Column;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What runs would cost in a month in which all went on as it did. */
final class CostColumns {
    private static final PriceList PRICES = PriceList.awsLambda("x86_64");

    static final Column COST = column("cost", Bill::total);
    static final Column WITH_IDLE_MEMORY = column("cost with idle memory", bill -> bill.total() + bill.wasted());
    static final List<Column> ALL = List.of(
            COST,
            column("cost of requests", Bill::requests),
            column("cost of execution", bill -> bill.execution() + bill.provisionedExecution()),
            column("cost of init", Bill::init),
            column("cost of provisioned", Bill::provisioned),
            WITH_IDLE_MEMORY);

    private CostColumns() {}

    private static Column column(String label, ToDoubleFunction<Bill> part) {
        return new Column(
                label,
                PRICES.currency() + "/month",
                measures -> part.applyAsDouble(Bill.of(Usage.of(measures), PRICES)
                        .perMonth(measures.timeline().length())));
    }

    /** Whose prices these are, and what is not on the bill. */
    static String note() {
        return "Cost is a month's at AWS Lambda's list prices of " + PRICES.date() + " (" + PRICES.region() + ", "
                + PRICES.architecture() + "). Idle memory on demand stands on no bill; with it, it is counted like"
                + " provisioned concurrency.";
    }
}
