package dev.samovar.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.authorize.function.FakeFunctions;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.cache.ReplyCaches;
import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.deploy.LiveApis;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.metric.Metrics;
import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.openapi.OpenApiImport;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.NewDeployment;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveRestStagesTest {
    private static final String DOCUMENT = """
            {"openapi": "3.0.1", "info": {"title": "tea", "version": "1"}, "paths": {"/": {"get": {
              "x-amazon-apigateway-integration": {"type": "mock"}}}}}
            """;

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final RestApis registry = new RestApis(new MemoryStore(), scheduler, new Random(3));
    private final LiveApis live = new LiveApis();
    private final ApiId api;

    LiveRestStagesTest() {
        var document = new OpenApiImport(
                DocumentFormat.read(DOCUMENT.getBytes(StandardCharsets.UTF_8)), OpenApiImport.BasePath.IGNORE);
        var made = registry.create(
                AccountRegion.DEFAULT,
                NewRestApi.named("tea"),
                draft -> document.applyTo(draft, OpenApiImport.Mode.OVERWRITE));
        api = new ApiId(AccountRegion.DEFAULT, made.result().api().id());
    }

    @BeforeEach
    void start() {
        registry.start(new LiveRestStages(
                live,
                new ReplyCaches(1 << 20, scheduler::nanoTime),
                new FunctionJudges(new FakeFunctions(), scheduler::nanoTime),
                new Metrics()));
    }

    @Test
    void aDeploymentIsMadeReadyOnceForAllStagesThatPointToIt() {
        String first = deploy("prod");
        deploy("test");
        assertThat(served("test")).isNotSameAs(served("prod"));

        registry.stages().change(api, "test", stage -> stage.withDeployment(first));

        assertThat(served("test")).isSameAs(served("prod"));
    }

    private String deploy(String stage) {
        return registry.deployments()
                .create(api, NewDeployment.on(stage))
                .result()
                .deployment()
                .id();
    }

    private DeployedApi served(String stage) {
        return live.find(api.id(), stage).orElseThrow().production().api();
    }
}
