package dev.samovar.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagesTest {
    private final RegistryFixture fixture = new RegistryFixture();
    private final ApiId api = fixture.mockApi();

    private Deployments deployments;
    private Stages stages;

    @BeforeEach
    void takeParts() {
        deployments = fixture.apis.deployments();
        stages = fixture.apis.stages();
    }

    private String deploy(String stage) {
        return deployments
                .create(api, NewDeployment.on(stage))
                .result()
                .deployment()
                .id();
    }

    @Test
    void editsAreInvisibleUntilTheyAreDeployed() {
        deploy("prod");
        fixture.apis.edit(api, draft -> RegistryFixture.addMock(draft, "POST"));
        assertThat(fixture.heard).containsExactly("prod GET");

        deploy("prod");

        assertThat(fixture.heard).containsExactly("prod GET", "prod GET,POST");
    }

    @Test
    void nobodyHearsOfAStageBeforeRequestsSeeIt() {
        fixture.seen = new CompletableFuture<>();

        CompletableFuture<?> deployed =
                deployments.create(api, NewDeployment.on("prod")).whenDurable();
        CompletableFuture<?> changed =
                stages.change(api, "prod", stage -> stage).whenDurable();
        assertThat(deployed).isNotDone();
        assertThat(changed).isNotDone();

        fixture.seen.complete(null);
        assertThat(deployed).isCompleted();
        assertThat(changed).isCompleted();
    }

    @Test
    void aStageGoesBackToAnEarlierDeployment() {
        String first = deploy("prod");
        fixture.apis.edit(api, draft -> RegistryFixture.addMock(draft, "POST"));
        deploy("prod");

        stages.change(api, "prod", stage -> stage.withDeployment(first));

        assertThat(fixture.heard).last().isEqualTo("prod GET");
    }

    @Test
    void aCanaryIsServedBesideTheStagesOwnDeployment() {
        deploy("prod");
        fixture.apis.edit(api, draft -> RegistryFixture.addMock(draft, "POST"));
        var canary = new NewDeployment.Canary(25, Map.of("colour", "yellow"), false);

        deployments.create(
                api,
                new NewDeployment(
                        Optional.of("prod"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.of(canary),
                        Optional.empty()));

        assertThat(fixture.heard).last().isEqualTo("prod GET canary GET,POST");
        assertThat(stages.get(api, "prod").canarySettings().orElseThrow().percentTraffic())
                .isEqualTo(25);
    }

    @Test
    void aRefusedDeploymentLeavesNothingBehind() {
        assertThatThrownBy(() -> deploy("no stage is called so")).hasMessage("Stage name only allows a-zA-Z0-9_-");

        assertThat(deployments.list(api)).isEmpty();
        assertThat(fixture.heard).isEmpty();
    }

    @Test
    void aRefusedChangeIsNotPublished() {
        deploy("prod");
        Stage before = stages.get(api, "prod");

        assertThatThrownBy(() -> stages.change(api, "prod", stage -> stage.withVariables(Map.of("a b", "c"))))
                .isInstanceOf(GatewayException.class);

        assertThat(stages.get(api, "prod")).isEqualTo(before);
        assertThat(fixture.heard).containsExactly("prod GET");
    }

    @Test
    void aChangeTellsWhenItWasMade() {
        deploy("prod");
        Instant created = fixture.scheduler.instant();
        fixture.scheduler.runFor(Duration.ofMinutes(1));

        Stage changed = stages.change(api, "prod", stage -> stage.withVariables(Map.of("a", "b")))
                .result();

        assertThat(changed.createdDate()).isEqualTo(created);
        assertThat(changed.lastUpdatedDate()).isEqualTo(created.plusSeconds(60));
    }

    @Test
    void cachesAreFlushedOnDemand() {
        deploy("prod");

        stages.flushResponses(api, "prod");
        stages.flushAuthorizations(api, "prod");

        assertThat(fixture.heard).containsExactly("prod GET", "prod responses flushed", "prod authorizations flushed");
    }

    @Test
    void aDeletedStageIsGoneForGood() {
        deploy("prod");
        stages.delete(api, "prod");
        assertThat(fixture.heard).last().isEqualTo("prod removed");

        fixture.reopen();

        assertThat(fixture.heard).isEmpty();
        assertThatThrownBy(() -> fixture.apis.stages().get(api, "prod"))
                .hasMessage("Invalid stage identifier specified");
        assertThat(fixture.apis.deployments().list(api)).hasSize(1);
    }

    @Test
    void anApiHasTenStagesAtMost() {
        for (int i = 0; i < 10; i++) {
            deploy("stage" + i);
        }

        assertThatThrownBy(() -> deploy("stage10"))
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        refused -> assertThat(refused.error()).isInstanceOf(LimitExceeded.class));
        assertThat(deployments.list(api)).hasSize(10);
    }
}
