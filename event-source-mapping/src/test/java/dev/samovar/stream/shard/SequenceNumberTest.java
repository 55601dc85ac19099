package dev.samovar.stream.shard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceNumberTest {
    private static final long OPENED = 1_767_225_600;

    @Test
    void aNumberHas56DigitsAndReadsBack() {
        var number = new SequenceNumber(OPENED, 27, 123_456_789, OPENED + 60);

        assertThat(number.toString()).hasSize(56).containsOnlyDigits();
        assertThat(SequenceNumber.parse(number.toString())).contains(number);
    }

    /* From the sample events of AWS's documentation: the shard is shardId-000000000006, the time a minute in 2018. */
    @Test
    void numbersOfAwsAreUnderstood() {
        String number = "49590338271490256608559692538361571095921575989136588898";

        SequenceNumber parsed = SequenceNumber.parse(number).orElseThrow();

        assertThat(parsed.shard()).isEqualTo(6);
        assertThat(parsed.second()).isEqualTo(1_545_084_650);
        assertThat(parsed).hasToString(number);
    }

    @Test
    void theOrderOfNumbersIsTheOrderOfTheirText() {
        var first = new SequenceNumber(OPENED, 3, 9, OPENED);
        var second = new SequenceNumber(OPENED, 3, 10, OPENED);
        var end = new SequenceNumber(OPENED, 3, SequenceNumber.END, OPENED);
        var child = new SequenceNumber(OPENED + 1, 4, 1, OPENED + 1);

        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(end);
        assertThat(end).isLessThan(child);
        assertThat(first.toString()).isLessThan(second.toString());
        assertThat(second.toString()).isLessThan(end.toString());
        assertThat(end.toString()).isLessThan(child.toString());
    }

    @Test
    void whatIsNoNumberIsNotRead() {
        assertThat(SequenceNumber.parse("0")).isEmpty();
        assertThat(SequenceNumber.parse("abc")).isEmpty();
        assertThat(SequenceNumber.parse("-5")).isEmpty();
        assertThat(SequenceNumber.parse("9".repeat(56))).isEmpty();
    }
}
