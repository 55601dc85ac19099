package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.CacheFixture.FRESH;
import static dev.samovar.gateway.step.CacheFixture.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.rest.CacheControlRefusal;
import dev.samovar.gateway.rest.MethodSetting;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheControlTest {
    private final CacheFixture stage = new CacheFixture();

    @Test
    void whoMayDoSoReplacesWhatIsKept() {
        stage.caller = Optional.of(Trip.iamCaller());
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1", FRESH)).isEqualTo("200 reply 2");
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 2");
    }

    @Test
    void nobodyNeedsToBeAllowedWhereTheSettingSaysSo() {
        stage.api.setting(MethodSetting.ALL_METHODS, setting(true, 300, false, CacheControlRefusal.FAIL_WITH_403));
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1", FRESH)).isEqualTo("200 reply 2");
    }

    @Test
    void whoMayNotIsRefusedInThreeWays() {
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        Trip warned = stage.trip("GET /pets/1", FRESH);
        assertThat(warned.told()).isEqualTo("200 reply 1");
        assertThat(warned.headers().last("Warning"))
                .contains("199 Cache-control headers were ignored because the caller was unauthorized.");
        assertThat(stage.trip("GET /pets/1").headers().last("Warning")).isEmpty();

        stage.refusal(CacheControlRefusal.SUCCEED_WITHOUT_RESPONSE_HEADER);
        Trip silent = stage.trip("GET /pets/1", FRESH);
        assertThat(silent.told()).isEqualTo("200 reply 1");
        assertThat(silent.headers().last("Warning")).isEmpty();

        stage.refusal(CacheControlRefusal.FAIL_WITH_403);
        assertThat(stage.told("GET /pets/1", FRESH)).startsWith("403 ");
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
    }

    @Test
    void aWarningIsNotKept() {
        assertThat(stage.trip("GET /pets/1", FRESH).headers().last("Warning")).isPresent();
        assertThat(stage.trip("GET /pets/1").headers().last("Warning")).isEmpty();
    }
}
