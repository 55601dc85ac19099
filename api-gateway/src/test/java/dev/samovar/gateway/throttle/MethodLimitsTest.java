package dev.samovar.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MethodLimitsTest {
    private static final Limit ONE = new Limit(1, 1);
    private static final Limit TWO = new Limit(2, 2);

    private static MethodLimits compile(Map<String, Limit> limits) {
        Map<String, Optional<Limit>> all = new HashMap<>();
        limits.forEach((key, limit) -> all.put(key, Optional.of(limit)));
        return MethodLimits.compile(all);
    }

    @Test
    void aMethodHasItsOwnLimitOrElseThatForAll() {
        var limits = compile(Map.of("/pets/GET", ONE, "*/*", TWO));
        assertThat(limits.of("/pets", "GET")).contains(ONE);
        assertThat(limits.of("/pets", "POST")).contains(TWO);
        assertThat(limits.of("/", "GET")).contains(TWO);
    }

    @Test
    void withoutALimitForAllTheOthersHaveNone() {
        var limits = compile(Map.of("/pets/GET", ONE));
        assertThat(limits.of("/pets", "POST")).isEmpty();
        assertThat(limits.of("/dogs", "GET")).isEmpty();
        assertThat(MethodLimits.NONE.of("/", "GET")).isEmpty();
    }

    @Test
    void pathsMayBeSpelledAsStagesDo() {
        var limits = compile(Map.of("~1pets~1{id}/GET", ONE, "~1/GET", TWO, "test/PUT", ONE));
        assertThat(limits.of("/pets/{id}", "GET")).contains(ONE);
        assertThat(limits.of("/", "GET")).contains(TWO);
        assertThat(limits.of("/test", "PUT")).contains(ONE);
    }

    @Test
    void theRootMayBeSpelledWithOneSlash() {
        assertThat(compile(Map.of("//GET", ONE)).of("/", "GET")).contains(ONE);
        assertThat(compile(Map.of("/GET", ONE)).of("/", "GET")).contains(ONE);
    }

    @Test
    void anyStandsForVerbsWithoutALimitOfTheirOwn() {
        var limits = compile(Map.of("/pets/GET", ONE, "/pets/ANY", TWO));
        assertThat(limits.of("/pets", "GET")).contains(ONE);
        assertThat(limits.of("/pets", "PATCH")).contains(TWO);
    }

    @Test
    void aMethodMayBeFreeOfTheLimitForAll() {
        var limits = MethodLimits.compile(Map.of("/pets/GET", Optional.empty(), "*/*", Optional.of(ONE)));
        assertThat(limits.of("/pets", "GET")).isEmpty();
        assertThat(limits.of("/pets", "POST")).contains(ONE);
    }
}
