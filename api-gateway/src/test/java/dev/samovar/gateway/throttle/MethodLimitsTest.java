package dev.samovar.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodLimitsTest {
    private static final Limit ONE = new Limit(1, 1);
    private static final Limit TWO = new Limit(2, 2);

    @Test
    void aMethodHasItsOwnLimitOrElseThatForAll() {
        var limits = MethodLimits.compile(Map.of("/pets/GET", ONE, "*/*", TWO));
        assertThat(limits.of("/pets", "GET")).contains(ONE);
        assertThat(limits.of("/pets", "POST")).contains(TWO);
        assertThat(limits.of("/", "GET")).contains(TWO);
    }

    @Test
    void withoutALimitForAllTheOthersHaveNone() {
        var limits = MethodLimits.compile(Map.of("/pets/GET", ONE));
        assertThat(limits.of("/pets", "POST")).isEmpty();
        assertThat(limits.of("/dogs", "GET")).isEmpty();
        assertThat(MethodLimits.NONE.of("/", "GET")).isEmpty();
    }

    @Test
    void pathsMayBeSpelledAsStagesDo() {
        var limits = MethodLimits.compile(Map.of("~1pets~1{id}/GET", ONE, "~1/GET", TWO, "test/PUT", ONE));
        assertThat(limits.of("/pets/{id}", "GET")).contains(ONE);
        assertThat(limits.of("/", "GET")).contains(TWO);
        assertThat(limits.of("/test", "PUT")).contains(ONE);
    }

    @Test
    void theRootMayBeSpelledWithOneSlash() {
        assertThat(MethodLimits.compile(Map.of("//GET", ONE)).of("/", "GET")).contains(ONE);
        assertThat(MethodLimits.compile(Map.of("/GET", ONE)).of("/", "GET")).contains(ONE);
    }

    @Test
    void anyStandsForVerbsWithoutALimitOfTheirOwn() {
        var limits = MethodLimits.compile(Map.of("/pets/GET", ONE, "/pets/ANY", TWO));
        assertThat(limits.of("/pets", "GET")).contains(ONE);
        assertThat(limits.of("/pets", "PATCH")).contains(TWO);
    }
}
