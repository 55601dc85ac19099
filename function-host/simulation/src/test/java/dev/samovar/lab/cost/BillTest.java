package dev.samovar.lab.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BillTest {
    private static final Offset<Double> CENT = within(0.005);
    private static final PriceList X86 = PriceList.awsLambda("x86_64");
    private static final PriceList ARM = PriceList.awsLambda("arm64");

    @Test
    void threeMillionRequestsOf120MillisecondsAndAGigabyteAndAHalfCostWhatAwsSays() {
        /* AWS's example of a mobile backend, without its free tier: 3,000,000 × 0.12 s × 1.5 GB. */
        Bill bill = Bill.of(new Usage(3_000_000, 540_000, 0, 0, 0, 0), X86);

        assertThat(bill.requests()).isCloseTo(0.60, CENT);
        assertThat(bill.execution()).isCloseTo(9.00, CENT);
        assertThat(bill.total()).isCloseTo(9.60, CENT);
        assertThat(Bill.of(new Usage(3_000_000, 540_000, 0, 0, 0, 0), ARM).execution())
                .isCloseTo(7.20, CENT);
    }

    @Test
    void provisionedConcurrencyCostsWhetherUsedOrNot() {
        /* A thousand environments of 1 GB for two hours, used for 1,200,000 seconds, as in AWS's example. */
        Bill bill = Bill.of(new Usage(1_200_000, 0, 0, 7_200_000, 1_200_000, 0), X86);

        assertThat(bill.provisioned()).isCloseTo(30.00, CENT);
        assertThat(bill.provisionedExecution()).isCloseTo(11.67, CENT);
        assertThat(bill.total()).isCloseTo(41.91, CENT);
    }

    @Test
    void initIsBilledLikeExecutionAndToldApart() {
        Bill bill = Bill.of(new Usage(0, 1_000_000, 250_000, 0, 0, 777), X86);

        assertThat(bill.init()).isCloseTo(4.17, CENT);
        assertThat(bill.execution()).isCloseTo(12.50, CENT);
        assertThat(bill.wastedGbSeconds()).isEqualTo(777);
    }

    @Test
    void aMonthHas730Hours() {
        Bill day = Bill.of(new Usage(1_000_000, 100_000, 50_000, 1_000, 500, 24), X86);

        Bill month = day.perMonth(Duration.ofDays(1));

        assertThat(month.total()).isCloseTo(day.total() * 730 / 24, within(1e-9));
        assertThat(month.wastedGbSeconds()).isCloseTo(730, within(1e-9));
    }

    @Test
    void theListNamesItsDateAndRegion() {
        assertThat(X86.date()).isEqualTo(LocalDate.of(2025, 8, 1));
        assertThat(X86.region()).isEqualTo("us-east-1");
        assertThat(X86.currency()).isEqualTo("USD");
    }

    @Test
    void aListThatIsIncompleteOrWrongIsRefused() {
        assertThatThrownBy(() -> PriceList.awsLambda("mips"))
                .hasMessage("price list: mips.duration.gb-second is missing");
        assertThatThrownBy(() -> PriceList.read(
                        new StringReader("date=2030-01-01\nregion=x\ncurrency=EUR\nrequests.million=cheap"), "arm64"))
                .hasMessage("price list: requests.million is no price: cheap");
        assertThatThrownBy(() -> PriceList.read(new StringReader("date=soon"), "arm64"))
                .hasMessage("price list: expected a date such as 2025-08-01, not soon");
    }
}
