package dev.samovar.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.Deployments;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many deployments an HTTP API has, and which of them go. */
class HttpDeploymentsTest {
    private static final AccountRegion HOME = AccountRegion.DEFAULT;

    private final MemoryStore store = new MemoryStore();
    private final VirtualScheduler scheduler = new VirtualScheduler(Instant.parse("2026-01-02T03:04:05Z"));
    private final HttpApis apis = open();
    private final ApiId api = new ApiId(
            HOME,
            apis.create(HOME, apis.blank(HOME, "tea", Map.of()), _ -> {}, false)
                    .result()
                    .api()
                    .apiId());

    private HttpApis open() {
        return new HttpApis(store, scheduler, new Random(4), _ -> false);
    }

    @BeforeEach
    void route() {
        apis.edit(api, draft -> new HttpRoutes(draft).create(HttpRoute.open("GET /a")));
    }

    private String deploy() {
        return apis.deployments()
                .create(api, Optional.empty(), Optional.empty())
                .result()
                .deploymentId();
    }

    private void fill() {
        while (ids().size() < Deployments.DEPLOYMENTS_MAX) {
            deploy();
        }
    }

    private List<String> ids() {
        return apis.deployments().list(api).stream()
                .map(FrozenHttpApi::deploymentId)
                .toList();
    }

    private void serve(String stageName, boolean deploysEachChange) {
        apis.stages().create(api, stageName, stage -> deploysEachChange ? stage.managed() : stage);
    }

    @Test
    void anApiHasNoMoreDeploymentsThanAreOfUse() {
        fill();

        assertThatThrownBy(this::deploy)
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        refused -> assertThat(refused.error()).isEqualTo(Deployments.TOO_MANY));
        apis.deployments().delete(api, ids().getFirst());
        deploy();
        assertThat(ids()).hasSize(Deployments.DEPLOYMENTS_MAX);
    }

    @Test
    void theOldestThatNobodyServesGoesWhenAStageDeploysByItself() {
        serve("old", false);
        String served = apis.deployments()
                .create(api, Optional.empty(), Optional.of("old"))
                .result()
                .deploymentId();
        String first = deploy();
        fill();

        serve("dev", true);

        assertThat(ids())
                .hasSize(Deployments.DEPLOYMENTS_MAX)
                .contains(served, apis.stages().get(api, "dev").deploymentId().orElseThrow())
                .doesNotContain(first);
        assertThat(open().deployments().list(api)).as("those in the store").hasSize(Deployments.DEPLOYMENTS_MAX);
    }

    @Test
    void whatAStageThatIsGoneDeployedByItselfMakesRoomForWhatIsAskedFor() {
        serve("dev", true);
        String automatic = apis.stages().get(api, "dev").deploymentId().orElseThrow();
        apis.stages().delete(api, "dev");
        fill();

        String asked = deploy();

        assertThat(ids()).hasSize(Deployments.DEPLOYMENTS_MAX).contains(asked).doesNotContain(automatic);
    }
}
