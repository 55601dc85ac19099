package dev.samovar.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/pets?page=1&size=(2)", "/p%20t", "/pëts", "*", "http://host/pets", "//host/pets", "/a//b"
            })
    void letsThroughWhatIsAUri(String target) {
        assertThat(RequestTarget.isUri(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p|ts", "/%zz", "/p\\ts", "/<pets>", "/a b", "//", "/pets?{page}"})
    void refusesWhatIsNone(String target) {
        assertThat(RequestTarget.isUri(target)).isFalse();
    }
}
