package dev.samovar.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.registry.FrozenApi;
import dev.samovar.gateway.rest.Deployment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageVersionsTest {
    private final List<Runnable> work = new ArrayList<>();
    private final List<Runnable> decisions = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final Map<String, FrozenApi> frozen = new HashMap<>();
    private final StageVersions versions = new StageVersions(work::add, decisions::add);

    @Test
    void aChangeIsToldOnlyWhenRequestsSeeIt() {
        CompletableFuture<?> told = change("one", "a");
        assertThat(told).isNotDone();

        work.removeFirst().run();
        assertThat(seen).isEmpty();
        assertThat(told).isNotDone();

        decisions.removeFirst().run();
        assertThat(seen).containsExactly("one: a");
        assertThat(told).isCompleted();
    }

    @Test
    void settingsOfADeploymentThatIsReadyHoldAtOnce() {
        assertThat(change("one", "a")).isNotDone();
        finish();

        assertThat(change("two", "a")).isCompleted();
        assertThat(seen).endsWith("two: a");
        assertThat(work).isEmpty();
    }

    @Test
    void settingsThatChangeWhileADeploymentIsMadeReadyWaitForIt() {
        CompletableFuture<?> first = change("one", "a");
        CompletableFuture<?> second = change("two", "a");
        assertThat(work).hasSize(1);
        assertThat(second).isNotDone();
        finish();

        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(seen).endsWith("two: a");
    }

    @Test
    void whatBecomesReadyTooLateIsNotSeenAnyMore() {
        CompletableFuture<?> first = change("one", "a");
        CompletableFuture<?> second = change("two", "b");
        work.removeLast().run();
        decisions.removeFirst().run();
        assertThat(second).isCompleted();
        assertThat(first).isNotDone();
        finish();

        assertThat(first).isCompleted();
        assertThat(seen).containsExactly("two: b");
    }

    @Test
    void aCanaryIsSeenWithItsStage() {
        CompletableFuture<?> told = versions.change(
                api("a"),
                Optional.of(api("b")),
                (production, canary) -> seen.add(production.deploymentId() + canary.map(DeployedApi::deploymentId)));
        work.removeFirst().run();
        assertThat(decisions).isEmpty();
        assertThat(told).isNotDone();
        finish();

        assertThat(told).isCompleted();
        assertThat(seen).containsExactly("aOptional[b]");
    }

    @Test
    void nothingIsSeenOfAStageThatIsGone() {
        assertThat(change("one", "a")).isNotDone();
        versions.end();
        finish();

        assertThat(seen).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void requestsNeverSeeLessThanWasTold(long seed) {
        Random random = new Random(seed);
        List<CompletableFuture<?>> told = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            switch (random.nextInt(4)) {
                case 0 -> told.add(change(String.valueOf(told.size()), "deployment" + random.nextInt(5)));
                case 1, 2 -> runOne(work, random);
                default -> runOne(decisions, random);
            }
            for (int number = last(); number < told.size() - 1; number++) {
                assertThat(told.get(number + 1))
                        .as("seed %d, step %d", seed, step)
                        .isNotDone();
            }
        }
        finish();

        assertThat(told).as("seed %d", seed).allMatch(CompletableFuture::isDone);
        assertThat(last()).as("seed %d", seed).isEqualTo(told.size() - 1);
        assertThat(seen.stream().map(StageVersionsTest::number))
                .as("seed %d", seed)
                .isSorted();
    }

    private int last() {
        return seen.isEmpty() ? -1 : number(seen.getLast());
    }

    private static int number(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf(':')));
    }

    /* Any of them: what is tested must not rest on their order. */
    private static void runOne(List<Runnable> tasks, Random random) {
        if (!tasks.isEmpty()) {
            tasks.remove(random.nextInt(tasks.size())).run();
        }
    }

    private CompletableFuture<?> change(String version, String deployment) {
        return versions.change(
                api(deployment),
                Optional.empty(),
                (production, _) -> seen.add(version + ": " + production.deploymentId()));
    }

    private FrozenApi api(String id) {
        return frozen.computeIfAbsent(
                id,
                _ -> new FrozenApi(
                        new Deployment(id, Optional.empty(), Instant.EPOCH),
                        NewRestApi.named("shop").definition("api", Instant.EPOCH, new Ids(new Random(1)))));
    }

    private void finish() {
        while (!work.isEmpty() || !decisions.isEmpty()) {
            (work.isEmpty() ? decisions : work).removeFirst().run();
        }
    }
}
