package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.CacheFixture.FRESH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.rest.FailureType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CacheMissTest {
    private final CacheFixture stage = new CacheFixture();

    @Test
    void failuresOfTheGatewayAreNotKept() {
        stage.isSlow = true;
        Trip first = stage.trip("GET /pets/1");
        stage.calls.getFirst().complete(new Failure(FailureType.INTEGRATION_TIMEOUT, "late").outcome());
        assertThat(first.told()).isEqualTo("504 late");
        stage.isSlow = false;
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
    }

    @Test
    void concurrentMissesAskTheBackendOnce() {
        stage.isSlow = true;
        Trip first = stage.trip("GET /pets/1");
        Trip second = stage.trip("GET /pets/1");
        Trip warned = stage.trip("GET /pets/1", FRESH);
        assertThat(stage.calls).hasSize(1);
        stage.calls.getFirst().complete(Outcome.PASSED);
        assertThat(List.of(first.told(), second.told(), warned.told()))
                .containsExactly("200 reply 1", "200 reply 1", "200 reply 1");
        assertThat(warned.headers().last("Warning")).isPresent();
        assertThat(first.exchange().cacheHit()).contains(false);
        assertThat(second.exchange().cacheHit()).contains(true);
    }

    @Test
    void ifTheLeaderFailsTheNextOneAsks() {
        stage.isSlow = true;
        Trip first = stage.trip("GET /pets/1");
        Trip second = stage.trip("GET /pets/1");
        Trip third = stage.trip("GET /pets/1");
        stage.calls.getFirst().complete(new Failure(FailureType.INTEGRATION_TIMEOUT, "late").outcome());
        assertThat(List.of(first.told(), second.told(), third.told())).containsExactly("504 late", "waits", "waits");
        assertThat(stage.calls).hasSize(2);
        stage.calls.getLast().complete(Outcome.PASSED);
        assertThat(List.of(second.told(), third.told())).containsExactly("200 reply 1", "200 reply 1");
    }

    @Test
    void aLeaderThatBreaksDoesNotLeaveOthersWaiting() {
        stage.isSlow = true;
        stage.trip("GET /pets/1");
        Trip second = stage.trip("GET /pets/1");
        stage.calls.getFirst().complete(new Outcome.Answered(GatewayReply.json(204, "")));
        assertThat(stage.calls).hasSize(2);
        stage.calls.getLast().complete(Outcome.PASSED);
        assertThat(second.told()).isEqualTo("200 reply 1");
    }
}
