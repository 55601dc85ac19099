package dev.samovar.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** HTTP APIs in virtual time, and what a listener hears of them. */
class HttpApisTest {
    private static final AccountRegion HOME = AccountRegion.DEFAULT;

    private final MemoryStore store = new MemoryStore();
    private final VirtualScheduler scheduler = new VirtualScheduler(Instant.parse("2026-01-02T03:04:05Z"));
    private final List<String> heard = new ArrayList<>();
    private HttpApis apis = open();

    private HttpApis open() {
        heard.clear();
        var opened = new HttpApis(store, scheduler, new Random(4), "taken"::equals);
        opened.start(new HttpStageListener() {
            @Override
            public void changed(ApiId api, HttpStage stage, HttpDefinition served) {
                heard.add(stage.stageName() + " " + served.routes().size());
            }

            @Override
            public void removed(ApiId api, String stageName) {
                heard.add(stageName + " removed");
            }

            @Override
            public void authorizationsFlushed(ApiId api, String stageName) {
                heard.add(stageName + " flushed");
            }
        });
        return opened;
    }

    private ApiId create(boolean isServed) {
        HttpApi api = apis.blank(HOME, "tea", Map.of());
        apis.create(HOME, api, _ -> {}, isServed);
        return new ApiId(HOME, api.apiId());
    }

    private void route(ApiId api, String key) {
        apis.edit(api, draft -> new HttpRoutes(draft).create(HttpRoute.open(key)));
    }

    @Test
    void aStageThatDeploysEachChangeServesItAtOnce() {
        ApiId api = create(true);
        route(api, "GET /a");
        route(api, "GET /b");

        assertThat(heard).containsExactly("$default 0", "$default 1", "$default 2");
        assertThat(apis.deployments().list(api))
                .as("deployments that nobody serves are gone")
                .hasSize(1);
    }

    @Test
    void anotherStageServesWhatWasDeployedLast() {
        ApiId api = create(false);
        route(api, "GET /a");
        apis.stages().create(api, "dev", stage -> stage);
        apis.deployments().create(api, Optional.empty(), Optional.of("dev"));
        route(api, "GET /b");
        assertThat(heard).containsExactly("dev 1");

        apis.deployments().create(api, Optional.empty(), Optional.of("dev"));
        assertThat(heard).containsExactly("dev 1", "dev 2");
    }

    @Test
    void whatAuthorizersSaidIsForgottenWhereTheOwnerSaysSo() {
        ApiId api = create(true);
        apis.stages().flushAuthorizations(api, "$default");

        assertThat(heard).containsExactly("$default 0", "$default flushed");
        assertThatThrownBy(() -> apis.stages().flushAuthorizations(api, "dev"))
                .hasMessage("Invalid Stage identifier specified");
    }

    @Test
    void theStoreRemembersEverything() {
        ApiId api = create(true);
        route(api, "GET /a");
        HttpStage stage = apis.stages().get(api, "$default");
        HttpDefinition definition = apis.get(api);

        apis = open();

        assertThat(heard).containsExactly("$default 1");
        assertThat(apis.stages().get(api, "$default")).isEqualTo(stage);
        assertThat(apis.get(api)).isEqualTo(definition);
    }

    @Test
    void aChangeThatIsRefusedHasNotHappened() {
        ApiId api = create(true);
        assertThatThrownBy(() -> apis.edit(api, draft -> {
                    new HttpRoutes(draft).create(HttpRoute.open("GET /a"));
                    return new HttpRoutes(draft).create(HttpRoute.open("GET /a"));
                }))
                .hasMessageContaining("already exists");

        assertThat(apis.get(api).routes()).isEmpty();
        assertThat(heard).containsExactly("$default 0");
    }

    @Test
    void aDeletedApiIsServedNoMore() {
        ApiId api = create(true);
        apis.delete(api);
        apis = open();

        assertThat(heard).isEmpty();
        assertThat(apis.list(HOME)).isEmpty();
    }

    @Test
    void anOwnerMayChooseAnIdThatNobodyHas() {
        assertThat(apis.blank(HOME, "tea", Map.of("_custom_id_", "mine")).apiId())
                .isEqualTo("mine");
        assertThatThrownBy(() -> apis.blank(HOME, "tea", Map.of("_custom_id_", "taken")))
                .hasMessage("API identifier already exists: taken");
    }
}
